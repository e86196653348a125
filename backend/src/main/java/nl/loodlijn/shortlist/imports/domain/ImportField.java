package nl.loodlijn.shortlist.imports.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a column of the spreadsheet may mean. Each field but {@link #IGNORE} belongs to one column at most. */
public enum ImportField {
    PROVIDER_NAME("providerName", Kind.PROVIDER,
            Set.of("aanbieder", "zorgaanbieder", "naam aanbieder", "aanbieder naam", "naam", "organisatie", "provider", "provider name",
                    "organisation", "name")),
    TITLE("title", Kind.LISTING,
            Set.of("aanbod", "titel", "wachttijd voor", "omschrijving aanbod", "dienst", "product", "hulp", "hulpaanbod", "zorg",
                    "zorgaanbod",
                    "ondersteuning", "jeugdhulp", "title", "service", "listing", "help", "care", "support")),
    KINDS("kinds", Kind.LISTING,
            Set.of("soort aanbod", "soort zorg", "soort hulp", "vorm", "type aanbod", "kinds", "kind", "type of care")),
    PLACES("places", Kind.LISTING,
            Set.of("locatie", "locaties", "plaats", "plaatsen", "gemeente", "gemeenten", "werkgebied", "places", "place", "location",
                    "locations", "municipality", "municipalities", "area")),
    TARGET_GROUP("targetGroup", Kind.LISTING, Set.of("doelgroep", "doelgroepen", "target group", "target groups")),
    EXPERTISE("expertise", Kind.LISTING,
            Set.of("expertise", "expertises", "specialisatie", "specialisaties", "specialisme", "specialismen", "specialism",
                    "specialisms")),
    CONTRACT("contract", Kind.LISTING, Set.of("contract", "contracten", "contractvorm", "financiering", "funding")),
    LAW("law", Kind.LISTING, Set.of("wet", "wettelijk kader", "law", "act")),
    WAIT_INTAKE_WEEKS("waitIntakeWeeks", Kind.LISTING,
            Set.of("intake weken", "wachttijd intake", "wachttijd intake weken", "wachttijd", "wachttijd in weken", "intake weeks",
                    "waiting time", "wait intake weeks", "waiting weeks")),
    WAIT_INTAKE_TEXT("waitIntakeText", Kind.LISTING,
            Set.of("intake tekst", "wachttijd tekst", "toelichting wachttijd", "intake text", "wait text")),
    WAIT_TREATMENT_WEEKS("waitTreatmentWeeks", Kind.LISTING,
            Set.of("behandeling weken", "wachttijd behandeling", "wachttijd behandeling weken", "treatment weeks", "wait treatment weeks")),
    WAIT_KIND("waitKind", Kind.LISTING, Set.of("soort", "soort wachttijd", "soort opgave", "wait kind")),
    NOTE("note", Kind.LISTING, Set.of("toelichting", "opmerking", "opmerkingen", "bijzonderheden", "note", "notes", "remarks")),
    SOURCE_URL("sourceUrl", Kind.LISTING, Set.of("bron", "bron url", "bronvermelding", "source", "source url")),
    CATEGORIES("categories", Kind.LISTING,
            Set.of("productcategorie", "productcategorieen", "product category", "product categories")),
    AGE_FROM("ageFrom", Kind.LISTING, Set.of("leeftijd vanaf", "vanaf leeftijd", "minimumleeftijd", "age from", "minimum age")),
    AGE_UNTIL("ageUntil", Kind.LISTING,
            Set.of("leeftijd tot en met", "leeftijd t m", "tot en met leeftijd", "maximumleeftijd", "age up to", "maximum age")),
    SETTINGS("settings", Kind.LISTING, Set.of("waar de hulp is", "setting", "where help is given")),
    LANGUAGES("languages", Kind.LISTING, Set.of("taal", "talen", "language", "languages")),
    FREE_PLACES("freePlaces", Kind.LISTING, Set.of("vrije plekken", "vrije plaatsen", "plekken vrij", "free places")),
    INTAKE_CRITERIA("intakeCriteria", Kind.LISTING,
            Set.of("voorwaarden bij aanmelding", "aanmeldcriteria", "intakecriteria", "conditions for referral", "intake criteria")),
    ACCESSIBLE("accessible", Kind.LISTING,
            Set.of("rolstoeltoegankelijk", "toegankelijk", "toegankelijk voor rolstoel", "wheelchair accessible", "accessible")),
    PROFILE("profile", Kind.LISTING, Set.of("levensbeschouwing", "identiteit", "profiel", "religion or culture", "profile")),
    TRAVEL_KM("travelKm", Kind.LISTING, Set.of("reisafstand", "reisafstand km", "reist tot km", "travel distance", "travel km")),
    HELP_FORMS("helpForms", Kind.LISTING,
            Set.of("vorm van jeugdhulp", "vormen van jeugdhulp", "hulpvorm", "hulpvormen", "cbs hulpvorm", "form of youth care",
                    "forms of youth care")),
    METHODS("methods", Kind.LISTING, Set.of("methode", "methoden", "methodes", "werkwijze", "werkwijzen", "method", "methods")),
    FRAMEWORK_SIGNED("frameworkSigned", Kind.LISTING,
            Set.of("raamovereenkomst", "raamovereenkomst getekend", "raamcontract", "framework agreement", "framework agreement signed")),
    MEASURED_ON("measuredOn", Kind.LISTING,
            Set.of("peildatum", "gemeten op", "datum", "bijgewerkt op", "measured on", "date", "reference date")),
    KVK("kvk", Kind.PROVIDER, Set.of("kvk", "kvk nummer", "kvknummer", "kvk nr", "kamer van koophandel", "chamber of commerce")),
    PHONE("phone", Kind.PROVIDER, Set.of("telefoon", "telefoonnummer", "tel", "phone", "telephone")),
    EMAIL("email", Kind.PROVIDER, Set.of("e mail", "email", "mail", "e mailadres", "emailadres")),
    WEBSITE("website", Kind.PROVIDER, Set.of("website", "site", "webadres", "homepage")),
    TRADE_NAMES("tradeNames", Kind.PROVIDER, Set.of("handelsnaam", "handelsnamen", "trade name", "trade names")),
    LEGAL_FORM("legalForm", Kind.PROVIDER, Set.of("rechtsvorm", "legal form")),
    RSIN("rsin", Kind.PROVIDER, Set.of("rsin", "rsin nummer")),
    AGB("agb", Kind.PROVIDER, Set.of("agb", "agb code", "agb codes", "agbcode", "agbcodes")),
    ESTABLISHMENTS("establishments", Kind.PROVIDER,
            Set.of("vestigingsnummer", "vestigingsnummers", "establishment number", "establishment numbers")),
    CONTACT_NAME("contactName", Kind.PROVIDER,
            Set.of("contactpersoon", "naam contactpersoon", "loodgieter", "contact person", "contact name")),
    CONTACT_PHONE("contactPhone", Kind.PROVIDER,
            Set.of("telefoon contactpersoon", "telefoonnummer contactpersoon", "telefoon loodgieter", "contact phone")),
    CONTACT_EMAIL("contactEmail", Kind.PROVIDER,
            Set.of("e mail contactpersoon", "email contactpersoon", "e mail loodgieter", "contact email", "contact e mail")),
    PUBLIC_CONTACT("publicContact", Kind.PROVIDER,
            Set.of("contact voor inwoners", "bereikbaar voor inwoners", "aanmelden", "public contact", "contact for residents")),
    COMPLAINT_URL("complaintUrl", Kind.PROVIDER,
            Set.of("klachtenregeling", "klachtenregeling url", "complaint procedure", "complaints procedure")),
    QUALITY_MARKS("qualityMarks", Kind.PROVIDER,
            Set.of("keurmerk", "keurmerken", "kwaliteitskeurmerk", "kwaliteitskeurmerken", "certificaat", "certificaten", "quality mark",
                    "quality marks")),
    IGNORE("ignore", Kind.NONE, Set.of());

    /** What a field tells about. */
    public enum Kind {
        PROVIDER,
        LISTING,
        NONE
    }

    private final String id;
    private final Kind kind;
    private final Set<String> headers;

    ImportField(String id, Kind kind, Set<String> headers) {
        this.id = id;
        this.kind = kind;
        this.headers = headers;
    }

    /** The name that clients use, such as {@code providerName}. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<ImportField> byId(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }

    /** The field that a header most likely stands for. */
    static Optional<ImportField> forHeader(String header) {
        String words = Words.fold(header);
        return Arrays.stream(values()).filter(field -> field.headers.contains(words) || Words.fold(field.id).equals(words)).findFirst();
    }

    /** The names of all fields, in the order in which a form offers them. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(ImportField::id).toList();
    }
}
