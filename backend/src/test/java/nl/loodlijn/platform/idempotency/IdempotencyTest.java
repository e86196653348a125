package nl.loodlijn.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** The same request sent again, in every way in which that happens. */
class IdempotencyTest {
    private static final String BOUNDARY = "grens";

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_again_gets_the_first_answer_and_does_nothing() {
        Answer first = invite(key, "eerste");
        Answer again = invite(key, "eerste");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(invitations()).isEqualTo("1");
        assertThat(mails()).isEqualTo("1");
    }

    @Test
    void another_body_with_the_same_key_is_refused() {
        invite(key, "eerste");

        Answer other = invite(key, "tweede");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(invitations()).isEqualTo("1");
    }

    @Test
    void a_refused_request_is_not_remembered_so_that_it_can_be_put_right() {
        Answer refused = administrator.with("Idempotency-Key", key).post(tenant.path("invitations"), "{\"email\":\"geen adres\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(invite(key, "eerste").status()).isEqualTo(201);
    }

    @Test
    void what_cannot_be_a_key_is_refused() {
        for (String malformed : List.of("", " ", "met spatie", "x".repeat(201))) {
            Answer refused = invite(malformed, "eerste");
            assertThat(refused.status()).as(malformed).isEqualTo(400);
            assertThat(refused.textAt("errors/0/pointer")).isEqualTo("Idempotency-Key");
        }
        assertThat(invite("x".repeat(200), "eerste").status()).isEqualTo(201);
    }

    @Test
    void without_a_key_every_request_happens() {
        assertThat(administrator.post(tenant.path("invitations"), invitation("eerste")).status()).isEqualTo(201);
        assertThat(administrator.post(tenant.path("invitations"), invitation("eerste")).problem()).isEqualTo("already-invited");
    }

    @Test
    void a_key_is_of_one_person_for_one_address() {
        String id = invite(key, "eerste").textAt("id");

        Answer resent = administrator.with("Idempotency-Key", key).post(tenant.path("invitations/" + id + "/resend"));
        Answer ofAnother = tenant.as(Role.REGION_ADMIN).with("Idempotency-Key", key).post(tenant.path("invitations"), invitation("tweede"));

        assertThat(resent.status()).isEqualTo(200);
        assertThat(resent.header("Idempotent-Replayed")).isEmpty();
        assertThat(ofAnother.status()).isEqualTo(201);
        assertThat(ofAnother.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void a_key_is_of_one_tenant_also_for_someone_of_two() {
        NewTenant other = server.newTenant();
        server.fixtures().membership(server.personOf(administrator), other.slug(), Role.REGION_ADMIN);
        invite(key, "eerste");

        Eventually.holds(Duration.ofSeconds(10), () -> {
            Answer elsewhere = administrator.with("Idempotency-Key", key).post(other.path("invitations"),
                    invitation("eerste").replace(tenant.id().toString(), other.id().toString()));
            assertThat(elsewhere.status()).isEqualTo(201);
            assertThat(elsewhere.header("Idempotent-Replayed")).isEmpty();
        });
    }

    @Test
    void a_key_is_forgotten_after_a_day() {
        String id = invite(key, "eerste").textAt("id");
        server.fixtures().execute(
                "update loodlijn.idempotent_request set answered_at = answered_at - interval '24 hours' where tenant_id = ?", tenant.id());

        assertThat(invite(key, "eerste").problem()).isEqualTo("already-invited");
        assertThat(administrator.delete(tenant.path("invitations/" + id)).status()).isEqualTo(204);
        assertThat(invite(key, "eerste").status()).isEqualTo(201);

        server.bean(ForgetAnswers.class).run(
                new nl.loodlijn.platform.jobs.JobRun(UUID.randomUUID(), "forget-answers", Optional.empty(), Map.of(), Instant.now(), 1))
                .block();
        assertThat(invite(key, "eerste").header("Idempotent-Replayed")).contains("true");
    }

    @Test
    void an_answer_that_was_too_large_to_keep_is_not_made_up() {
        invite(key, "eerste");
        server.fixtures().execute("update loodlijn.idempotent_request set body = null, body_kept = false where tenant_id = ?", tenant.id());

        Answer again = invite(key, "eerste");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("answer-not-kept");
    }

    @Test
    void whose_right_has_ended_gets_no_answer_of_before() {
        invite(key, "eerste");
        tenant.as(Role.REGION_ADMIN);
        server.fixtures().execute("update loodlijn.membership set ended_at = now() where tenant_id = ? and person_id = ?", tenant.id(),
                server.personOf(administrator));

        Eventually.holds(Duration.ofSeconds(10),
                () -> assertThat(invite(key, "eerste").problem()).isEqualTo("unknown-tenant"));
    }

    @Test
    void of_many_requests_at_once_with_one_key_exactly_one_does_the_work() throws Exception {
        int clients = 12;
        CyclicBarrier together = new CyclicBarrier(clients);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Answer>> asked = IntStream.range(0, clients).mapToObj(client -> threads.submit(() -> {
                together.await();
                return invite(key, "eerste");
            })).toList();
            int first = 0;
            for (Future<Answer> answer : asked) {
                switch (answer.get().status()) {
                    case 201 -> first += answer.get().header("Idempotent-Replayed").isEmpty() ? 1 : 0;
                    case 409 -> assertThat(answer.get().problem()).isEqualTo("request-in-progress");
                    default -> throw new AssertionError(answer.get());
                }
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(invitations()).isEqualTo("1");
        assertThat(mails()).isEqualTo("1");
    }

    @Test
    void the_same_form_with_a_file_is_recognised_though_the_browser_divides_it_differently() {
        Answer first = upload(BOUNDARY, "naam;plaats\nZeewind;Bergen\n");
        Answer again = upload("-".repeat(20) + "ander" + BOUNDARY, "naam;plaats\nZeewind;Bergen\n");
        Answer other = upload(BOUNDARY, "naam;plaats\nZeewind;Alkmaar\n");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isPresent();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isPresent();
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(server.fixtures().value("select count(*) from loodlijn.import_batch where tenant_id = ?", tenant.id())).isEqualTo("1");
    }

    @Test
    void nothing_is_kept_of_a_request_that_only_reads() {
        administrator.with("Idempotency-Key", key).get(tenant.path("invitations"));

        assertThat(server.fixtures().value("select count(*) from loodlijn.idempotent_request where tenant_id = ?", tenant.id()))
                .isEqualTo("0");
    }

    private Answer invite(String withKey, String name) {
        return administrator.with("Idempotency-Key", withKey).post(tenant.path("invitations"), invitation(name));
    }

    private String invitation(String name) {
        return """
                {"email": "%s-%s@voorbeeld.nl", "name": "%s", "role": "ASSESSOR", "partyKind": "TENANT", "partyId": "%s"}""".formatted(name,
                tenant.slug(), name, tenant.id());
    }

    private Answer upload(String boundary, String csv) {
        String form = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"aanbod.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        return administrator.with("Idempotency-Key", key).body("POST", tenant.path("shortlist/imports"),
                "multipart/form-data; boundary=" + boundary,
                form.getBytes(StandardCharsets.UTF_8));
    }

    private String invitations() {
        return server.fixtures().value("select count(*) from loodlijn.invitation where tenant_id = ?", tenant.id());
    }

    private String mails() {
        return server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient like ?",
                "%-" + tenant.slug() + "@voorbeeld.nl");
    }
}
