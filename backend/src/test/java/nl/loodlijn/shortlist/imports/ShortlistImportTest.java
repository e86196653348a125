package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.testing.Answer;

class ShortlistImportTest {
    private static final String ZEEWIND = "Praktijk Zeewind,EMDR,Alkmaar / Bergen,Jeugd,Trauma|Angst,\"4,5\",Kom langs,072 123 45 67,";
    private static final String DUINRAND = "Duinrand,,Alkmaar,Volwassenen,Autisme,,,,";

    private final ImportClient region = ImportClient.inNewRegion("GM0361", "GM0373");

    @Test
    void anUploadShowsColumnsSamplesAndASuggestion() {
        Answer batch = region.upload(ImportClient.HEADER + "\n" + ZEEWIND + "\n" + DUINRAND + "\n");

        assertThat(batch.status()).isEqualTo(201);
        assertThat(batch.header("Location")).hasValue(region.path("imports/" + ImportClient.id(batch)));
        assertThat(batch.textAt("state")).isEqualTo("MAPPING");
        assertThat(batch.textAt("encoding")).isEqualTo("UTF-8");
        assertThat(batch.at("rowCount").getIntValue()).isEqualTo(2);
        assertThat(batch.textAt("columns/0/name")).isEqualTo("aanbieder");
        assertThat(batch.textAt("columns/0/samples/1")).isEqualTo("Duinrand");
        assertThat(batch.textAt("suggestedMapping/columns/5/field")).isEqualTo("waitIntakeWeeks");
        assertThat(region.caller().get(region.path("imports")).textAt("0/fileName")).isEqualTo("aanbod.csv");
    }

    @Test
    void aPreviewChangesNothingAndACommitWritesAll() {
        Answer preview = region.preview(ZEEWIND, DUINRAND);
        assertThat(preview.textAt("state")).isEqualTo("PREVIEW");
        assertThat(preview.at("summary/new").getIntValue()).isEqualTo(2);
        assertThat(region.listings()).isZero();

        Answer committed = region.commit(preview);

        assertThat(committed.textAt("state")).isEqualTo("COMMITTED");
        assertThat(committed.at("result/created").getIntValue()).isEqualTo(2);
        assertThat(committed.at("result/providersCreated").getIntValue()).isEqualTo(2);
        assertThat(region.ofListing("l.municipality_codes", "Praktijk Zeewind")).isEqualTo("{GM0361,GM0373}");
        assertThat(region.ofListing("l.wait_intake_weeks", "Praktijk Zeewind")).isEqualTo("4.5");
        assertThat(region.ofListing("l.expertise_codes", "Praktijk Zeewind")).isEqualTo("{trauma,angst}");
        assertThat(region.ofListing("p.phone", "Praktijk Zeewind")).isEqualTo("072 123 45 67");
        assertThat(region.ofListing("p.organisation_id is null", "Duinrand")).isEqualTo("true");
        assertThat(region.ofListing("l.wait_intake_weeks", "Duinrand")).isEqualTo("null");
    }

