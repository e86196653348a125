package nl.loodlijn.shortlist.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.security.session.VerifiedIdentity;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

class ProviderIdentityTest {
    private final Region region = Region.made();
    private final String number = Region.freshNumber();

    @Test
    void anUnverifiedProviderBecomesTheOrganisationWithItsNumber() {
        UUID provider = region.provider("Zeewind");

        Answer attached = region.put(provider, "identity", kvk(number));

        assertThat(attached.at("verified").getBooleanValue()).isTrue();
        assertThat(attached.textAt("kvk")).isEqualTo(number);
        assertThat(region.put(provider, "identity", kvk(Region.freshNumber())).problem()).isEqualTo("verified-already");
        assertThat(region.delete(provider, "identity").at("verified").getBooleanValue()).isFalse();
    }

    @Test
    void anOrganisationThatAnotherRegionKnowsIsLinkedAndOnlyItsPublicFactsAreShown() {
        Region other = Region.made();
        other.provider("Zeewind volgens de ander", number);
        UUID provider = region.provider("Zeewind");

        Answer facts = region.get(provider, "identity/lookup?kvk=" + number);

        assertThat(facts.textAt("name")).isEqualTo("Zeewind volgens de ander");
        assertThat(facts.text()).doesNotContain(other.tenant().slug()).doesNotContain("\"here\"");
        assertThat(region.put(provider, "identity", kvk(number)).status()).isEqualTo(200);
        assertThat(region.server().fixtures().value("select count(*) from loodlijn.organisation where kvk_number = ?", number))
                .isEqualTo("1");
    }

    @Test
    void aNumberOfTheWrongFormOrOfAnotherProviderOnTheListIsRefused() {
        UUID here = region.provider("Zeewind", number);
        UUID provider = region.provider("Zee Wind");

        assertThat(region.put(provider, "identity", kvk("1234567")).text()).contains("kvk-too-short");
        assertThat(region.put(provider, "identity", kvk("00000000")).text()).contains("kvk-not-eight-digits");
        assertThat(region.put(provider, "identity", kvk(number)).problem()).isEqualTo("organisation-on-list-already");
        assertThat(region.get(provider, "identity/lookup?kvk=" + number).textAt("here")).isEqualTo(here.toString());
    }

    @Test
    void aProviderOfThisRegionAloneGetsItsNewNumberAtOnceAndTheOldOneStillStandsForIt() {
        UUID provider = region.provider("Zeewind", number);
        String next = Region.freshNumber();

        Answer changed = change(region, provider, next);

        assertThat(changed.textAt("outcome")).isEqualTo("DONE");
        assertThat(region.get(provider, null).textAt("kvk")).isEqualTo(next);
        Answer standing = region.get(provider, "identity");
        assertThat(standing.textAt("numbers/0/from")).isEqualTo(number);
        assertThat(standing.textAt("numbers/0/reason")).isEqualTo("TAKEOVER");
        UUID newcomer = region.provider("Nieuw");
        assertThat(region.put(newcomer, "identity", kvk(number)).problem()).isEqualTo("former-number");
        assertThat(region.get(newcomer, "identity/lookup?kvk=" + number).textAt("current")).isEqualTo(next);
        assertThat(region.server().fixtures().value("select last_day from loodlijn.former_number where kvk_number = ?", number))
                .isEqualTo("2026-02-28");
    }

    @Test
    void aNumberOfAnotherOrganisationIsNotGiven() {
        String taken = Region.freshNumber();
        Region.made().provider("Duinrand", taken);
        UUID provider = region.provider("Zeewind", number);

        assertThat(change(region, provider, taken).problem()).isEqualTo("number-taken");
        assertThat(change(region, provider, number).text()).contains("same-number");
        assertThat(change(region, region.provider("Naamloos"), taken).problem()).isEqualTo("not-verified");
    }

