package nl.loodlijn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.calendar.ServiceTerm;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.calendar.TermLength;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** The closing days of a tenant lengthen the terms that it sets itself, in that tenant only. */
class ClosingDaysTest {
    private static final LocalDate ASKED = LocalDate.of(2027, 4, 30);
    private static final LocalDate BRIDGE_DAY = LocalDate.of(2027, 5, 14);

    private final TestServer server = TestServer.running();

    @Test
    void a_term_that_ends_on_a_closing_day_runs_on_until_the_office_is_open() {
        NewTenant closed = server.newTenant();
        Caller admin = closed.as(Role.REGION_ADMIN);
        assertThat(admin.with("If-Match", "\"0\"").put(closed.path("settings"), """
                {"name":"Regio Voorbeeld","answerDays":14,"closingDays":[{"day":"2027-05-14","name":"Brugdag"}]}""").status())
                .isEqualTo(200);
        NewTenant open = server.newTenant();

        ServiceTerm answer = ServiceTerm.after(ASKED, TermLength.days(14));

        assertThat(answer.end(days(closed, server.personOf(admin))).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2027, 5, 18));
        assertThat(answer.end(days(open, server.personOf(open.as(Role.REGION_ADMIN)))).orElseThrow().lastDay()).isEqualTo(BRIDGE_DAY);
        assertThat(answer.counted().end().orElseThrow().lastDay()).as("to the law it is a working day").isEqualTo(BRIDGE_DAY);
    }

    private TenantDays days(NewTenant tenant, UUID person) {
        Actor.Member actor = new Actor.Member(tenant.id(), person, tenant.id(), Role.REGION_ADMIN.name(), UUID.randomUUID());
        return Objects.requireNonNull(server.bean(UnitOfWork.class).read(actor, () -> server.bean(ClosingDays.class).days()).block());
    }
}
