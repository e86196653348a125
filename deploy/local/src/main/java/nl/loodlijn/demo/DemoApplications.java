package nl.loodlijn.demo;

import static nl.loodlijn.demo.DemoCaller.first;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;

/** Applications in every state, made by the demo persons through the API; so what they did stands on the trail under their names. */
public final class DemoApplications {
    private static final String REGION = "/api/v1/tenants/noord-kennemerland/";
    private static final String OTHER_REGION = "/api/v1/tenants/twente/";
    private static final String LIST = "applications";
    private static final int ALL = 1000;
    private static final String MEETS_ALL = "Uw organisatie voldoet aan de eisen van de regio.";

    private final HttpClient http;
    private final URI base;
    private final LocalDate today;
    private final DemoCaller manager;
    private final DemoCaller one;
    private final DemoCaller other;
    private final String set;

    private DemoApplications(HttpClient http, URI base, LocalDate today) {
        this.http = http;
        this.base = base;
        this.today = today;
        this.manager = DemoCaller.signIn(http, base, "contract");
        this.one = DemoCaller.signIn(http, base, "toetser1");
        this.other = DemoCaller.signIn(http, base, "toetser2");
        this.set = set(manager, REGION);
    }

    /**
     * Makes them.
     *
     * @param base of a backend that is ready, with a Keycloak that knows the demo persons
     * @param owner the password of the owner of the database, who lets one admission expire before its day
     */
    public static void make(URI base, String jdbcUrl, String owner, Clock clock) throws SQLException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            new DemoApplications(http, base, LocalDate.now(clock)).make(jdbcUrl, owner, clock);
        }
    }

    private void make(String jdbcUrl, String owner, Clock clock) throws SQLException {
        DemoCaller duinrand = DemoCaller.signIn(http, base, "hoofd");
        DemoCaller zeewind = DemoCaller.signIn(http, base, "onder");
        decide(judged(zeewind, 10, ""),
                "{\"outcome\":\"APPROVED\",\"reasons\":\"" + MEETS_ALL + "\",\"validUntil\":\"" + today.plusYears(3) + "\"}");
        DemoApplication expired = judged(duinrand, 1, "");
        decide(expired, "{\"outcome\":\"APPROVED\",\"reasons\":\"" + MEETS_ALL + "\",\"validUntil\":\"" + today.plusDays(1) + "\"}");
        expire(jdbcUrl, owner, clock);
        decide(judged(duinrand, 2, ""),
                "{\"outcome\":\"APPROVED\",\"reasons\":\"" + MEETS_ALL
                        + "\",\"conditions\":\"Stuur voor de start de polis van de verzekering.\",\"validUntil\":\"" + today.plusYears(2)
                        + "\"}");
        String support = secondSet();
        DemoApplication suspended = judged(complete(zeewind, support, "WMO", 3), "");
        decide(suspended, "{\"outcome\":\"APPROVED\",\"reasons\":\"" + MEETS_ALL + "\",\"validUntil\":\"" + today.plusYears(1) + "\"}");
        manager.post(suspended.path() + "/suspension", "{\"reason\":\"Er loopt een onderzoek van de inspectie.\"}");
        decide(judged(zeewind, 4, "N01"), "{\"outcome\":\"REFUSED\",\"reasons\":\"Het uittreksel is van een andere organisatie.\"}");
        DemoApplication withdrawn = complete(zeewind, 5).submitted();
        zeewind.post(withdrawn.path() + "/withdrawal", "{\"reason\":\"Wij dienen later opnieuw in.\"}");
        complete(duinrand, 6).submitted().judgedBy(one, 12, "");
        DemoApplication added = complete(zeewind, 7).submitted().judgedBy(one, 5, "");
        one.post(added.path() + "/assessment/additions",
                "{\"items\":[{\"code\":\"N09\",\"missing\":\"De verklaring is niet goed te lezen. Stuur een betere kopie.\"}]}");
        DemoApplication.begin(duinrand, OTHER_REGION + LIST, set(duinrand, OTHER_REGION), today, DemoData.SEED + 8)
                .fromPassport(OTHER_REGION)
                .filled("JEUGDWET", "12345678", "Esther Groen", "toelating@voorbeeld.nl", ALL).submitted();
        DemoApplication.begin(zeewind, REGION + LIST, support, today, DemoData.SEED + 9)
                .filled("WMO", "12345678", "Yusuf Kaya", "onder@voorbeeld.nl", 6);
    }

    private DemoApplication judged(DemoCaller provider, int number, String notMet) {
        return judged(complete(provider, number), notMet);
    }

    private DemoApplication judged(DemoApplication complete, String notMet) {
        return complete.submitted().judgedBy(one, ALL, notMet).judgedBy(other, ALL, notMet);
    }

    private DemoApplication complete(DemoCaller provider, int number) {
        return complete(provider, set, "JEUGDWET", number);
    }

    private DemoApplication complete(DemoCaller provider, String asked, String law, int number) {
        return DemoApplication.begin(provider, REGION + LIST, asked, today, DemoData.SEED + number).filled(law, "12345678",
                number % 2 == 0 ? "Esther Groen" : "Yusuf Kaya", "toelating@voorbeeld.nl", ALL);
    }

    private void decide(DemoApplication application, String decision) {
        manager.post(application.path() + "/decisions", decision);
    }

    private String secondSet() {
        String sets = REGION + "criteria-sets";
        String id = first(manager.post(sets, "{\"name\":\"Toelating Wmo\",\"laws\":[\"WMO\"],\"fromNational\":true}"),
                "\"id\":\"([^\"]+)\"");
        String draft = first(manager.get(sets + "/" + id + "/versions/draft"), "\\},\"version\":\"\\\\\"([0-9]+)\\\\\"\"");
        manager.post(sets + "/" + id + "/draft/publication", draft, "{}");
        return id;
    }

    private static String set(DemoCaller caller, String region) {
        return first(caller.get(region + "criteria-sets"), "\"id\":\"([^\"]+)\"");
    }

    /** Lets the one admission that ends tomorrow expire, as the job would the day after. */
    private void expire(String jdbcUrl, String owner, Clock clock) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "loodlijn_owner", owner);
                PreparedStatement statement = connection.prepareStatement("select loodlijn.expire_admissions(?, ?)")) {
            statement.setObject(1, today.plusDays(2));
            statement.setTimestamp(2, Timestamp.from(clock.instant()));
            statement.execute();
        }
    }
}
