package nl.loodlijn.platform.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What someone typed is kept as it was typed, for whoever typed it. */
class DraftTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String path = tenant.path("drafts/invitation/new");

    @Test
    void a_draft_survives_a_restart_of_the_server() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        try (EmbeddedServer first = TestServer.start(server.database(), Map.of())) {
            Caller there = admin.at(URI.create("http://localhost:" + first.getPort()));
            assertThat(there.put(path, typed("1", "{\"name\":\"Wím\",\"days\":[1,2.5],\"none\":null}")).status()).isEqualTo(200);
        }
        try (EmbeddedServer second = TestServer.start(server.database(), Map.of())) {
            Answer kept = admin.at(URI.create("http://localhost:" + second.getPort())).get(path);

            assertThat(kept.textAt("body/name")).isEqualTo("Wím");
            assertThat(kept.textAt("body/days/1")).isEqualTo("2.5");
            assertThat(kept.header("ETag")).contains("\"1\"");
        }
    }

    @Test
    void two_tabs_do_not_overwrite_each_other() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        String first = admin.put(path, typed("1", "{\"name\":\"a\"}")).header("ETag").orElseThrow();
        assertThat(admin.put(path, typed("1", "{\"name\":\"of a tab that knew of none\"}")).problem()).isEqualTo("precondition-failed");
        String second = admin.with("If-Match", first).put(path, typed("1", "{\"name\":\"ab\"}")).header("ETag").orElseThrow();

        Answer told = admin.with("If-Match", first).put(path, typed("1", "{\"name\":\"x\"}"));
        assertThat(told.problem()).isEqualTo("precondition-failed");
        assertThat(told.textAt("current/body/name")).isEqualTo("ab");
        assertThat(told.header("ETag")).contains(second);
        assertThat(admin.get(path).textAt("body/name")).isEqualTo("ab");

        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(204);
        assertThat(admin.with("If-Match", second).put(path, typed("1", "{\"name\":\"after it was sent\"}")).problem())
                .isEqualTo("precondition-failed");
    }

    @Test
    void a_draft_of_a_form_that_changed_comes_with_the_version_it_was_typed_in() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        String tag = admin.put(path, typed("2026-01", "{\"name\":\"Wim\",\"fax\":\"0721234567\"}")).header("ETag").orElseThrow();

        assertThat(admin.get(path).textAt("formVersion")).isEqualTo("2026-01");
        assertThat(admin.get(path).textAt("body/fax")).isEqualTo("0721234567");

        admin.with("If-Match", tag).put(path, typed("2026-11", "{\"name\":\"Wim\"}"));
        assertThat(admin.get(path).textAt("formVersion")).isEqualTo("2026-11");
    }

    @Test
    void a_draft_is_of_one_person_acting_for_one_party() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        assertThat(manager.put(path, typed("1", "{\"name\":\"own\"}")).status()).isEqualTo(200);

        for (Caller other : List.of(tenant.as(Role.CONTRACT_MANAGER), tenant.as(Role.HEAD_CONTRACTOR))) {
            assertThat(other.get(path).status()).isEqualTo(204);
            assertThat(other.get(tenant.path("today?visit=false")).text()).doesNotContain("\"kind\":\"draft\"");
            assertThat(other.put(path, typed("1", "{\"name\":\"of another\"}")).status()).isEqualTo(200);
            assertThat(other.delete(path).status()).isEqualTo(204);
        }
        assertThat(manager.get(path).textAt("body/name")).isEqualTo("own");
        assertThat(manager.get(tenant.path("today?visit=false")).text()).contains("\"kind\":\"draft\"", "Een uitnodiging");
    }

    @ParameterizedTest
    @CsvSource({
            "invitation, new, beheer/toegang/uitnodigen",
            "criterion, 0190-a.N01, eisen/0190-a/N01",
            "criterion, 0190-a.new, eisen/0190-a/nieuw",
            "application-addition, 0190-a.2, aanvragen/0190-a/aanvulling",
            "application-decision, 0190-a, aanvragen/0190-a/besluit",
            "objection, 0190-a.1, aanvragen/0190-a?vraag=bezwaar",
            "objection-decision, 0190-a.0190-b, aanvragen/0190-a?vraag=beslissing.0190-b",
            "admission-suspension, 0190-a, aanvragen/0190-a?vraag=schorsing",
            "admission-resumption, 0190-a, aanvragen/0190-a?vraag=einde-schorsing",
            "admission-reassessment, 0190-a, aanvragen/0190-a?vraag=herbeoordeling",
            "offer, 0190-a, aanbod/0190-a",
            "offer, new.0190-p, aanbod/nieuw?provider=0190-p",
            "provider-facts, 0190-p, aanbod/gegevens/0190-p",
            "settings-look, tenant, beheer/instellingen/uiterlijk",
            "settings-terms, tenant, beheer/instellingen/termijnen",
            "settings-objection, tenant, beheer/instellingen/bezwaar",
            "settings-desk, 0190-m, beheer/instellingen/loket/0190-m",
            "settings-municipality, 0190-m, beheer/instellingen/gemeenten/0190-m"
    })
    void a_draft_is_found_back_on_the_start_page_where_it_was_typed(String form, String subject, String screen) {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        admin.put(tenant.path("drafts/" + form + "/" + subject), typed("1", "{}"));

        assertThat(admin.get(tenant.path("today?visit=false")).text()).contains("\"link\":\"/" + tenant.slug() + "/" + screen + "\"");
    }

    @Test
    void a_draft_that_is_too_large_or_nameless_is_refused() {
        Caller admin = tenant.as(Role.REGION_ADMIN);

        assertThat(admin.put(path, typed("1", "{\"text\":\"" + "x".repeat(Drafts.LARGEST) + "\"}")).problem()).isEqualTo("too-large");
        assertThat(admin.put(path, typed("", "{}")).problem()).isEqualTo("invalid-input");
        assertThat(admin.put(path, "{\"formVersion\":\"1\",\"body\":[1]}").problem()).isEqualTo("invalid-input");
        assertThat(admin.put(tenant.path("drafts/Form%20X/new"), typed("1", "{}")).problem()).isEqualTo("not-found");
    }

    @Test
    void a_draft_that_nobody_goes_on_with_is_erased_after_90_days() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        admin.put(path, typed("1", "{}"));
        admin.put(tenant.path("drafts/invitation/other"), typed("1", "{}"));
        server.fixtures().execute(
                "update loodlijn.draft set updated_at = updated_at - interval '91 days' where tenant_id = ?::uuid and subject = 'new'",
                tenant.id());

        ErasedKind.of(server, "draft");

        assertThat(admin.get(path).status()).isEqualTo(204);
        assertThat(admin.get(tenant.path("drafts/invitation/other")).status()).isEqualTo(200);
    }

    private static String typed(String formVersion, String body) {
        return "{\"formVersion\":\"" + formVersion + "\",\"body\":" + body + "}";
    }
}
