package nl.loodlijn.shortlist.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A provider sees how often its offers were found and opened, and is told once when its figures go out of date. */
class AttentionTest {
    private static final TestServer SERVER = TestServer.running();
    private static final Duration ADDED_WITHIN = Duration.ofSeconds(60);

    private final NewTenant tenant = SERVER.newTenant();
    private final Caller own = tenant.as(Role.SUBCONTRACTOR);
    private final Caller head = tenant.as(Role.HEAD_CONTRACTOR);
    private final UUID offer = offerOf(own);

    @Test
    void others_count_once_an_hour_oneself_and_the_region_do_not() {
        String path = tenant.path("shortlist/listings");
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        for (int time = 0; time < 3; time++) {
            head.get(path + "?q=emdr");
            head.get(path + "/" + offer);
            own.get(path);
            manager.get(path);
        }
        head.post(path + "/" + offer + "/contact", "");

        Eventually.holds(ADDED_WITHIN, () -> {
            Answer attention = own.get(tenant.path("attention"));
            assertThat(attention.at("items").size()).as(attention.text()).isEqualTo(1);
            assertThat(attention.textAt("items/0/found")).isEqualTo("1");
            assertThat(attention.textAt("items/0/opened")).isEqualTo("1");
            assertThat(attention.textAt("items/0/contacted")).isEqualTo("1");
        });
        assertThat(head.get(tenant.path("attention")).at("items").size()).as("another provider sees nothing of it").isZero();
        assertThat(manager.get(tenant.path("attention")).at("items").size()).isEqualTo(1);
        assertThat(SERVER.newTenant().as(Role.CONTRACT_MANAGER).get(tenant.path("attention")).status()).isIn(403, 404);
        assertThat(SERVER.anonymous().get(tenant.path("attention")).status()).isEqualTo(401);
    }

    @Test
    void who_acts_for_a_provider_is_told_once_that_figures_went_out_of_date() {
        SERVER.fixtures()
                .execute("update loodlijn.listing set wait_intake_weeks = 4, wait_measured_on = loodlijn.today() - 31 where id = ?", offer);
        for (int time = 0; time < 2; time++) {
            SERVER.fixtures().execute("select loodlijn.tell_of_stale_figures(loodlijn.today(), now())");
        }

        assertThat(told()).isEqualTo("1");
        assertThat(own.get(tenant.path("notifications")).text()).contains("Praktijk Zeewind").contains("/aanbod\"");
        assertThat(head.get(tenant.path("notifications")).text()).doesNotContain("Praktijk Zeewind");
        assertThat(own.get(tenant.path("today")).text()).contains("Van 1 vorm van hulp is het cijfer verouderd");

        SERVER.fixtures().execute("update loodlijn.listing set wait_measured_on = loodlijn.today() where id = ?", offer);
        SERVER.fixtures().execute("select loodlijn.tell_of_stale_figures(loodlijn.today(), now())");
        assertThat(told()).isEqualTo("1");
        assertThat(own.get(tenant.path("today")).text()).doesNotContain("verouderd");
    }

    private String told() {
        return SERVER.fixtures().value("select count(*) from loodlijn.notification where tenant_id = ? and kind = 'figures-stale'",
                tenant.id());
    }

    private UUID offerOf(Caller caller) {
        UUID organisation = UUID
                .fromString(SERVER.fixtures().value("select party_id from loodlijn.membership where tenant_id = ? and person_id = ?",
                        tenant.id(), SERVER.personOf(caller)));
        UUID provider = SERVER.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, 'Praktijk Zeewind', ?) returning id",
                tenant.id(), organisation);
        return SERVER.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, 'EMDR') returning id",
                tenant.id(),
                provider);
    }
}