    @Test
    void ofAnOrganisationThatOthersKnowTheOperatorDecidesAndEveryRegionIsTold() {
        Region other = Region.made();
        UUID there = other.provider("Zeewind", number);
        UUID provider = region.provider("Zeewind", number);
        String next = Region.freshNumber();

        assertThat(change(region, provider, next).textAt("outcome")).isEqualTo("PROPOSED");
        assertThat(change(region, provider, Region.freshNumber()).problem()).isEqualTo("number-change-waiting");
        assertThat(region.get(provider, null).textAt("kvk")).isEqualTo(number);
        assertThat(notifications(other)).contains("Een regio stelt voor Zeewind vanaf 1 maart 2026 KvK-nummer " + next);
        assertThat(region.caller().get("/api/v1/operator/number-changes").status()).isEqualTo(403);

        Caller operator = operator();
        String id = region.server().fixtures().value("select id from loodlijn.number_change where new_number = ?", next);
        assertThat(operator.get("/api/v1/operator/number-changes").text()).contains(next);
        assertThat(decide(operator, id, true).status()).isEqualTo(204);

        assertThat(region.get(provider, null).textAt("kvk")).isEqualTo(next);
        assertThat(other.get(there, null).textAt("kvk")).isEqualTo(next);
        assertThat(notifications(other)).contains("Zeewind heeft vanaf 1 maart 2026 KvK-nummer " + next);
        assertThat(decide(operator, id, true).status()).isEqualTo(404);
    }

    @Test
    void whatTheOperatorRefusesStaysAsItWas() {
        Region.made().provider("Zeewind", number);
        UUID provider = region.provider("Zeewind", number);
        String next = Region.freshNumber();
        change(region, provider, next);

        decide(operator(), region.server().fixtures().value("select id from loodlijn.number_change where new_number = ?", next), false);

        assertThat(region.get(provider, null).textAt("kvk")).isEqualTo(number);
        assertThat(region.get(provider, "identity").at("numbers").size()).isZero();
    }

    @Test
    void othersMayNotAndTwoAtOnceAreSeen() {
        UUID provider = region.provider("Zeewind");
        String seen = region.version(provider);
        region.put(provider, "identity", kvk(number));

        Answer second = region.caller().with("If-Match", seen).put(region.path(provider + "/identity"), kvk(Region.freshNumber()));

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.textAt("current/kvk")).isEqualTo(number);
        assertThat(region.tenant().as(Role.ASSESSOR).get(region.path(provider + "/identity")).status()).isEqualTo(403);
        Region other = Region.made();
        assertThat(other.caller().with("If-Match", "\"1\"").put(other.path(provider + "/identity"), kvk(number)).status()).isEqualTo(404);
    }

    private static Answer change(Region region, UUID provider, String next) {
        return region.caller().with("If-Match", region.version(provider)).post(region.path(provider + "/identity/number"),
                "{\"kvk\":\"" + next + "\",\"firstDay\":\"2026-03-01\",\"reason\":\"TAKEOVER\"}");
    }

    private Caller operator() {
        String email = "beheer-" + UUID.randomUUID() + "@voorbeeld.nl";
        region.server().newPerson(email);
        region.server().fixtures().execute("update loodlijn.person set operator = true where email = ?", email);
        String subject = region.server().fixtures().value("select subject from loodlijn.person where email = ?", email);
        return region.server()
                .withSession(
                        new VerifiedIdentity("https://test.invalid/realms/loodlijn", subject, "Persoon", email, true, "no token", null));
    }

    private static Answer decide(Caller operator, String id, boolean accept) {
        return operator.post("/api/v1/operator/number-changes/" + id + "/decision", "{\"accept\":" + accept + "}");
    }

    private static String notifications(Region region) {
        return region.caller().get(region.tenant().path("notifications")).text();
    }

    private static String kvk(String number) {
        return "{\"kvk\":\"" + number + "\"}";
    }
}
