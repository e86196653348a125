package nl.loodlijn.settings;

import static nl.loodlijn.platform.audit.AuditedField.coded;
import static nl.loodlijn.platform.audit.AuditedField.of;
import static nl.loodlijn.platform.audit.AuditedField.text;

import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.audit.AuditedTable;
import nl.loodlijn.platform.audit.AuditedTables;
import nl.loodlijn.platform.problem.Message;

/** What a tenant decides for itself, on the audit trail. */
@Singleton
final class SettingsOnTrail implements AuditedTables {
    private static final Map<String, Message> OBJECTIONS = Map.of("AWB_OBJECTION", Message.of("bezwaar (Awb)", "objection (Awb)"),
            "PRIVATE_LAW_COMPLAINT", Message.of("klacht (privaatrecht)", "complaint (private law)"));

    private static final Map<String, Message> CONSENT_BY = Map.of("REGION", Message.of("de regio", "the region"), "MUNICIPALITIES",
            Message.of("elke gemeente zelf", "each municipality itself"));

    @Override
    public List<AuditedTable> tables() {
        return List.of(settings(), closingDay(), desk(), site());
    }

    private static AuditedTable settings() {
        return new AuditedTable("tenant_settings", Message.of("instellingen", "settings"),
                List.of(text("accent_light", "kleur op licht", "colour on light"), text("accent_dark", "kleur op donker", "colour on dark"),
                        text("logo_id", "logo", "logo"), text("answer_days", "antwoordtermijn (dagen)", "answer term (days)"),
                        text("addition_days", "aanvultermijn (dagen)", "addition term (days)"),
                        text("decision_days", "beslistermijn (dagen)", "decision term (days)"),
                        text("stale_days", "wachttijd verouderd na (dagen)", "waiting time out of date after (days)"),
                        text("contact_days", "antwoordtermijn contactverzoek (werkdagen)", "term of a contact request (working days)"),
                        text("feedback_days", "antwoordtermijn “dit klopt niet” (werkdagen)", "term of “this is not right” (working days)"),
                        coded("consent_by", "wie toestemming geeft voor onderaannemers", "who consents to subcontractors", CONSENT_BY),
                        text("consent_days", "termijn voor toestemming (dagen)", "term for consent (days)"),
                        text("referral_days", "verwijsformulieren wissen na (dagen)", "referral forms erased after (days)"),
                        of("contract_values_public", "waarde van overeenkomsten openbaar", "value of agreements public", Kind.YES_NO),
                        of("one_consortium_per_area", "één samenwerkingsverband per gemeente", "one consortium per municipality",
                                Kind.YES_NO),
                        text("consortium_days", "tijd voor een samenwerkingsverband", "time to form a consortium"),
                        of("closing_days_known", "vrije dagen opgegeven", "closing days given", Kind.YES_NO),
                        coded("objection", "bezwaar of klacht", "objection or complaint", OBJECTIONS)),
                List.of());
    }

    private static AuditedTable closingDay() {
        return new AuditedTable("tenant_closing_day", Message.of("vrije dag", "closing day"), List.of(text("name", "naam", "name")),
                List.of());
    }

    private static AuditedTable site() {
        return new AuditedTable("tenant_site", Message.of("publieke pagina's", "public pages"),
                List.of(text("embed_sites", "sites die ze mogen insluiten", "sites that may embed them"),
                        text("house_style", "huisstijl", "house style"),
                        text("house_style_name", "bestand van de huisstijl", "file of the house style")),
                List.of());
    }

    private static AuditedTable desk() {
        return new AuditedTable("municipality_desk", Message.of("loket", "desk"),
                List.of(text("team_name", "lokaal team", "local team"), text("team_phone", "telefoon", "telephone"),
                        text("team_email", "e-mailadres", "e-mail address"), text("team_address", "adres", "address"),
                        text("team_website", "website", "website"), text("team_hours", "openingstijden", "opening hours"),
                        text("complaint_route", "klachtenroute", "complaint route"),
                        text("complaint_website", "website voor klachten", "website for complaints"),
                        text("adviser_name", "vertrouwenspersoon", "confidential adviser"),
                        text("adviser_phone", "telefoon vertrouwenspersoon", "telephone of the adviser"),
                        text("adviser_email", "e-mailadres vertrouwenspersoon", "e-mail address of the adviser"),
                        text("adviser_website", "website vertrouwenspersoon", "website of the adviser")),
                List.of());
    }
}
