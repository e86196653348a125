package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.ErasedKind;

/** What is kept of the content of a file, for how long, and what cannot be kept at all. */
class ContentOfImportTest {
    private static final String WAVE = "\uD83C\uDF0A";

    private final ImportClient region = ImportClient.inNewRegion("GM0361");

    @Test
    void whatNobodyFinishesIsErasedAfterTwoWeeks() {
        Answer left = region.preview("Zeewind,EMDR,Alkmaar,Jeugd,,4,,,");
        erase(Duration.ofDays(12));
        assertThat(region.get(left).textAt("state")).isEqualTo("PREVIEW");

        erase(Duration.ofDays(14));

        assertThat(region.get(left).textAt("state")).isEqualTo("DISCARDED");
        assertThat(region.get(left).at("columns/0/samples").size()).isZero();
        assertThat(region.server().fixtures().value(
                """
                select (select count(*) from loodlijn.import_line where batch_id = b.id)
                     + (select count(*) from loodlijn.import_provider where batch_id = b.id) from loodlijn.import_batch b where b.id = ?::uuid""",
                ImportClient.id(left))).isEqualTo("0");
    }

    @Test
    void noSampleIsKeptOfWhatMayBeACitizenServiceNumber() {
        Answer batch = region.upload("aanbieder,extra\nZeewind,999900006\nZeewind,Kom\n");

        assertThat(batch.at("columns/1/samples").size()).isEqualTo(1);
        assertThat(batch.textAt("columns/1/samples/0")).isEqualTo("Kom");
    }

    @Test
    void aSampleEndsBetweenTwoCharacters() {
        Answer batch = region.upload("aanbieder\na" + WAVE.repeat(100) + "\n");

        assertThat(batch.status()).isEqualTo(201);
        assertThat(batch.textAt("columns/0/samples/0")).isEqualTo("a" + WAVE.repeat(78) + "…");
    }

    @Test
    void anOfferThatIsCalledByManyKindsHasATitleThatFits() {
        String kind = "Ambulante begeleiding van jongeren en hun ouders ";
        StringBuilder kinds = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            kinds.append(i == 0 ? "" : "|").append(kind).append(i);
        }
        Answer batch = region.upload("aanbieder,soort\nZeewind," + kinds + "\n");
        Answer preview = region.map(batch, """
                {"columns":[{"column":"aanbieder","field":"providerName"},{"column":"soort","field":"kinds"}],"identity":["aanbieder"]}""");

        assertThat(region.commit(preview).at("result/created").getIntValue()).isEqualTo(1);
        assertThat(region.ofListing("length(l.title)", "Zeewind")).isEqualTo("300");
    }

    @Test
    void aCharacterThatCannotBeKeptIsRefused() {
        Answer batch = region.upload("wie,wat\nZeewind,EMDR\n");

        assertThat(map(batch, "", "Onze\\u0000lijst").text()).contains("/saveAs", "name-length");
        assertThat(map(batch, "\\u0000", "Onze lijst").text()).contains("/columns/1/options", "unknown-option");
        assertThat(map(batch, "\\ud83c", "Onze lijst").text()).contains("/columns/1/options");
        assertThat(region.caller().put(region.path("place-aliases"), "[{\"alias\":\"de\\u0000kust\",\"municipalityCodes\":[\"GM0361\"]}]")
                .text()).contains("/0/alias", "alias-length");
        assertThat(region.caller().get(region.path("import-mappings")).json().size()).isZero();
    }

    @Test
    void anAliasStandsForMunicipalitiesOfTheTenantOnly() {
        Answer refused = region.caller().put(region.path("place-aliases"), """
                [{"alias":"de kust","municipalityCodes":["GM0361"]},{"alias":"verweg","municipalityCodes":["GM0153"]}]""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/1/municipalityCodes");
        assertThat(region.caller().get(region.path("place-aliases")).json().size()).isZero();
    }

    @Test
    void whenNoMoreFilesCanWaitThePersonIsAskedToComeBack() {
        UploadSpreadsheet full = new UploadSpreadsheet(region.server().bean(UnitOfWork.class), region.server().bean(ImportRepository.class),
                region.server().bean(ImportJson.class), region.server().clock());
        full.stop();
        Actor.Member someone = new Actor.Member(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Role.CONTRACT_MANAGER.name(),
                UUID.randomUUID());

        assertThatThrownBy(() -> full.upload(someone, "aanbod.csv", InputStream::nullInputStream).block())
                .isInstanceOfSatisfying(Refusal.class, busy -> assertThat(busy.type().status()).isEqualTo(503));
    }

    private Answer map(Answer batch, String separator, String saveAs) {
        String options = separator.isEmpty() ? "" : ",\"options\":{\"separator\":\"" + separator + "\"}";
        Answer answer = region.map(batch,
                "{\"columns\":[{\"column\":\"wie\",\"field\":\"providerName\"},{\"column\":\"wat\",\"field\":\"kinds\""
                        + options + "}],\"identity\":[\"wie\"],\"saveAs\":\"" + saveAs + "\"}");
        assertThat(answer.status()).isEqualTo(400);
        return answer;
    }

    private void erase(Duration later) {
        region.server().clock().advance(later);
        try {
            ErasedKind.of(region.server(), "unfinished-import");
        } finally {
            region.server().clock().reset();
        }
    }
}
