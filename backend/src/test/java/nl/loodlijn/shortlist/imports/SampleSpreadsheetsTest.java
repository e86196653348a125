package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;

/** The spreadsheets with which the README shows the import. */
class SampleSpreadsheetsTest {
    private final ImportClient region = ImportClient.inNewRegion("GM0361", "GM0373", "GM0383", "GM0399", "GM0450", "GM1980");

    @Test
    void theFirstComesInWholeAndTheSecondShowsItsMistakes() throws IOException {
        region.server().fixtures().execute("update loodlijn.tenant set name = 'Regio Noord-Kennemerland' where slug = ?", region.tenant());

        Answer good = region.map(region.upload(sample("aanbod-noord-kennemerland.csv")));
        assertThat(good.at("summary/new").getIntValue()).isEqualTo(41);
        assertThat(good.at("summary/errors").getIntValue()).isZero();
        assertThat(good.at("summary/warnings").getIntValue()).isZero();
        region.commit(good);
        assertThat(region.providers()).isEqualTo(20);
        assertThat(region.ofListing("l.municipality_codes", "Gezinshuis Molenkade"))
                .isEqualTo("{GM0361,GM0373,GM0383,GM0399,GM0450,GM1980}");

        Answer wrong = region.map(region.upload(sample("aanbod-met-fouten.csv")));
        assertThat(wrong.at("summary/errors").getIntValue()).isEqualTo(10);
        assertThat(wrong.at("summary/changed").getIntValue()).isEqualTo(1);
        assertThat(wrong.at("summary/new").getIntValue()).isEqualTo(1);
        assertThat(wrong.at("summary/unchanged").getIntValue()).isEqualTo(2);
        assertThat(region.caller().get(region.path("imports/" + ImportClient.id(wrong) + "/unknown-places")).textAt("0/place"))
                .isEqualTo("langs de kust");
    }

    private static byte[] sample(String name) throws IOException {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("docs/samples").resolve(name)).filter(Files::exists).findFirst().orElseThrow();
        return Files.readAllBytes(file);
    }
}
