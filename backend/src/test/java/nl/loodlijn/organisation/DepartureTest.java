package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.Fixtures;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Staff who leave: access ends on one day, colleagues take over, and it can be undone until then. */
class DepartureTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);
    private final Caller leaving = tenant.as(Role.ASSESSOR);
    private final UUID person = server.personOf(leaving);
    private final LocalDate today = Netherlands.today(server.clock());

    @Test
    void all_access_ends_on_the_day_and_comes_back_when_it_is_undone() {
        server.fixtures().membership(person, tenant.slug(), Role.CONTRACT_MANAGER);
        server.fixtures().execute("update loodlijn.membership set valid_until = ? where person_id = ? and role = 'ASSESSOR'",
                today.plusDays(40), person);

        Answer announced = announce(administrator, day(today.plusDays(10)));

        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        assertThat(lastDays()).containsOnly(today.plusDays(10).toString());
        assertThat(administrator.get(path()).textAt("announced/lastDay")).isEqualTo(today.plusDays(10).toString());
        assertThat(leaving.get(tenant.path("today")).status()).isEqualTo(200);

        assertThat(administrator.delete(path()).status()).isEqualTo(204);
        assertThat(lastDays()).containsExactlyInAnyOrder(today.plusDays(40).toString(), "null");
        assertThat(administrator.get(path()).has("announced")).isFalse();
    }

    @Test
    void at_once_ends_open_sessions_and_cannot_be_undone() {
        Answer announced = announce(administrator, "{\"atOnce\":true}");

        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(leaving.get("/api/v1/me").at("tenants").size()).isZero());
        assertThat(administrator.delete(path()).problem()).isEqualTo("not-leaving");
        assertThat(mailsTo(email())).isEqualTo("1");
    }

    @Test
    void everything_that_hangs_on_the_person_is_named() {
        Caller manager = tenant.as(Role.REGION_ADMIN);
        UUID other = server.personOf(manager);
        assertThat(manager.post(tenant.path("invitations"), invitation("iemand-" + UUID.randomUUID() + "@voorbeeld.nl")).status())
                .isEqualTo(201);
        assertThat(manager.post(tenant.path("access-reviews")).status()).isEqualTo(201);
        assertThat(administrator.post(tenant.path("invitations"), invitation(emailOf(other))).status()).isEqualTo(201);
        server.fixtures().execute("""
                with here as (insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0361', '2020-01-01') returning tenant_id, id)
                insert into loodlijn.municipality_desk (tenant_id, municipality_id, adviser_email, updated_at, updated_by)
                select tenant_id, id, ?, now(), ? from here""", tenant.id(), emailOf(other), other);

        Answer overview = administrator.get(path(other));

        assertThat(overview.text()).contains("invitations-sent", "invitations-for", "access-review-open", "named-contact");
        assertThat(overview.at("onlyAdministrator").getBooleanValue()).isFalse();
        assertThat(overview.textAt("memberships/0/role")).isEqualTo("REGION_ADMIN");
        assertThat(administrator.with("Accept-Language", "en").get(path(other)).text()).contains("1 invitation waits for an answer.");
    }

    @Test
    void a_colleague_takes_over_and_is_told_and_gives_it_back_when_it_is_undone() {
        Caller manager = tenant.as(Role.REGION_ADMIN);
        UUID other = server.personOf(manager);
        Answer invited = manager.post(tenant.path("invitations"), invitation("iemand-" + UUID.randomUUID() + "@voorbeeld.nl"));
        String follower = "select coalesce(followed_by, invited_by) from loodlijn.invitation where id = ?";
        UUID id = UUID.fromString(invited.textAt("id"));

        Answer announced = announce(administrator, other, handedTo(today.plusDays(3), person));

        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        assertThat(announced.has("handedTo")).isTrue();
        assertThat(server.fixtures().value(follower, id)).isEqualTo(person.toString());
        assertThat(leaving.get(tenant.path("notifications")).text()).contains("takes-over");
        assertThat(mailsTo(emailOf(other))).isEqualTo("1");

        assertThat(administrator.delete(path(other)).status()).isEqualTo(204);
        assertThat(server.fixtures().value(follower, id)).isEqualTo(other.toString());
        assertThat(leaving.get(tenant.path("notifications")).text()).contains("colleague-stays");
    }

    @Test
    void an_open_invitation_to_the_person_is_no_way_back_in() {
        administrator.post(tenant.path("invitations"), invitation(email()));

        announce(administrator, day(today));

        assertThat(server.fixtures().value("select count(*) from loodlijn.invitation where email = ? and withdrawn_at is null", email()))
                .isEqualTo("0");
    }

    @Test
    void the_only_administrator_is_refused_with_what_to_do_first() {
        UUID self = server.personOf(administrator);

        Answer refused = announce(administrator, self, day(today.plusDays(5)));

        assertThat(administrator.get(path(self)).at("onlyAdministrator").getBooleanValue()).isTrue();
        assertThat(refused.problem()).isEqualTo("last-administrator");
        assertThat(refused.text()).contains("Geef eerst iemand anders");
    }

    @Test
    void a_day_that_is_over_and_a_colleague_who_is_gone_by_then_are_refused_by_name() {
        UUID colleague = server.personOf(tenant.as(Role.ASSESSOR));
        server.fixtures().execute("update loodlijn.membership set valid_until = ? where person_id = ?", today.plusDays(2), colleague);

        assertThat(announce(administrator, day(today.minusDays(1))).textAt("errors/0/pointer")).isEqualTo("/lastDay");
        assertThat(announce(administrator, "{\"atOnce\":false}").textAt("errors/0/code")).isEqualTo("day-or-at-once");
        assertThat(announce(administrator, handedTo(today.plusDays(2), colleague)).textAt("errors/0/pointer")).isEqualTo("/handOverTo");
        assertThat(announce(administrator, handedTo(today.plusDays(1), UUID.randomUUID())).textAt("errors/0/code"))
                .isEqualTo("not-a-colleague");
        assertThat(lastDays()).as("nothing was half done").containsOnly("null");
    }

    @Test
    void of_two_administrators_who_do_it_at_once_one_is_told_and_two_who_let_each_other_go_leave_one() {
        Caller second = tenant.as(Role.REGION_ADMIN);
        List<Answer> both = together(() -> announce(administrator, day(today.plusDays(1))), () -> announce(second, day(today.plusDays(9))));
        assertThat(both.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
        assertThat(both.stream().filter(answer -> answer.status() == 409).map(Answer::problem)).containsOnly("already-leaving");

        UUID first = server.personOf(administrator);
        UUID other = server.personOf(second);
        List<Answer> each = together(() -> announce(administrator, other, "{\"atOnce\":true}"),
                () -> announce(second, first, "{\"atOnce\":true}"));
        assertThat(each.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(server.fixtures().value(
                "select count(*) from loodlijn.membership where tenant_id = ? and role = 'REGION_ADMIN' and ended_at is null",
                tenant.id())).isEqualTo("1");
    }

    @Test
    void nobody_but_an_administrator_of_that_tenant_lets_someone_leave() {
        assertThat(announce(tenant.as(Role.CONTRACT_MANAGER), day(today)).problem()).isEqualTo("permission-missing");
        assertThat(
                server.as(Role.REGION_ADMIN, Fixtures.OTHER_REGION).get("/api/v1/tenants/twente/people/" + person + "/departure").problem())
                .isEqualTo("not-found");
        assertThat(server.as(Role.REGION_ADMIN, Fixtures.OTHER_REGION).get(path()).problem()).isEqualTo("unknown-tenant");
        assertThat(announce(server.newTenant().as(Role.REGION_ADMIN), day(today)).problem()).isEqualTo("unknown-tenant");
    }

    @Test
    void access_elsewhere_stays_as_it_is_and_the_trail_tells_what_happened() {
        NewTenant elsewhere = server.newTenant();
        server.fixtures().membership(person, elsewhere.slug(), Role.ASSESSOR);

        announce(administrator, day(today.plusDays(1)));

        assertThat(server.fixtures().value("select valid_until from loodlijn.membership where person_id = ? and tenant_id = ?", person,
                elsewhere.id())).isEqualTo("null");
        assertThat(administrator.get(tenant.path("audit?limit=100")).text()).contains("legde het vertrek van");
    }

    private Answer announce(Caller who, String body) {
        return announce(who, person, body);
    }

    private Answer announce(Caller who, UUID whom, String body) {
        return who.post(path(whom), body);
    }

    private String path() {
        return path(person);
    }

    private String path(UUID whom) {
        return tenant.path("people/" + whom + "/departure");
    }

    private static String day(LocalDate lastDay) {
        return "{\"atOnce\":false,\"lastDay\":\"" + lastDay + "\"}";
    }

    private static String handedTo(LocalDate lastDay, UUID colleague) {
        return "{\"atOnce\":false,\"lastDay\":\"" + lastDay + "\",\"handOverTo\":\"" + colleague + "\"}";
    }

    private String invitation(String email) {
        return "{\"email\":\"%s\",\"name\":\"Iemand\",\"role\":\"ASSESSOR\",\"partyKind\":\"TENANT\",\"partyId\":\"%s\"}".formatted(email,
                tenant.id());
    }

    private List<String> lastDays() {
        return Stream.of(server.fixtures().value(
                "select string_agg(coalesce(valid_until::text, 'null'), ',') from loodlijn.membership where person_id = ? and tenant_id = ?",
                person, tenant.id()).split(",")).toList();
    }

    private String email() {
        return emailOf(person);
    }

    private String emailOf(UUID whom) {
        return server.fixtures().value("select email from loodlijn.person where id = ?", whom);
    }

    private String mailsTo(String address) {
        return server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient = ? and subject like 'Uw toegang%'",
                address);
    }

    private static List<Answer> together(java.util.function.Supplier<Answer> one, java.util.function.Supplier<Answer> other) {
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}