    @Test
    void theContentOfTheFileIsErasedWhenItsWorkIsDone() {
        Answer committed = region.commit(region.preview(ZEEWIND));
        Answer discarded = region.preview(DUINRAND);
        assertThat(region.caller().delete(region.path("imports/" + ImportClient.id(discarded))).status()).isEqualTo(204);

        assertThat(region.get(committed).at("columns/0/samples").size()).isZero();
        assertThat(region.get(discarded).textAt("state")).isEqualTo("DISCARDED");
        assertThat(region.server().fixtures().value("select count(*) from loodlijn.import_line where batch_id in (?::uuid, ?::uuid)",
                ImportClient.id(committed), ImportClient.id(discarded))).isEqualTo("0");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        region.commit(region.preview(ZEEWIND, ZEEWIND, DUINRAND));

        Answer again = region.preview(ZEEWIND, ZEEWIND, DUINRAND);

        assertThat(again.at("summary/unchanged").getIntValue()).isEqualTo(3);
        assertThat(region.commit(again).at("result/created").getIntValue()).isZero();
        assertThat(region.listings()).isEqualTo(3);
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void aChangedLineShowsBeforeAndAfterAndUpdates() {
        region.commit(region.preview(ZEEWIND, DUINRAND));

        Answer preview = region.preview(ZEEWIND.replace("4,5", "6"), DUINRAND);
        assertThat(preview.at("summary/changed").getIntValue()).isEqualTo(1);
        Answer lines = region.lines(preview, "?state=CHANGED");
        assertThat(lines.at("items").size()).isEqualTo(1);
        assertThat(lines.textAt("items/0/changes/0/field")).isEqualTo("waitIntakeWeeks");
        assertThat(lines.textAt("items/0/changes/0/before")).isEqualTo("4.5");
        assertThat(lines.textAt("items/0/changes/0/after")).isEqualTo("6");

        assertThat(region.commit(preview).at("result/updated").getIntValue()).isEqualTo(1);
        assertThat(region.ofListing("l.wait_intake_weeks", "Praktijk Zeewind")).isEqualTo("6.0");
        assertThat(region.ofListing("l.version", "Praktijk Zeewind")).isEqualTo("2");
    }

    @Test
    void anotherTelephoneNumberChangesTheProviderOnce() {
        region.commit(region.preview(ZEEWIND));

        Answer preview = region.preview(ZEEWIND.replace("072 123 45 67", "072 765 43 21"));

        assertThat(region.lines(preview, "").textAt("items/0/changes/0/field")).isEqualTo("phone");
        assertThat(region.commit(preview).at("result/providersUpdated").getIntValue()).isEqualTo(1);
        assertThat(region.ofListing("p.phone", "Praktijk Zeewind")).isEqualTo("072 765 43 21");
    }

    @Test
    void whatIsMissingStaysUnlessThePersonSaysOtherwise() {
        region.commit(region.preview(ZEEWIND, DUINRAND));

        Answer kept = region.preview(ZEEWIND);
        assertThat(kept.at("summary/missing").getIntValue()).isEqualTo(1);
        region.commit(kept);
        assertThat(region.listings()).isEqualTo(2);

        Answer ended = region.commit(region.preview(ZEEWIND), "weg", "{\"endMissing\":true}");
        assertThat(ended.at("result/ended").getIntValue()).isEqualTo(1);
        assertThat(region.listings()).isEqualTo(1);
        assertThat(region.commit(region.preview(ZEEWIND, DUINRAND)).at("result/created").getIntValue()).isEqualTo(1);
        assertThat(region.ofListing("l.expertise", "Duinrand")).isEqualTo("{Autisme}");
    }

    @Test
    void linesWithErrorsKeepTheFileOutUntilThePersonSkipsThem() {
        Answer preview = region.preview(ZEEWIND, DUINRAND.replace("Volwassenen", "Huisdieren"));
        assertThat(preview.at("summary/errors").getIntValue()).isEqualTo(1);
        Answer lines = region.lines(preview, "?state=ERROR");
        assertThat(lines.at("items/0/line").getIntValue()).isEqualTo(3);
        assertThat(lines.textAt("items/0/problems/0/column")).isEqualTo("doelgroep");
        assertThat(lines.textAt("items/0/problems/0/code")).isEqualTo("unknown-target-group");
        assertThat(lines.textAt("items/0/problems/0/detail")).startsWith("Deze doelgroep");
        ImportClient english = new ImportClient(region.server(), region.tenant(),
                region.caller().without("Accept-Language").with("Accept-Language", "en"));
        assertThat(english.lines(preview, "?state=ERROR").textAt("items/0/problems/0/detail")).startsWith("This target group");

        assertThat(region.commit(preview).problem()).isEqualTo("import-has-errors");
        assertThat(region.listings()).isZero();

        Answer committed = region.commit(preview, "sla-over", "{\"skipErrors\":true}");
        assertThat(committed.at("result/skipped").getIntValue()).isEqualTo(1);
        assertThat(region.providers()).isEqualTo(1);
    }

    @Test
    void anUnknownPlaceIsNamedOnceAndKnownEverAfter() {
        Answer preview = region.preview(ZEEWIND.replace("Bergen", "de kust"), DUINRAND.replace("Alkmaar", "De Kust"));
        assertThat(preview.at("summary/warnings").getIntValue()).isEqualTo(2);
        String unknown = region.path("imports/" + ImportClient.id(preview) + "/unknown-places");
        assertThat(region.caller().get(unknown).json().size()).isEqualTo(2);

        Answer saved = region.caller().put(region.path("place-aliases?import=" + ImportClient.id(preview)), """
                [{"alias":"de kust","municipalityCodes":["GM0373"]},{"alias":"Verweg","municipalityCodes":"OUTSIDE"}]""");

        assertThat(saved.textAt("0/municipalityCodes")).isEqualTo("OUTSIDE");
        Answer recomputed = region.get(preview);
        assertThat(recomputed.at("summary/warnings").getIntValue()).isZero();
        assertThat(region.commit(recomputed).status()).isEqualTo(200);
        assertThat(region.ofListing("l.municipality_codes", "Duinrand")).isEqualTo("{GM0373}");
    }

    @Test
    void aNumberInTheTradeRegisterRecognisesAProviderUnderAnotherName() {
        String header = "aanbieder,kvk,titel\n";
        region.commit(region.previewOf(header + "Zeewind,,EMDR\n"));
        region.commit(region.previewOf(header + "Zeewind,11223344,EMDR\n"));

        Answer renamed = region.commit(region.previewOf(header + "Zeewind B.V.,11223344,CGT\nZeewind,99887766,Anders\n"));

        assertThat(renamed.at("result/providersCreated").getIntValue()).isEqualTo(1);
        assertThat(region.ofListing("p.organisation_id is not null", "Zeewind")).isEqualTo("true");
        assertThat(region.providers()).isEqualTo(2);
    }

    @Test
    void aSavedMappingIsSuggestedForTheSameHeader() {
        Answer batch = region.upload("wie,wat\nPraktijk Zeewind,EMDR\n");
        Answer mapped = region.map(batch,
                """
                {"columns":[{"column":"wie","field":"providerName"},{"column":"wat","field":"title"}],"identity":["wie"],"saveAs":"Onze lijst"}""");

        assertThat(mapped.status()).isEqualTo(200);
        assertThat(region.caller().get(region.path("import-mappings")).textAt("0/name")).isEqualTo("Onze lijst");
        assertThat(region.upload("wie,wat\nDuinrand,CGT\n").textAt("suggestedMapping/columns/1/field")).isEqualTo("title");
    }

    @Test
    void aWrongMappingSaysWhatIsWrongAndWhere() {
        Answer batch = region.upload("wie,wat\nPraktijk Zeewind,EMDR\n");

        Answer refused = region.map(batch, """
                {"columns":[{"column":"wie","field":"titel"},{"column":"weg","field":"title"}],"identity":[]}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/columns/0/field", "unknown-field", "/columns/1/column", "unknown-column",
                "provider-name-missing",
                "identity-missing");
        assertThat(region.get(batch).textAt("state")).isEqualTo("MAPPING");
    }

    @ParameterizedTest
    @CsvSource({"titel,999900006 EMDR,citizen-service-number", "locatie,#REF!,formula-error", "doelgroep,Katten,unknown-target-group",
            "expertise,angÃ«st,damaged-text", "intake weken,veel,weeks-not-a-number", "intake weken,600,weeks-out-of-range",
            "toelichting,zie 999900006,citizen-service-number", "telefoon,bel,phone-not-valid",
            "extra,bsn 999900006,citizen-service-number",
            "aanbieder,,provider-name-empty"})
    void everyFieldThatIsWrongNamesItsColumn(String column, String cell, String code) {
        String[] header = ImportClient.HEADER.split(",");
        String[] cells = {"Praktijk Zeewind", "EMDR", "Alkmaar", "Jeugd", "Trauma", "4", "Kom", "072 123 45 67", ""};
        cells[java.util.Arrays.asList(header).indexOf(column)] = cell == null ? "" : cell;

        Answer preview = region.preview(String.join(",", cells));

        assertThat(preview.at("summary/errors").getIntValue()).isEqualTo(1);
        Answer lines = region.lines(preview, "?state=ERROR");
        assertThat(lines.at("items/0/problems").size()).isEqualTo(1);
        assertThat(lines.textAt("items/0/problems/0/column")).isEqualTo(column);
        assertThat(lines.textAt("items/0/problems/0/code")).isEqualTo(code);
    }

    @Test
    void linesComeInPages() {
        Answer preview = region.preview(ZEEWIND, ZEEWIND, ZEEWIND);

        Answer first = region.lines(preview, "?limit=2");

        assertThat(first.at("items").size()).isEqualTo(2);
        assertThat(region.lines(preview, "?limit=2&after=" + first.textAt("next")).at("items/0/line").getIntValue()).isEqualTo(4);
        assertThat(region.lines(preview, "?state=ALLES").status()).isEqualTo(400);
    }
}
