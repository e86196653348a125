package nl.loodlijn.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.micronaut.context.ApplicationContext;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;

import nl.loodlijn.testing.MigratedDatabase;

import reactor.core.publisher.Mono;

class WallTest {
    private static TwoTenants tenants;
    private static ApplicationContext application;
    private static UnitOfWork unitOfWork;
    private static WallProbe probe;

    @BeforeAll
    static void start() throws SQLException {
        tenants = TwoTenants.in(MigratedDatabase.fresh());
        application = WallApplication.on(tenants.database());
        unitOfWork = application.getBean(UnitOfWork.class);
        probe = application.getBean(WallProbe.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_member_sees_the_rows_of_the_own_tenant_only() {
        assertThat(visibleTo(tenants.alkmaar())).containsOnly(tenants.alkmaar().tenant());
        assertThat(visibleTo(tenants.twente())).containsOnly(tenants.twente().tenant());
    }

    @Test
    void without_a_tenant_no_row_is_visible() {
        assertThat(visibleTo(new Actor.Platform(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_person_outside_a_tenant_sees_own_memberships_only() {
        assertThat(visibleTo(new Actor.Person(tenants.alkmaar().person(), UUID.randomUUID()))).containsExactly(tenants.alkmaar().tenant());
        assertThat(visibleTo(new Actor.Person(UUID.randomUUID(), UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_claim_without_a_membership_is_refused() {
        Actor.Member stranger = new Actor.Member(tenants.twente().tenant(), tenants.alkmaar().person(), tenants.twente().tenant(),
                "REGION_ADMIN", UUID.randomUUID());
        assertRefused(stranger);
    }

    @Test
    void a_role_that_the_membership_does_not_hold_is_refused() {
        Actor.Member member = tenants.alkmaar();
        assertRefused(new Actor.Member(member.tenant(), member.person(), member.party(), "ASSESSOR", UUID.randomUUID()));
    }

    @Test
    void a_membership_that_ended_yesterday_is_refused() throws SQLException {
        assertRefused(tenants.memberUntil("verlopen", LocalDate.now().minusDays(1)));
    }

    @Test
    void a_row_of_another_tenant_cannot_be_written() {
        assertThatThrownBy(() -> unitOfWork
                .write(tenants.alkmaar(), () -> probe.addMembership(tenants.twente().tenant(), tenants.alkmaar().person())).block())
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_unit_of_work_that_reads_cannot_write() {
        assertThatThrownBy(() -> unitOfWork.read(tenants.alkmaar(), probe::touchAll).block()).hasMessageContaining("read-only transaction");
    }

    @Test
    void a_failing_unit_of_work_leaves_nothing_behind() {
        Actor.Member member = tenants.alkmaar();
        long before = visibleTo(member).size();
        assertThatThrownBy(() -> unitOfWork.write(member,
                () -> probe.addMembership(member.tenant(), member.person()).then(Mono.error(new IllegalStateException("after the write"))))
                .block())
                .hasMessage("after the write");
        assertThat(visibleTo(member)).hasSize((int) before);
    }

    @Test
    void a_connection_makes_no_statement_before_it_entered() {
        ConnectionFactory factory = application.getBean(ConnectionFactory.class);
        Connection connection = Mono.from(factory.create()).block();
        try {
            assertThatThrownBy(() -> connection.createStatement("select 1")).hasMessageContaining("outside a unit of work");
            assertThatThrownBy(() -> Mono.from(connection.beginTransaction()).block()).hasMessageContaining("with an actor");
        } finally {
            Mono.from(connection.close()).block();
        }
    }

    @Test
    void a_repository_called_outside_a_unit_of_work_gets_nothing() {
        assertThatThrownBy(() -> probe.tenantsOfVisibleMemberships().collectList().block())
                .hasMessageContaining("No statement outside a unit of work");
    }

    @Test
    void the_public_role_cannot_read_a_table_of_a_tenant() throws SQLException {
        try (java.sql.Connection anyone = tenants.database().connect("loodlijn_public");
                java.sql.Statement statement = anyone.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from loodlijn.membership")).hasMessageContaining("permission denied");
        }
    }

    private static void assertRefused(Actor actor) {
        assertThatThrownBy(() -> visibleTo(actor)).isInstanceOfSatisfying(R2dbcException.class,
                refused -> assertThat(refused.getSqlState()).isEqualTo("LL403"));
        assertThat(visibleTo(tenants.alkmaar())).as("the connection that was refused is usable again").isNotEmpty();
    }

    private static List<UUID> visibleTo(Actor actor) {
        return unitOfWork.read(actor, () -> probe.tenantsOfVisibleMemberships().collectList()).block();
    }
}
