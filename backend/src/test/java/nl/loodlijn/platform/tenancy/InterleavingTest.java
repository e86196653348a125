package nl.loodlijn.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.micronaut.context.ApplicationContext;

import nl.loodlijn.testing.MigratedDatabase;
import nl.loodlijn.testing.Thorough;

import reactor.core.publisher.Flux;

/** Two tenants on the same four connections: no call ever sees a row or a setting of the other. */
class InterleavingTest {
    private static final int AT_ONCE = 32;

    @Test
    void calls_of_two_tenants_on_shared_connections_never_mix() throws SQLException {
        TwoTenants tenants = TwoTenants.in(MigratedDatabase.fresh());
        try (ApplicationContext application = WallApplication.on(tenants.database())) {
            UnitOfWork unitOfWork = application.getBean(UnitOfWork.class);
            WallProbe probe = application.getBean(WallProbe.class);
            int calls = Thorough.count(4_000, 20_000);

            Long wrong = Flux.range(0, calls).flatMap(call -> {
                Actor.Member actor = call % 2 == 0 ? tenants.alkmaar() : tenants.twente();
                return unitOfWork
                        .read(actor, () -> probe.tenantsOfVisibleMemberships().collectList().zipWhen(seen -> probe.tenantSetting()))
                        .map(seen -> Set.copyOf(seen.getT1()).equals(Set.of(actor.tenant()))
                                && UUID.fromString(seen.getT2()).equals(actor.tenant()));
            }, AT_ONCE).filter(right -> !right).count().block();

            assertThat(wrong).isZero();
        }
    }
}
