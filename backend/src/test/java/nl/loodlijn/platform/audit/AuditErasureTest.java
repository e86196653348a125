package nl.loodlijn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What becomes of the trail of a record that is erased. */
class AuditErasureTest {
    private static final String ERASE = "select loodlijn.erase_audit_content('provider', '{%s}', '{%s}', 'tried-in-a-test')";

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);

    @Test
    void the_trail_of_an_invitation_that_is_erased_keeps_that_when_and_by_whom_and_loses_its_content() throws SQLException {
        UUID invitation = expiredInvitation();

        ErasedKind.of(server, "unused-invitation");

        Answer trail = administrator.get(tenant.path("audit?subject=invitation"));
        assertThat(trail.at("items").size()).as("made and erased").isEqualTo(2);
        assertThat(trail.textAt("items/1/entry/by/name")).isEqualTo(administrator.get("/api/v1/me").textAt("person/name"));
        assertThat(trail.textAt("items/1/entry/subject/label")).isEqualTo("Uitnodiging");
        assertThat(trail.at("items/1/entry/changes").size()).isZero();
        assertThat(trail.textAt("items/1/entry/erased/why")).isEqualTo("de uitnodiging was verlopen en niemand nam haar aan");
        assertThat(trail.at("items/1/entry/erased").get("at")).isNotNull();
        assertThat(server.fixtures().value("""
                select string_agg(action || ' ' || coalesce(before::text, '-') || ' ' || coalesce(after::text, '-') || ' ' || erased_because, ', ' order by at)
                  from loodlijn.audit_entry where tenant_id = ? and subject_id = ?""", tenant.id(), invitation.toString()))
                .isEqualTo("CREATED - {} unused-invitation, REMOVED {} - unused-invitation");
        assertThat(administrator.get(tenant.path("audit/export?subject=invitation")).text())
                .contains("(inhoud gewist op ", "de uitnodiging was verlopen en niemand nam haar aan")
                .doesNotContain("ASSESSOR", "Toetser");
        assertThat(
                administrator.with("Accept-Language", "en").get(tenant.path("audit?subject=invitation")).textAt("items/0/entry/erased/why"))
                .isEqualTo("the invitation ran out and nobody took it up");
    }

    @Test
    void content_that_was_erased_is_found_no_more() throws SQLException {
        UUID provider = provider(tenant, "Vuurtorenpraktijk");
        assertThat(administrator.get(tenant.path("audit?q=vuurtoren")).at("items").size()).isEqualTo(1);

        asOwner(ERASE.formatted(tenant.id(), provider));

        assertThat(administrator.get(tenant.path("audit?q=vuurtoren")).at("items").size()).isZero();
        assertThat(administrator.get(tenant.path("audit")).text()).doesNotContain("Vuurtoren");
        assertThat(administrator.get(tenant.path("audit/export")).text()).doesNotContain("Vuurtoren");
        assertThat(server.fixtures().value("select count(*) from loodlijn.audit_entry e where e::text like '%Vuurtoren%'")).isEqualTo("0");
    }

    @Test
    void the_trail_of_another_record_and_of_another_tenant_stays_as_it_was() throws SQLException {
        NewTenant other = server.newTenant();
        UUID erased = provider(tenant, "Duinrand");
        UUID neighbour = provider(tenant, "Zeewind");
        UUID elsewhere = provider(other, "Heuvelrug");

        asOwner(ERASE.formatted(tenant.id() + "," + tenant.id(), erased + "," + elsewhere));

        assertThat(contentOf(tenant, erased)).isEqualTo("{}");
        assertThat(contentOf(tenant, neighbour)).contains("Zeewind");
        assertThat(contentOf(other, elsewhere)).contains("Heuvelrug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"loodlijn_app", "loodlijn_job", "loodlijn_public"})
    void no_role_that_signs_in_may_erase_content_of_the_trail(String role) throws SQLException {
        UUID provider = provider(tenant, "Duinrand");

        assertThatThrownBy(() -> as(role, ERASE.formatted(tenant.id(), provider))).hasMessageContaining("permission denied");

        assertThat(contentOf(tenant, provider)).contains("Duinrand");
    }

    @Test
    void an_entry_can_lose_its_content_and_change_in_no_other_way_not_even_by_the_owner() throws SQLException {
        UUID provider = provider(tenant, "Duinrand");
        String here = " where tenant_id = '" + tenant.id() + "' and subject_id = '" + provider + "'";
        String erased = "update loodlijn.audit_entry set subject_name = null, erased_at = now(), erased_because = 'tried-in-a-test', ";

        for (String change : List.of("update loodlijn.audit_entry set after = '{\"name\": \"Anders\"}'" + here,
                erased + "person_id = uuidv7(), after = '{}'" + here,
                erased + "at = now(), after = '{}'" + here)) {
            assertThatThrownBy(() -> asOwner(change)).as(change).hasMessageContaining("written by its triggers only");
        }
        assertThatThrownBy(() -> asOwner(erased + "after = '{\"name\": \"Anders\"}'" + here))
                .hasMessageContaining("audit_entry_erased_is_empty");
        asOwner(erased + "after = '{}'" + here);
        assertThatThrownBy(() -> asOwner(erased + "after = '{}'" + here)).as("once").hasMessageContaining("written by its triggers only");
    }

    private UUID expiredInvitation() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = server.database().connect("loodlijn_owner"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select loodlijn.enter('" + tenant.id() + "', '" + server.personOf(administrator) + "', '" + tenant.id()
                    + "', 'REGION_ADMIN', '" + UUID.randomUUID() + "')");
            statement.execute("""
                    insert into loodlijn.invitation (tenant_id, id, email, name, party_kind, party_id, role, invited_at, invited_by, expires_at)
                    values ('%1$s', '%2$s', 'oud@voorbeeld.nl', 'Oud', 'TENANT', '%1$s', 'ASSESSOR', '2026-01-01', '%3$s', '2026-01-15')"""
                    .formatted(tenant.id(), id, server.personOf(administrator)));
            connection.commit();
        }
        return id;
    }

    private UUID provider(NewTenant of, String name) {
        return server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", of.id(), name);
    }

    private String contentOf(NewTenant of, UUID provider) {
        return server.fixtures().value("select after::text from loodlijn.audit_entry where tenant_id = ? and subject_id = ?", of.id(),
                provider.toString());
    }

    private void asOwner(String sql) throws SQLException {
        as("loodlijn_owner", sql);
    }

    private void as(String role, String sql) throws SQLException {
        try (Connection connection = server.database().connect(role); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
