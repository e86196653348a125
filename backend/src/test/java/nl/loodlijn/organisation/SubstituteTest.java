package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.substitute.ActingFor;
import nl.loodlijn.platform.substitute.Substitutes;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Fixtures;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Substitutes: named for a period, told what the absent person is told, under their own name and with their own rights. */
class SubstituteTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);
    private final Caller absent = tenant.as(Role.CONTRACT_MANAGER);
    private final Caller substitute = tenant.as(Role.CONTRACT_MANAGER);
    private final UUID absentId = server.personOf(absent);
    private final UUID substituteId = server.personOf(substitute);
    private final LocalDate today = Netherlands.today(server.clock());

    @Test
    void somebody_names_a_colleague_with_the_same_role_who_is_told() {
        tenant.as(Role.ASSESSOR);
        Answer choices = absent.get(tenant.path("substitutions"));
        assertThat(choices.at("candidates").size()).isEqualTo(1);
        assertThat(choices.textAt("candidates/0/id")).isEqualTo(substituteId.toString());

        Answer named = name(absent, substituteId, 0, 10);

        assertThat(named.status()).as(named.text()).isEqualTo(201);
        assertThat(substitute.get(tenant.path("notifications")).text()).contains("own-substitution", "U vervangt");
        assertThat(substitute.get(tenant.path("substitutions")).textAt("items/0/absent/id")).isEqualTo(absentId.toString());
        assertThat(administrator.get(tenant.path("audit?limit=100")).text()).contains("als vervanger");
    }

    @Test
    void an_administrator_names_one_for_somebody_and_ends_it() {
        Answer named = administrator.post(ofAbsent(), period(substituteId, 0, 10));
        assertThat(named.status()).as(named.text()).isEqualTo(201);
        assertThat(absent.get(tenant.path("notifications")).text()).contains("own-substitute");

        assertThat(administrator.delete(ofAbsent() + "/" + named.textAt("id")).status()).isEqualTo(204);
        assertThat(administrator.get(ofAbsent()).at("items").size()).isZero();
        assertThat(substitute.get(tenant.path("notifications")).text()).contains("own-substitution-ended");
        assertThat(administrator.delete(ofAbsent() + "/" + named.textAt("id")).problem()).isEqualTo("not-found");
    }

    @Test
    void the_substitute_is_told_what_the_absent_person_is_told_on_the_days_of_the_period_only() {
        name(absent, substituteId, 1, 3);
        told("import-ready", "te vroeg", today);
        told("import-ready", "op tijd", today.plusDays(2));
        told("own-access-ends", "over de persoon zelf", today.plusDays(2));
        told("import-ready", "te laat", today.plusDays(4));

        String seen = substitute.get(tenant.path("notifications")).text();

        assertThat(seen).contains("op tijd", "\"onBehalfOf\":\"" + nameOf(absentId)).doesNotContain("te vroeg", "te laat",
                "over de persoon zelf");
        assertThat(absent.get(tenant.path("notifications")).text()).contains("te vroeg", "te laat", "over de persoon zelf")
                .doesNotContain("onBehalfOf\":\"");
    }

    @Test
    void what_waits_on_the_absent_person_is_marked_for_the_substitute_and_private_drafts_stay_private() {
        UUID file = importOf(absentId);
        absent.put(tenant.path("drafts/invitation/new"), "{\"formVersion\":\"1\",\"body\":{\"name\":\"Geheim\"}}");
        assertThat(substitute.get(tenant.path("today?visit=false")).text()).contains(file.toString()).doesNotContain("onBehalfOf\":\"");

        name(absent, substituteId, 0, 0);

        Answer seen = substitute.get(tenant.path("today?visit=false"));
        assertThat(seen.text()).contains("\"onBehalfOf\":\"" + nameOf(absentId)).doesNotContain("Een uitnodiging");
        assertThat(seen.text().split(file.toString(), -1)).as("the item stands there once, as link and as subject").hasSize(3);
    }

    @Test
    void it_ends_by_itself_and_one_question_says_who_acts_for_whom_on_a_day() {
        name(absent, substituteId, 0, 5);

        assertThat(actingOn(today.plusDays(5))).singleElement().satisfies(acting -> {
            assertThat(acting.substitute()).isEqualTo(substituteId);
            assertThat(acting.absent()).isEqualTo(absentId);
        });
        assertThat(actingOn(today.plusDays(6))).isEmpty();
    }

    @Test
    void oneself_another_role_and_days_that_are_over_are_refused_by_name() {
        assertThat(name(absent, absentId, 0, 1).textAt("errors/0/code")).isEqualTo("oneself");
        assertThat(name(absent, server.personOf(tenant.as(Role.ASSESSOR)), 0, 1).textAt("errors/0/code")).isEqualTo("not-the-same-roles");
        assertThat(name(absent, substituteId, -1, 1).textAt("errors/0/pointer")).isEqualTo("/firstDay");
        server.fixtures().membership(absentId, tenant.slug(), Role.ASSESSOR);
        assertThat(name(absent, substituteId, 0, 1).textAt("errors/0/code")).as("one of two roles is not enough")
                .isEqualTo("not-the-same-roles");
    }

    @Test
    void a_colleague_whose_access_ends_before_the_period_does_is_no_substitute() {
        server.fixtures().execute("update loodlijn.membership set valid_until = ? where person_id = ?", today.plusDays(3), substituteId);

        assertThat(name(absent, substituteId, 0, 4).textAt("errors/0/code")).isEqualTo("not-the-same-roles");
        assertThat(name(absent, substituteId, 0, 3).status()).isEqualTo(201);
    }

    @Test
    void of_two_at_once_one_is_told_and_there_are_no_chains() {
        UUID third = server.personOf(tenant.as(Role.CONTRACT_MANAGER));

        List<Answer> both = together(() -> name(absent, substituteId, 0, 9), () -> administrator.post(ofAbsent(), period(third, 5, 12)));
        assertThat(both.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);

        assertThat(name(absent, third, 20, 30).status()).isEqualTo(201);
        assertThat(administrator.post(tenant.path("people/" + third + "/substitutions"), period(substituteId, 25, 26)).problem())
                .isEqualTo("substitution-chain");
        List<Answer> each = together(() -> name(absent, substituteId, 40, 41), () -> name(substitute, absentId, 41, 42));
        assertThat(each.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void others_neither_see_nor_end_it_and_the_absent_person_s_rights_are_not_lent() {
        Answer named = name(absent, substituteId, 0, 5);
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller stranger = server.as(Role.REGION_ADMIN, Fixtures.OTHER_REGION);

        assertThat(head.get(tenant.path("substitutions")).at("items").size()).isZero();
        assertThat(head.get(ofAbsent()).problem()).isEqualTo("permission-missing");
        assertThat(substitute.delete(tenant.path("substitutions/" + named.textAt("id"))).problem()).isEqualTo("not-found");
        assertThat(stranger.get(ofAbsent()).problem()).isEqualTo("unknown-tenant");
        assertThat(stranger.get("/api/v1/tenants/twente/people/" + absentId + "/substitutions").at("items").size()).isZero();
        assertThat(substitute.get(tenant.path("people/" + absentId + "/departure")).problem()).isEqualTo("permission-missing");
    }

    private Answer name(Caller who, UUID whom, int first, int last) {
        return who.post(tenant.path("substitutions"), period(whom, first, last));
    }

    private String period(UUID whom, int first, int last) {
        return "{\"substitute\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(whom, today.plusDays(first),
                today.plusDays(last));
    }

    private String ofAbsent() {
        return tenant.path("people/" + absentId + "/substitutions");
    }

    private String nameOf(UUID person) {
        return server.fixtures().value("select name from loodlijn.person where id = ?", person);
    }

    private void told(String kind, String file, LocalDate day) {
        server.fixtures().execute("""
                insert into loodlijn.notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
                values (?, ?, ?, ?, array[?, '2027-01-01'], '', ?)""", tenant.id(), absentId, kind, file, file,
                java.sql.Timestamp.from(noon(day)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Netherlands.ZONE).toInstant();
    }

    private UUID importOf(UUID person) {
        return server.fixtures().id("""
                insert into loodlijn.import_batch (tenant_id, id, file_name, file_hash, encoding, columns, samples, row_count, suggested, created_by, created_at)
                values (?, gen_random_uuid(), 'lijst.csv', repeat('a', 64), 'UTF-8', array['a'], '[]', 1, '{}', ?, now()) returning id""",
                tenant.id(), person);
    }

    private List<ActingFor> actingOn(LocalDate day) {
        Actor.Member actor = new Actor.Member(tenant.id(), server.personOf(administrator), tenant.id(), Role.REGION_ADMIN.name(),
                UUID.randomUUID());
        return Stream
                .ofNullable(server.bean(UnitOfWork.class).read(actor, () -> server.bean(Substitutes.class).on(day).collectList()).block())
                .flatMap(List::stream).toList();
    }

    private static List<Answer> together(Supplier<Answer> one, Supplier<Answer> other) {
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}
