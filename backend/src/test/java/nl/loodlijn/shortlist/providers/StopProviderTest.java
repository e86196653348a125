package nl.loodlijn.shortlist.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

class StopProviderTest {
    private static final String BANKRUPT = "{\"kind\":\"BANKRUPT\",\"on\":\"2026-03-02\",\"source\":\"Centraal Insolventieregister\"}";

    private final Region region = Region.made();
    private final UUID zeewind = region.provider("Zeewind");
    private final UUID listing = region.listing(zeewind, "EMDR");

    @Test
    void whatItOffersIsNeitherFoundNorPublishedButTheRegionStillReadsIt() {
        region.listing(region.provider("Duinrand"), "EMDR");
        assertThat(found()).isEqualTo(2);

        Answer stopped = region.put(zeewind, "stop", BANKRUPT);

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(stopped.textAt("stopped/kind/label")).isEqualTo("failliet");
        assertThat(found()).isEqualTo(1);
        assertThat(region.caller().get(region.tenant().path("shortlist/listings?q=zeewind")).at("total").getIntValue()).isZero();
        assertThat(published()).isZero();
        Answer offer = region.caller().get(region.tenant().path("shortlist/listings/" + listing));
        assertThat(offer.at("provider/stopped").getBooleanValue()).isTrue();
    }

    @Test
    void anOfferThatComesLaterIsNotShownEither() {
        region.put(zeewind, "stop", BANKRUPT);
        region.listing(zeewind, "CGT");

        assertThat(found()).isZero();
        assertThat(published()).isZero();
    }

    @Test
    void aMistakeIsTakenBackAndTheTrailTellsBoth() {
        region.put(zeewind, "stop", BANKRUPT);
        Answer back = region.delete(zeewind, "stop");

        assertThat(back.status()).isEqualTo(200);
        assertThat(found()).isEqualTo(1);
        assertThat(published()).isEqualTo(1);
        assertThat(region.get(zeewind, null).text()).contains("meldde dat Zeewind failliet is").doesNotContain("\"stopped\":{");
        assertThat(region.server().fixtures().value("""
                select count(*) from loodlijn.audit_entry
                 where tenant_id = ? and subject = 'provider' and subject_id = ? and jsonb_exists(after, 'stop_kind')""",
                region.tenant().id(),
                zeewind.toString())).isEqualTo("2");
    }

    @Test
    void aProviderThatWasTakenOverAndTheOneThatTookItOverBothSaySo() {
        UUID duinrand = region.provider("Duinrand");

        Answer taken = region.put(zeewind, "stop", takenOver(duinrand));

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.textAt("stopped/kind/label")).isEqualTo("overgenomen");
        assertThat(taken.textAt("stopped/by/name")).isEqualTo("Duinrand");
        assertThat(found()).isZero();
        Answer taker = region.get(duinrand, null);
        assertThat(taker.textAt("tookOver/0/name")).isEqualTo("Zeewind");
        assertThat(taker.textAt("tookOver/0/since")).isEqualTo("2026-03-02");
        assertThat(region.get(zeewind, null).text()).contains("meldde dat Zeewind is overgenomen door Duinrand");
        assertThat(region.caller().get(region.tenant().path("find?q=zeewind")).text()).contains("overgenomen sinds 2 maart 2026");

