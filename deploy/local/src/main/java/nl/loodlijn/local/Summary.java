package nl.loodlijn.local;

import java.util.Locale;

import nl.loodlijn.services.LocalKeycloak;

/** What a person needs to know once Loodlijn runs. */
record Summary(Ports ports, DataFolder folder, LocalKeycloak keycloak) {

    String text(double seconds) {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%nLoodlijn is ready after %.1f seconds.%n%n", seconds));
        row(text, "For everybody", "http://localhost:" + ports.web());
        row(text, "Signed in", "http://localhost:" + ports.web() + "/app/");
        row(text, "Mail it sent", "http://localhost:" + ports.mailbox());
        row(text, "Keycloak", "%s  (%s, %s)".formatted(keycloak.server(), keycloak.administrator(), keycloak.administratorPassword()));
        row(text, "PostgreSQL",
                "localhost:%d, database loodlijn; passwords in %s".formatted(ports.database(), folder.resolve("secrets.properties")));
        row(text, "Logs and data", folder.path().toString());
        text.append(String.format("%nSign in as one of these; the password is always: %s%n%n", LocalKeycloak.USER_PASSWORD));
        for (var user : DemoUser.ALL) {
            text.append(String.format("  %-13s%-22s%s%n", user.username(), user.name(), user.role()));
        }
        return text.append(String.format("%nCtrl-C stops everything; the data stays. Start with -Dfresh to begin anew.%n%n")).toString();
    }

    private static void row(StringBuilder text, String what, String where) {
        text.append(String.format("  %-15s%s%n", what, where));
    }
}
