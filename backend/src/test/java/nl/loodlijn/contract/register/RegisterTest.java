package nl.loodlijn.contract.register;

import static nl.loodlijn.contract.consent.Relations.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.consent.Relations;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Who works for whom, as it is and as it was on a day. */
class RegisterTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Relations relations = new Relations(tenant);
    private final String register = tenant.path("register");

    @AfterEach
    void theClockGoesRight() {
        server.clock().reset();
    }

    @Test
    void it_is_there_as_it_was_on_any_day() {
        LocalDate first = relations.today();
        String id = relations.reported("GM0361");
        server.clock().advance(Duration.ofDays(2));
        ok(relations.decide(tenant.as(Role.CONTRACT_MANAGER), id, true, ""));
        server.clock().advance(Duration.ofDays(20));
        ok(tenant.as(Role.HEAD_CONTRACTOR).post(relations.one(id) + "/ending", "{\"lastDay\":\"" + first.plusDays(22) + "\"}"));
        server.clock().advance(Duration.ofDays(10));
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);

        assertThat(manager.get(register).textAt("total")).as("it ended").isEqualTo("0");
        assertThat(phaseOn(manager, first.minusDays(1), "")).isEmpty();
        assertThat(phaseOn(manager, first, "")).isEqualTo("WAITING");
        assertThat(phaseOn(manager, first.plusDays(2), "")).isEqualTo("PLANNED");
        assertThat(phaseOn(manager, first.plusDays(10), "")).isEqualTo("WORKING");
        assertThat(phaseOn(manager, first.plusDays(22), "")).isEqualTo("WORKING");
        assertThat(phaseOn(manager, first.plusDays(23), "&phase=ENDED")).isEqualTo("ENDED");
        Answer then = manager.get(register + "?on=" + first.plusDays(10));
        assertThat(then.at("items/0").get("endsOn")).as("nobody knew then when it would end").satisfiesAnyOf(
                end -> assertThat(end).isNull(),
                end -> assertThat(end.isNull()).isTrue());

        Answer changes = manager.get(register + "/changes");
        assertThat(changes.at("items").size()).isEqualTo(3);
        assertThat(changes.textAt("items/0/change")).isEqualTo("ENDED");
        assertThat(changes.textAt("items/1/change")).isEqualTo("CONSENTED");
        assertThat(changes.textAt("items/2/change")).isEqualTo("REPORTED");
    }

    @Test
    void it_is_searched_and_filtered_and_counts_what_another_choice_would_give() {
        String waiting = relations.reported("GM0361", "GM0373");
        Caller head = relations.head;
        ok(head.post(relations.path,
                """
                {"name":"Praktijk Los","kvkNumber":"87654321","selfEmployed":true,"categories":["45","46"],"municipalities":["GM0361"],"task":"Hulp","startsOn":"%s"}"""
                        .formatted(relations.today())));

        Answer all = relations.manager.get(register);
        assertThat(all.textAt("total")).isEqualTo("2");
        assertThat(all.textAt("items/0/subName")).isEqualTo("Praktijk Los");
        assertThat(all.textAt("items/0/consent")).isEqualTo("NOT_NEEDED");
        assertThat(all.textAt("items/0/municipalities/0/works")).isEqualTo("true");
        assertThat(all.textAt("items/1/municipalities/0/works")).isEqualTo("false");
        assertThat(all.textAt("facets/municipality/0/count")).isEqualTo("2");
        assertThat(all.textAt("facets/head/0/label")).isEqualTo("Stichting Duinrand Jeugdhulp");

        assertThat(ids(relations.manager, "?municipality=GM0373")).containsExactly(waiting);
        Answer filtered = relations.manager.get(register + "?municipality=GM0373");
        assertThat(filtered.textAt("facets/municipality/0/count")).as("its own group is not reduced").isEqualTo("2");
        assertThat(filtered.at("facets/consent").size()).isEqualTo(1);
        assertThat(ids(relations.manager, "?category=46")).hasSize(1).doesNotContain(waiting);
        assertThat(ids(relations.manager, "?sub=12345678")).containsExactly(waiting);
        assertThat(ids(relations.manager, "?consent=WAITING")).containsExactly(waiting);
        assertThat(ids(relations.manager, "?q=zeewi")).containsExactly(waiting);
        assertThat(ids(relations.manager, "?q=87654321")).hasSize(1);
        assertThat(ids(relations.manager, "?q=100%25")).isEmpty();
        assertThat(relations.manager.get(register + "?phase=ELDERS").textAt("errors/0/pointer")).isEqualTo("phase");
        Answer page = relations.manager.get(register + "?limit=1");
        assertThat(ids(relations.manager, "?limit=1&after=" + page.textAt("next"))).containsExactly(waiting);
    }

    @Test
    void what_it_shows_can_be_taken_along_and_the_lists_that_the_law_asks_as_well() throws IOException {
        String id = relations.reported("GM0361");
        ok(relations.head.post(relations.path,
                """
                {"name":"=Los","kvkNumber":"87654321","selfEmployed":true,"categories":["45"],"municipalities":["GM0361"],"task":"Hulp","startsOn":"%s"}"""
                        .formatted(relations.today())));
        Answer csv = relations.manager.get(register + "/export?format=csv&q=los");
        assertThat(csv.text()).contains("Hoofdaannemer;", "Stichting Duinrand Jeugdhulp", "'=Los", "87654321", "werkt")
                .doesNotContain("Zeewind");
        assertThat(csv.header("Content-Disposition").orElse("")).contains("register-" + tenant.slug() + ".csv");
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(relations.manager.get(register + "/export?format=xlsx").bytes()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        assertThat(relations.manager.get(register + "/export?format=pdf").textAt("errors/0/pointer")).isEqualTo("format");

        LocalDate today = relations.today();
        String quarter = today.getYear() + "-" + ((today.getMonthValue() + 2) / 3);
        Answer list = relations.head.get(register + "/deliveries/subcontractors?format=csv&quarter=" + quarter);
        assertThat(list.text()).contains("87654321", "Regeling Jeugdwet, artikel 8g", today.toString()).doesNotContain("Zeewind");
        ok(relations.decide(relations.manager, id, true, ""));
        assertThat(relations.head.get(register + "/deliveries/subcontractors?format=csv&quarter=2019-1").text()).doesNotContain("87654321");
        assertThat(relations.head.get(register + "/deliveries/subcontractors?format=csv&quarter=2019-5").textAt("errors/0/pointer"))
                .isEqualTo("quarter");
        server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, laws, help_forms, framework_signed)
                values (?, ?, 'Hulp', '{JEUGDWET}', '{}', true)""", tenant.id(), relations.zeewind);
        assertThat(relations.manager.get(register + "/deliveries/contracted-providers?format=csv").text()).contains("Praktijk Zeewind",
                "Stichting Duinrand Jeugdhulp", "artikel 8g");
    }

    @Test
    void each_sees_its_own_part() {
        relations.reported("GM0361");
        Caller clerk = tenant.as(Role.ASSESSOR);
        for (Caller who : List.of(relations.head, relations.sub, relations.manager, clerk)) {
            assertThat(who.get(register).textAt("total")).isEqualTo("1");
        }
        assertThat(server.newTenant().as(Role.HEAD_CONTRACTOR).get(register).status()).isIn(403, 404);
    }

    private static String phaseOn(Caller who, LocalDate day, String more, String register) {
        Answer answer = who.get(register + "?on=" + day + more);
        return answer.at("items").size() == 0 ? "" : answer.textAt("items/0/phase");
    }

    private String phaseOn(Caller who, LocalDate day, String more) {
        return phaseOn(who, day, more, register);
    }

    private List<String> ids(Caller who, String query) {
        Answer answer = ok(who.get(register + query));
        return java.util.stream.IntStream.range(0, answer.at("items").size()).mapToObj(i -> answer.textAt("items/" + i + "/id")).toList();
    }
}
