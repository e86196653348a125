package nl.loodlijn.publicsite.page;

import java.util.List;

/**
 * What there is as open data, and under which terms.
 *
 * @param most requests that one client may make in a minute
 * @param mail whom one writes to
 */
public record OpenDataPage(PageLanguage language, int most, String mail) {
    private static final String V1 = "/api/public/v1";

    /** Something to read or download. */
    public record Link(String label, String href) {
    }

    /** The path in a language. */
    public static String path(PageLanguage language) {
        return language.say("/open-data", "/en/open-data");
    }

    public String title() {
        return "Open data";
    }

    public String description() {
        return language.say("Aanbieders, diensten, wachttijden en wie voor wie werkt: als bestand en voor programma's, vrij te gebruiken.",
                "Providers, services, waiting times and who works for whom: as a file and for programs, free to use.");
    }

    /** Everything in one file. */
    public List<Link> files() {
        return List.of(
                new Link(language.say("Alle diensten, met wachttijden (CSV)", "All services, with waiting times (CSV)"),
                        V1 + "/downloads/services.csv"),
                new Link(language.say("Alle diensten, met wachttijden (NDJSON)", "All services, with waiting times (NDJSON)"),
                        V1 + "/downloads/services.ndjson"),
                new Link(language.say("Wie werkt voor wie (CSV)", "Who works for whom (CSV)"), V1 + "/downloads/relations.csv"),
                new Link(language.say("Wie werkt voor wie (NDJSON)", "Who works for whom (NDJSON)"), V1 + "/downloads/relations.ndjson"));
    }

    /** What programs ask. */
    public List<Link> feeds() {
        return List.of(
                new Link(language.say("Beschrijving van alle vragen (OpenAPI 3.1)", "Description of all questions (OpenAPI 3.1)"),
                        V1 + "/openapi.json"),
                new Link(language.say("Diensten", "Services"), V1 + "/services"),
                new Link(language.say("Wachttijden", "Waiting times"), V1 + "/waiting-times"),
                new Link(language.say("Aanbieders", "Providers"), V1 + "/providers"),
                new Link(language.say("Gemeenten", "Municipalities"), V1 + "/municipalities"),
                new Link(language.say("Regio's", "Regions"), V1 + "/regions"),
                new Link(language.say("Wie werkt voor wie", "Who works for whom"), V1 + "/relations"),
                new Link(
                        language.say("Overeenkomsten (Open Contracting Data Standard 1.1)",
                                "Agreements (Open Contracting Data Standard 1.1)"),
                        V1 + "/contracts"),
                new Link(language.say("Hetzelfde als Open Referral UK 3.0", "The same as Open Referral UK 3.0"), "/api/public/oruk/v3"));
    }
}
