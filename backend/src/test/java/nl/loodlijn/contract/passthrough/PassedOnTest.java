package nl.loodlijn.contract.passthrough;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.Contracting;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** What of a tariff reaches the subcontractor is for the region, and for nobody else. */
class PassedOnTest {
    private static Contracting they;
    private static String path;
    private static String agreement;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        path = they.tenant.path("passed-on");
        agreement = they.inForce(they.framework());
        they.offered(they.framework());
    }

    @Test
    void the_region_sees_both_prices_the_margin_and_what_it_may_be() {
        Answer seen = ok(they.manager.get(path));

        assertThat(seen.at("total").getIntValue()).as("what is not signed is no price yet").isEqualTo(1);
        assertThat(seen.textAt("items/0/agreementId")).isEqualTo(agreement);
        assertThat(seen.at("items/0/paid").getLongValue()).isEqualTo(10_000);
        assertThat(seen.textAt("items/0/basis")).isEqualTo("AGREEMENT");
        assertThat(seen.at("items/0/passed").getLongValue()).isEqualTo(9_000);
        assertThat(seen.at("items/0/margin").getLongValue()).isEqualTo(1_000);
        assertThat(seen.at("items/0/maximum").getLongValue()).isEqualTo(1_000);
        assertThat(seen.at("items/0/aboveMaximum").getBooleanValue()).isFalse();
        assertThat(ok(they.manager.get(path + "?above=true")).at("total").getIntValue()).isZero();
        assertThat(ok(they.manager.get(path + "?q=zeewind")).at("total").getIntValue()).isEqualTo(1);
        assertThat(ok(they.manager.get(path + "?q=niemand")).at("total").getIntValue()).isZero();
        assertThat(ok(they.manager.get(path + "/products")).textAt("items/0/product")).isEqualTo("jz020-45");
        assertThat(new String(ok(they.manager.get(path + "/export")).bytes(), StandardCharsets.UTF_8)).contains("10000", "9000",
                "Praktijk Zeewind");
    }

    @Test
    void no_provider_and_no_municipality_is_told_anything() {
        for (Caller other : List.of(they.head, they.sub, they.tenant.as(Role.POLICY_OFFICER), they.tenant.as(Role.ASSESSOR),
                they.tenant.as(Role.COUNCIL_CLERK))) {
            for (String place : List.of("", "?q=zeewind", "?above=true", "/products", "/export", "?q=" + "a".repeat(200))) {
                Answer refused = other.get(path + place);
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.text()).doesNotContain("10000", "9000", "Zeewind", agreement);
            }
            String party = they.tenant.id().toString();
            assertThat(other.with("Loodlijn-Party", party).get(path).status()).isIn(400, 403, 404);
        }
        Caller elsewhere = they.server.newTenant().as(Role.CONTRACT_MANAGER);
        assertThat(elsewhere.get(path).status()).isIn(403, 404);
        assertThat(they.server.fixtures().value("select count(*) from loodlijn.agreement where id = ?", UUID.fromString(agreement)))
                .isEqualTo("1");
    }
}
