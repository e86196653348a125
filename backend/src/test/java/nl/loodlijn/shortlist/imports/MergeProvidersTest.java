package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        Answer moved = region.caller().get(path(old));
        assertThat(moved.status()).as("the old address leads to the one that stays").isEqualTo(307);
        assertThat(moved.header("Location")).contains(path(kept));
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
        assertThat(outdated.textAt("current/gone/name")).isEqualTo("Zeewind");
        assertThat(outdated.textAt("current/kept/name")).isEqualTo("Duin");
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

    @Test
    void perFieldOneValueStaysAndBothNamesKeepStandingForIt() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,072 111 11 11\nStichting Zeewind,,CGT,072 222 22 22\n"));
        UUID old = provider("Zeewind");
        UUID kept = provider("Stichting Zeewind");

        Answer side = region.caller().get(path(old) + "/merge?into=" + kept);
        assertThat(side.textAt("gone/titles/0")).isEqualTo("EMDR");
        assertThat(side.textAt("kept/phone")).isEqualTo("072 222 22 22");
        assertThat(merge(old, kept, ",\"take\":[\"NAME\"]").status()).isEqualTo(200);

        Answer one = region.caller().get(path(kept));
        assertThat(one.textAt("name")).isEqualTo("Zeewind");
        assertThat(one.textAt("phone")).isEqualTo("072 222 22 22");
        Answer again = region.previewOf(HEADER + "Zeewind,,EMDR,\nStichting Zeewind,,CGT,\n");
        assertThat(again.at("summary/unchanged").getIntValue()).isEqualTo(2);
    }

    @Test
    void aMergeIsTakenBackAsLongAsNobodyChangedTheOneThatStayed() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,072 111 11 11\nDuin,11223344,CGT,072 222 22 22\n"));
        UUID old = provider("Zeewind");
        UUID kept = provider("Duin");
        merge(old, kept, ",\"take\":[\"NAME\",\"PHONE\"]");
        assertThat(region.caller().get(path(kept) + "/identity").at("merged/0/undoable").getBooleanValue()).isTrue();

        assertThat(region.caller().delete(path(old) + "/merge").status()).isEqualTo(204);

        assertThat(region.caller().get(path(old)).textAt("phone")).isEqualTo("072 111 11 11");
        assertThat(region.caller().get(path(old)).at("listings").size()).isEqualTo(1);
        assertThat(region.caller().get(path(kept)).textAt("name")).isEqualTo("Duin");
        assertThat(region.caller().get(path(kept)).textAt("phone")).isEqualTo("072 222 22 22");
        assertThat(region.previewOf(HEADER + "Zeewind,,EMDR,072 111 11 11\nDuin,11223344,CGT,072 222 22 22\n").at("summary/unchanged")
                .getIntValue())
                .isEqualTo(2);
        assertThat(region.caller().delete(path(old) + "/merge").status()).isEqualTo(404);

        merge(old, kept);
        region.caller().with("If-Match", region.caller().get(path(kept)).header("ETag").orElseThrow()).put(path(kept) + "/stop",
                "{\"kind\":\"CEASED\",\"on\":\"2026-01-01\",\"source\":\"brief\"}");
        assertThat(region.caller().delete(path(old) + "/merge").problem()).isEqualTo("merge-cannot-be-taken-back");
    }

    @Test
    void whoLookedAtAnOlderVersionOfTheOneThatStaysSeesBothAsTheyAre() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n"));
        UUID kept = provider("Duin");

        Answer outdated = merge(provider("Zeewind"), kept, ",\"intoVersion\":\"\\\"9\\\"\"");

        assertThat(outdated.status()).isEqualTo(412);
        assertThat(outdated.textAt("current/kept/id")).isEqualTo(kept.toString());
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void ofTwoWhoMergeAtOnceOneDoes() throws Exception {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n"));
        UUID one = provider("Zeewind");
        UUID other = provider("Duin");
        ImportClient colleague = region.colleague();

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Answer> first = both
                    .submit(() -> region.caller().with("If-Match", "\"1\"").post(path(one) + "/merge", "{\"into\":\"" + other + "\"}"));
            Future<Answer> second = both
                    .submit(() -> colleague.caller().with("If-Match", "\"1\"").post(path(other) + "/merge", "{\"into\":\"" + one + "\"}"));

            assertThat(List.of(first.get().status(), second.get().status())).containsOnlyOnce(200).doesNotContain(500);
        }
        assertThat(region.providers()).isEqualTo(1);
        assertThat(region.listings()).isEqualTo(2);
    }

    @Test
    void aFaultInTheMiddleLeavesEverythingAsItWas() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n"));
        UUID old = provider("Zeewind");
        String fault = "fault_" + old.toString().replace("-", "");
        region.server().fixtures().execute("create function loodlijn." + fault
                + "() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$");
        region.server().fixtures()
                .execute("create trigger " + fault + " before delete on loodlijn.provider for each row when (old.id = '" + old
                        + "') execute function loodlijn." + fault + "()");
        try {
            assertThat(merge(old, provider("Duin")).status()).isEqualTo(500);
        } finally {
            region.server().fixtures().execute("drop function loodlijn." + fault + "() cascade");
        }

        assertThat(region.providers()).isEqualTo(2);
        assertThat(region.caller().get(path(old)).at("listings").size()).isEqualTo(1);
        assertThat(region.caller().get(path(provider("Duin"))).header("ETag")).contains("\"1\"");
    }

    @Test
    void aLineOfAStoppedProviderIsWarnedOf() {
        region.commit(region.previewOf(HEADER + "Zeewind,,EMDR,\n"));
        UUID zeewind = provider("Zeewind");
        region.caller().with("If-Match", "\"1\"").put(path(zeewind) + "/stop",
                "{\"kind\":\"BANKRUPT\",\"on\":\"2026-01-01\",\"source\":\"register\"}");

        Answer preview = region.previewOf(HEADER + "Zeewind,,EMDR,\nDuin,,CGT,\n");

        assertThat(preview.at("summary/warnings").getIntValue()).isEqualTo(1);
        assertThat(region.lines(preview, "?state=WARNING").text()).contains("provider-stopped");
        assertThat(region.commit(preview).status()).isEqualTo(200);
    }

    @Test
    void aLineWithTheOldNumberIsTheProviderWithTheNewOne() {
        String old = "8" + String.format("%07d", Math.floorMod(region.tenant().hashCode(), 10_000_000));
        String fresh = "7" + old.substring(1);
        region.commit(region.previewOf(HEADER + "Zeewind," + old + ",EMDR,\n"));
        UUID zeewind = provider("Zeewind");
        region.caller().with("If-Match", "\"1\"").post(path(zeewind) + "/identity/number",
                "{\"kvk\":\"" + fresh + "\",\"firstDay\":\"2026-01-01\",\"reason\":\"RESTART\"}");

        Answer preview = region.previewOf(HEADER + "Zeewind," + old + ",EMDR,\n");

        assertThat(preview.at("summary/unchanged").getIntValue()).isEqualTo(1);
        assertThat(region.lines(preview, "?state=WARNING").text()).contains("former-number");
        region.commit(preview);
        assertThat(region.providers()).isEqualTo(1);
        assertThat(region.caller().get(path(zeewind)).textAt("kvk")).isEqualTo(fresh);
    }

    private Answer merge(UUID gone, UUID kept) {
        return merge(gone, kept, "");
    }

    private Answer merge(UUID gone, UUID kept, String more) {
        String version = region.caller().get(path(gone)).header("ETag").orElseThrow();
        return region.caller().with("If-Match", version).post(path(gone) + "/merge", "{\"into\":\"" + kept + "\"" + more + "}");
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
