package nl.loodlijn.platform.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;

class LogTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TestServer server = TestServer.running();

    @Test
    void a_request_is_one_line_with_its_template_status_time_and_number_and_who_asked_where() {
        NewTenant tenant = server.newTenant();
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (HeardLines access = new HeardLines(AccessLog.NAME)) {
            Answer answer = admin.get(tenant.path("memberships?q=geheim"));

            HeardLines.Line line = only(access, answer);
            assertThat(line.text()).matches("GET /api/v1/tenants/\\{tenant}/memberships 200 \\d+ ms");
            assertThat(line.fields()).isEqualTo(Map.of("request", numberOf(answer), "tenant", tenant.id().toString(), "person",
                    server.personOf(admin).toString()));
        }
    }

    @Test
    void a_key_in_a_path_or_a_header_is_in_no_line() {
        try (HeardLines everything = new HeardLines("nl.loodlijn"); HeardLines access = new HeardLines(AccessLog.NAME)) {
            Answer invitation = server.anonymous().get("/api/v1/invitations/this-is-a-key");
            Answer nowhere = server.anonymous().with("Authorization", "Bearer this-is-a-key").get("/no/such/this-is-a-key");

            assertThat(only(access, invitation).text()).matches("GET /api/v1/invitations/\\{token} 4\\d\\d \\d+ ms");
            assertThat(only(access, nowhere).text()).matches("GET - 40\\d \\d+ ms");
            assertThat(everything.all().toString()).contains("GET - ").doesNotContain("this-is-a-key");
        }
    }

    @Test
    void a_warning_inside_a_request_says_which_request_person_and_tenant() {
        NewTenant tenant = server.newTenant();
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (HeardLines problems = new HeardLines("nl.loodlijn.platform.problem")) {
            Answer refused = admin.get(tenant.path("memberships?q=a%00b"));

            assertThat(only(problems, refused).fields()).containsEntry("tenant", tenant.id().toString()).containsEntry("person",
                    server.personOf(admin).toString());
        }
    }

    @Test
    void with_json_a_line_is_an_object_with_the_fields_of_its_request() {
        LoggerContext json = HeardLines.configured("json");
        Logger access = json.getLogger(AccessLog.NAME);
        assertThat(access.isInfoEnabled()).isTrue();

        String line = line(json, access);

        assertThat(line).startsWith("{").contains("\"formattedMessage\":\"tried 200\"", "\"level\":\"INFO\"", "\"request\":\"a-number\"")
                .endsWith("}\n");
    }

    @Test
    void for_people_a_line_is_text_and_requests_are_not_told() {
        LoggerContext text = HeardLines.configured("text");

        assertThat(text.getLogger(AccessLog.NAME).isInfoEnabled()).isFalse();
        assertThat(line(text, text.getLogger("nl.loodlijn.Some"))).endsWith("INFO  nl.loodlijn.Some a-number tried 200\n");
    }

    private static HeardLines.Line only(HeardLines heard, Answer answer) {
        Eventually.holds(SOON, () -> assertThat(heard.of(numberOf(answer))).hasSize(1));
        return heard.of(numberOf(answer)).getFirst();
    }

    private static String numberOf(Answer answer) {
        return answer.header("Loodlijn-Request").orElseThrow();
    }

    private static String line(LoggerContext context, Logger logger) {
        context.getMDCAdapter().put("request", "a-number");
        LoggingEvent event = new LoggingEvent(LogTest.class.getName(), logger, Level.INFO, "tried {}", null, new Object[]{200});
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) context.getLogger(Logger.ROOT_LOGGER_NAME)
                .getAppender("console");
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