        region.delete(zeewind, "stop");
        assertThat(region.get(duinrand, null).at("tookOver").size()).isZero();
    }

    @Test
    void whatAProviderTookOverGoesAlongWhenItIsMergedAndComesBackWithIt() {
        UUID duinrand = region.provider("Duinrand");
        UUID heuvelrug = region.provider("Heuvelrug");
        region.put(zeewind, "stop", takenOver(duinrand));

        merged("select loodlijn.merge_provider(?, ?, '{}', now())", duinrand, heuvelrug);
        assertThat(region.get(zeewind, null).textAt("stopped/by/name")).isEqualTo("Heuvelrug");

        merged("select loodlijn.unmerge_provider(?, ?, now())", duinrand, java.sql.Timestamp.from(java.time.Instant.EPOCH));
        assertThat(region.get(zeewind, null).textAt("stopped/by/name")).isEqualTo("Duinrand");
    }

    @Test
    void aTakeoverNeedsAnotherProviderOnTheListAndNothingElseHasOne() {
        assertThat(region.put(zeewind, "stop", takenOver(zeewind)).text()).contains("choose-provider");
        assertThat(region.put(zeewind, "stop", takenOver(Region.made().provider("Elders"))).text()).contains("choose-provider");
        assertThat(region.put(zeewind, "stop", BANKRUPT.replace("BANKRUPT", "TAKEN_OVER")).text()).contains("choose-provider");
        assertThat(region.put(zeewind, "stop", takenOver(region.provider("Duinrand")).replace("TAKEN_OVER", "CEASED")).text())
                .contains("choose-provider");
        assertThat(found()).isEqualTo(1);
    }

    private static String takenOver(UUID by) {
        return BANKRUPT.replace("BANKRUPT", "TAKEN_OVER").replace("}", ",\"by\":\"" + by + "\"}");
    }

    private void merged(String call, UUID gone, Object other) {
        try (Connection connection = region.server().database().connect("loodlijn_owner");
                PreparedStatement enter = connection.prepareStatement("select loodlijn.enter(?, ?, ?, 'CONTRACT_MANAGER', ?)");
                PreparedStatement merge = connection.prepareStatement(call)) {
            connection.setAutoCommit(false);
            enter.setObject(1, region.tenant().id());
            enter.setObject(2, region.server().personOf(region.caller()));
            enter.setObject(3, region.tenant().id());
            enter.setString(4, UUID.randomUUID().toString());
            enter.execute();
            merge.setObject(1, gone);
            merge.setObject(2, other);
            merge.execute();
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Test
    void headContractorsAreToldOnceAndOfTheMistakeToo() {
        Caller head = region.tenant().as(Role.HEAD_CONTRACTOR);
        Caller staff = region.tenant().as(Role.ASSESSOR);

        region.put(zeewind, "stop", BANKRUPT);
        region.delete(zeewind, "stop");

        String told = head.get(region.tenant().path("notifications")).text();
        assertThat(told).contains("Zeewind kan sinds 2 maart 2026 geen hulp meer bieden").contains("Zeewind is niet gestopt")
                .contains("aanbieders/" + zeewind);
        assertThat(staff.get(region.tenant().path("notifications")).text()).doesNotContain("Zeewind");
    }

    @Test
    void aDayThatHasToComeAndAStopWithoutASourceAreRefused() {
        assertThat(region.put(zeewind, "stop", BANKRUPT.replace("2026-03-02", "2099-01-01")).text()).contains("not-a-day-until-today");
        assertThat(region.put(zeewind, "stop", BANKRUPT.replace("Centraal Insolventieregister", " ")).text()).contains("source-length");
        assertThat(region.put(zeewind, "stop", BANKRUPT.replace("BANKRUPT", "AWAY")).status()).isEqualTo(400);
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void theVersionIsNeededAndWhoIsSecondSeesTheFirst() {
        String seen = region.version(zeewind);
        region.put(zeewind, "stop", BANKRUPT);

        Answer second = region.caller().with("If-Match", seen).put(region.path(zeewind + "/stop"), BANKRUPT.replace("BANKRUPT", "CEASED"));

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.textAt("current/stopped/kind/value")).isEqualTo("BANKRUPT");
        assertThat(region.caller().put(region.path(zeewind + "/stop"), BANKRUPT).status()).isEqualTo(428);
    }

    @Test
    void othersMayNot() {
        Region other = Region.made();

        assertThat(
                region.tenant().as(Role.HEAD_CONTRACTOR).with("If-Match", "\"1\"").put(region.path(zeewind + "/stop"), BANKRUPT).status())
                .isEqualTo(403);
        assertThat(other.caller().with("If-Match", "\"1\"").put(other.path(zeewind + "/stop"), BANKRUPT).status()).isEqualTo(404);
        assertThat(found()).isEqualTo(1);
    }

    private int found() {
        return region.caller().get(region.tenant().path("shortlist/listings")).at("total").getIntValue();
    }

    private long published() {
        return Long.parseLong(
                region.server().fixtures().value("select count(*) from loodlijn.published_listing where tenant_id = ? and provider_id = ?",
                        region.tenant().id(), zeewind));
    }
}
