package nl.loodlijn.shortlist.audit;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.row;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditAction;
import nl.loodlijn.platform.audit.AuditedField;
import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTable.Phrase;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.OfferLabels;
import nl.loodlijn.shortlist.StopLabels;

/** The shortlist and its imports, on the audit trail. */
@Singleton
final class ShortlistOnTrail implements AuditedTables {
    private static final Map<String, Message> TARGET_GROUPS = Map.of("JEUGD", Message.of("Jeugd", "Youth"), "VOLWASSENEN",
            Message.of("Volwassenen", "Adults"), "OUDEREN", Message.of("Ouderen", "Elderly"), "GEZIN", Message.of("Gezin", "Family"));
    private static final Map<String, Message> LAWS = Map.of("JEUGDWET", Message.of("Jeugdwet", "Youth Act"), "WMO",
            Message.of("Wmo 2015", "Social Support Act (Wmo 2015)"), "ZVW", Message.of("Zvw", "Health Insurance Act (Zvw)"), "WLZ",
            Message.of("Wlz", "Long-term Care Act (Wlz)"), "OTHER", Message.of("anders", "other"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(provider(), establishment(), merged(), noDouble(), listing(), batch(), mapping(), alias(), synonym());
    }

    private static AuditedTable provider() {
        return new AuditedTable("provider", Message.of("aanbieder", "provider"),
                List.of(text("name", "naam", "name"), text("kvk_number", "KvK-nummer", "KvK number"),
                        of("organisation_id", "organisatie", "organisation", Kind.PARTY), text("phone", "telefoon", "telephone"),
                        text("email", "e-mailadres", "e-mail address"), text("website", "website", "website"),
                        coded("stop_kind", "gestopt", "stopped", StopLabels.all()), of("stopped_on", "gestopt op", "stopped on", Kind.DAY),
                        text("stop_source", "bron", "source"), row("taken_over_by", "overgenomen door", "taken over by", "provider"),
                        text("trade_names", "handelsnamen", "trade names"),
                        text("legal_form", "rechtsvorm", "legal form"), text("rsin", "RSIN", "RSIN"),
                        text("agb_codes", "AGB-codes", "AGB codes"), text("contact_name", "contactpersoon", "contact person"),
                        text("contact_phone", "telefoon van de contactpersoon", "telephone of the contact person"),
                        text("contact_email", "e-mailadres van de contactpersoon", "e-mail address of the contact person"),
                        text("public_contact", "contact voor inwoners", "contact for residents"),
                        text("complaint_url", "klachtenregeling", "complaint procedure"),
                        text("quality_marks", "keurmerken", "quality marks"),
                        coded("admitted_laws", "toegelaten voor", "admitted for", LAWS),
                        coded("barred_laws", "niet meer toegelaten voor", "no longer admitted for", LAWS),
                        text("admitted_days", "toegelaten tot en met", "admitted until")),
                List.of(Phrase.became("stop_kind", "BANKRUPT", "meldde dat {name} failliet is", "registered that {name} is bankrupt"),
                        Phrase.became("stop_kind", "MORATORIUM", "meldde dat {name} surseance van betaling heeft",
                                "registered that {name} has a moratorium of payments"),
                        Phrase.became("stop_kind", "CEASED", "meldde dat {name} is gestaakt", "registered that {name} ceased"),
                        Phrase.became("stop_kind", "TAKEN_OVER", "meldde dat {name} is overgenomen door {taken_over_by}",
                                "registered that {name} was taken over by {taken_over_by}"),
                        Phrase.noLonger("stop_kind", "TAKEN_OVER", "nam terug dat {name} is overgenomen",
                                "took back that {name} was taken over"),
                        Phrase.noLonger("stop_kind", "BANKRUPT", "nam terug dat {name} failliet is",
                                "took back that {name} is bankrupt"),
                        Phrase.noLonger("stop_kind", "MORATORIUM", "nam terug dat {name} surseance van betaling heeft",
                                "took back that {name} has a moratorium of payments"),
                        Phrase.noLonger("stop_kind", "CEASED", "nam terug dat {name} is gestaakt", "took back that {name} ceased")));
    }

    private static AuditedTable establishment() {
        return new AuditedTable("establishment", Message.of("vestiging", "establishment"),
                List.of(text("name", "naam", "name"), row("provider_id", "aanbieder", "provider", "provider"),
                        text("number", "vestigingsnummer", "establishment number"), text("address", "adres", "address"),
                        text("postcode", "postcode", "postcode"), text("town", "plaats", "town"), text("phone", "telefoon", "telephone")),
                List.of());
    }

    private static AuditedTable merged() {
        return new AuditedTable("merged_provider", Message.of("samenvoeging", "merger"),
                List.of(text("name", "naam", "name"), row("into_provider_id", "ging op in", "became part of", "provider")),
                List.of(Phrase.of(AuditAction.CREATED, "voegde {name} samen met {into_provider_id}",
                        "merged {name} with {into_provider_id}"),
                        Phrase.of(AuditAction.REMOVED, "maakte ongedaan dat {name} met {into_provider_id} is samengevoegd",
                                "took back that {name} was merged with {into_provider_id}"),
                        Phrase.of(AuditAction.CHANGED, "liet de eerdere samenvoeging van {name} meegaan naar {into_provider_id}",
                                "let the earlier merge of {name} go along to {into_provider_id}")))
                .leading();
    }

    private static AuditedTable noDouble() {
        return new AuditedTable("no_double", Message.of("geen dubbele", "no double"), List.of(text("names", "aanbieders", "providers")),
                List.of(Phrase.of(AuditAction.CREATED, "zei dat {name} geen dubbelen zijn", "said that {name} are no doubles"),
                        Phrase.of(AuditAction.REMOVED, "liet {name} weer als mogelijke dubbelen zien",
                                "had {name} shown as possible doubles again")));
    }

    private static AuditedTable listing() {
        return new AuditedTable("listing", Message.of("aanbod", "offer"), listingFields(), List.of());
    }

    private static List<AuditedField> listingFields() {
        return List.of(text("title", "aanbod", "offer"), row("provider_id", "aanbieder", "provider", "provider"),
                text("kinds", "soort hulp", "kinds of help"), coded("target_groups", "doelgroep", "target group", TARGET_GROUPS),
                text("expertise", "expertise", "expertise"), text("municipality_codes", "gemeenten", "municipalities"),
                text("place_text", "plaats", "place"), text("outside_places", "plaatsen buiten de regio", "places outside the region"),
                coded("laws", "wet", "law", LAWS), text("contract_text", "contract", "contract"),
                text("wait_intake_weeks", "wachttijd intake (weken)", "waiting time for intake (weeks)"),
                text("wait_intake_text", "wachttijd intake, zoals opgegeven", "waiting time for intake, as given"),
                text("wait_treatment_weeks", "wachttijd behandeling (weken)", "waiting time for treatment (weeks)"),
                text("wait_kind", "soort wachttijd", "kind of waiting time"),
                of("wait_measured_on", "wachttijd gemeten op", "waiting time measured on", Kind.DAY),
                text("wait_measured_text", "peildatum, zoals opgegeven", "date of measuring, as given"),
                text("capacity_text", "plek", "capacity"),
                of("framework_signed", "raamovereenkomst getekend", "framework agreement signed", Kind.YES_NO),
                of("public", "op de openbare pagina", "on the public page", Kind.YES_NO), text("note", "toelichting", "note"),
                text("source_url", "bron", "source"), text("categories", "productcategorieën", "product categories"),
                text("help_forms", "vormen van jeugdhulp (CBS)", "forms of youth care (CBS)"),
                text("methods", "methoden", "methods"), text("age_from", "leeftijd vanaf", "age from"),
                text("age_until", "leeftijd tot en met", "age up to"), coded("settings", "waar", "setting", OfferLabels.settings()),
                text("languages", "talen", "languages"), of("accessible", "rolstoeltoegankelijk", "wheelchair accessible", Kind.YES_NO),
                text("profile", "levensbeschouwing of cultuur", "religion or culture"),
                text("travel_km", "reisafstand (km)", "travels (km)"),
                text("intake_criteria", "voorwaarden bij aanmelding", "intake criteria"),
                text("free_places", "vrije plekken", "free places"),
                of("stop_from", "cliëntenstop vanaf", "client stop from", Kind.DAY),
                of("stop_until", "cliëntenstop tot en met", "client stop up to", Kind.DAY),
                text("stop_reason", "reden van de cliëntenstop", "reason of the client stop"));
    }

    private static AuditedTable batch() {
        return new AuditedTable("import_batch", Message.of("import", "import"),
                List.of(text("file_name", "bestand", "file"),
                        coded("state", "stand", "state",
                                Map.of("MAPPING", Message.of("kolommen kiezen", "choosing columns"), "PREVIEW",
                                        Message.of("voorbeeld bekijken", "preview"), "COMMITTED", Message.of("doorgevoerd", "committed"),
                                        "DISCARDED", Message.of("weggegooid", "discarded"))),
                        text("row_count", "regels", "lines"), text("result", "uitkomst", "result")),
                List.of(Phrase.of(AuditAction.CREATED, "stuurde het bestand {name} in", "sent the file {name}"),
                        Phrase.became("state", "PREVIEW", "koos de kolommen van {name}", "chose the columns of {name}"),
                        Phrase.became("state", "COMMITTED", "voerde het bestand {name} door", "committed the file {name}"),
                        Phrase.became("state", "DISCARDED", "gooide het bestand {name} weg", "discarded the file {name}")))
                .leading();
    }

    private static AuditedTable mapping() {
        return new AuditedTable("import_mapping", Message.of("kolomindeling", "column mapping"), List.of(text("name", "naam", "name"),
                text("headers", "kolommen", "columns"), text("mapping", "indeling", "mapping")), List.of());
    }

    private static AuditedTable synonym() {
        return new AuditedTable("search_synonym", Message.of("zoekwoord", "search word"),
                List.of(text("word", "woord", "word"), text("meaning", "betekent ook", "also means")), List.of());
    }

    private static AuditedTable alias() {
        return new AuditedTable("place_alias", Message.of("plaatsalias", "place alias"),
                List.of(text("alias", "plaats", "place"), text("municipality_codes", "gemeenten", "municipalities")), List.of());
    }
}
