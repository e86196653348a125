package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;

class MergeProvidersTest {
    private static final String HEADER = "aanbieder,kvk,titel,telefoon\n";

    private final ImportClient region = ImportClient.inNewRegion("GM0361");

    @Test
    void theOffersMoveAndTheOldNameKeepsStandingForTheOneThatStays() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,072 123 45 67\nStichting Zeewind,,CGT,\n"));
        UUID old = provider("Zeewind");
        UUID kept = provider("Stichting Zeewind");

        Answer merged = merge(old, kept);

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.at("listings").getIntValue()).isEqualTo(1);
        assertThat(region.caller().get(path(old)).status()).isEqualTo(404);
        Answer one = region.caller().get(path(kept));
        assertThat(one.at("listings").size()).isEqualTo(2);
        assertThat(one.textAt("phone")).isEqualTo("072 123 45 67");
        Answer again = region.previewOf(HEADER + "ZEEWIND,,EMDR,072 123 45 67\nZeewind,,Gesprek,\n");
        assertThat(again.at("summary/unchanged").getIntValue()).isEqualTo(1);
        assertThat(region.commit(again).at("result/providersCreated").getIntValue()).isZero();
        assertThat(region.providers()).isEqualTo(1);
        assertThat(region.listings()).isEqualTo(3);
        assertThat(region.server().fixtures().value("""
                select count(*) from loodlijn.published_listing l join loodlijn.tenant t on t.id = l.tenant_id
                 where t.slug = ? and l.provider_id = ?""", region.tenant(), kept)).isEqualTo("3");
    }

    @Test
    void itIsKeptWhoMergedWhichName() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\nDuinrand,,CGT,\nStrand,,CGT,\n"));
        UUID last = provider("Strand");
        merge(provider("Zeewind"), provider("Duinrand"));
        merge(provider("Duinrand"), last);

        assertThat(region.server().fixtures().value("""
                select string_agg(m.name, ', ' order by m.name) from loodlijn.merged_provider m
                 where m.into_provider_id = ? and m.merged_by = ?""", last, region.server().personOf(region.caller())))
                .isEqualTo("Duinrand, Zeewind");
    }

    @Test
    void aNumberIsTakenOverAndTwoDifferentNumbersAreTwoOrganisations() {
        region.commit(region.previewOf(HEADER + "Zeewind,11223344,EMDR,\nZee,,CGT,\nDuin,55667788,CGT,\n"));
        UUID zeewind = provider("Zeewind");

        assertThat(merge(zeewind, provider("Duin")).problem()).isEqualTo("different-organisations");
        assertThat(merge(zeewind, provider("Zee")).status()).isEqualTo(200);
        Answer kept = region.caller().get(path(provider("Zee")));
        assertThat(kept.textAt("kvk")).isEqualTo("11223344");
        assertThat(kept.at("verified").getBooleanValue()).isTrue();
    }

    @Test
    void aPreviewFromBeforeTheMergeIsComputedAgain() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n"));
        Answer preview = region.previewOf(HEADER + "Zeewind,,Anders,\n");

        merge(provider("Zeewind"), provider("Duin"));

        assertThat(region.commit(preview).problem()).isEqualTo("preview-outdated");
    }

    @Test
    void theVersionAndAnotherProviderAreNeeded() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n"));
        UUID zeewind = provider("Zeewind");
        String into = "{\"into\":\"" + provider("Duin") + "\"}";

        assertThat(region.caller().post(path(zeewind) + "/merge", into).status()).isEqualTo(428);
        Answer outdated = region.caller().with("If-Match", "\"7\"").post(path(zeewind) + "/merge", into);
        assertThat(outdated.problem()).isEqualTo("precondition-failed");
        assertThat(outdated.textAt("current/name")).isEqualTo("Zeewind");
        assertThat(outdated.header("ETag")).contains("\"1\"");
        assertThat(region.caller().with("If-Match", "\"1\"").post(path(zeewind) + "/merge", "{}").status()).isEqualTo(400);
        assertThat(merge(zeewind, zeewind).status()).isEqualTo(400);
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void aProviderOfAnotherTenantDoesNotExistHere() {
        ImportClient other = ImportClient.inNewRegion("GM0361");
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\n"));
        other.commit(other.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n"));
        UUID ours = provider("Zeewind");
        UUID theirs = new In(other).provider("Duin");

        assertThat(merge(ours, theirs).status()).isEqualTo(400);
        assertThat(region.caller().with("If-Match", "\"1\"").post(path(theirs) + "/merge", "{\"into\":\"" + ours + "\"}").status())
                .isEqualTo(404);
        assertThat(region.as(Role.ASSESSOR).caller().with("If-Match", "\"1\"").post(path(ours) + "/merge", "{}").status()).isEqualTo(403);
        assertThat(other.providers()).isEqualTo(2);
        assertThat(region.providers()).isEqualTo(1);
    }

    private Answer merge(UUID gone, UUID kept) {
        String version = region.caller().get(path(gone)).header("ETag").orElseThrow();
        return region.caller().with("If-Match", version).post(path(gone) + "/merge", "{\"into\":\"" + kept + "\"}");
    }

    private String path(UUID provider) {
        return "/api/v1/tenants/" + region.tenant() + "/providers/" + provider;
    }

    private UUID provider(String name) {
        return new In(region).provider(name);
    }

    private record In(ImportClient client) {
        UUID provider(String name) {
            return client.server().fixtures().id("""
                    select p.id from loodlijn.provider p join loodlijn.tenant t on t.id = p.tenant_id where t.slug = ? and p.name = ?""",
                    client.tenant(), name);
        }
    }
}
