package nl.loodlijn.shortlist.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;

/** A real list: 151 offers of 73 providers in Twente with waiting times, as they stood on 22 August 2026. Not part of the repository. */
class TwenteFileTest {
    private static final String FILE = "shared/data/providers/twente_aanbod.csv";
    private static final String[] TWENTE = {"GM0141", "GM0147", "GM0153", "GM0158", "GM0163", "GM0164", "GM0168", "GM0173", "GM0183",
            "GM0189", "GM1700", "GM1735", "GM1742", "GM1774"};

    @Test
    void aRealListComesInWholeAndASecondTimeChangesNothing() throws IOException {
        Optional<Path> file = file();
        assumeTrue(file.isPresent(), "Skipped: " + FILE + " is not beside this repository.");
        ImportClient twente = ImportClient.inNewRegion(TWENTE);
        twente.server().fixtures().execute("update loodlijn.tenant set name = 'Regio Twente' where slug = ?", twente.tenant());
        byte[] bytes = Files.readAllBytes(file.get());

        Answer preview = twente.map(twente.upload(bytes));

        assertThat(preview.at("summary/new").getIntValue()).isEqualTo(151);
        assertThat(preview.at("summary/errors").getIntValue()).isZero();
        Answer committed = twente.commit(preview);
        assertThat(committed.at("result/created").getIntValue()).isEqualTo(151);
        assertThat(twente.providers()).isEqualTo(73);
        assertThat(twente.listings()).isEqualTo(151);
        assertThat(count(twente, "wait_intake_weeks is null")).isEqualTo("86");
        assertThat(count(twente, "place_text = 'Hengelo / Hof van Twente' and municipality_codes = '{GM0164,GM1735}'")).isEqualTo("4");
        assertThat(count(twente, "place_text = 'Twente' and cardinality(municipality_codes) = 14")).isEqualTo("38");
        assertThat(count(twente, "laws && '{ZVW}'")).isEqualTo("21");

        Answer again = twente.map(twente.upload(bytes));

        assertThat(again.at("summary/unchanged").getIntValue()).isEqualTo(151);
        assertThat(again.at("summary/missing").getIntValue()).isZero();
    }

    private static String count(ImportClient tenant, String condition) {
        return tenant.server().fixtures().value(
                "select count(*) from loodlijn.listing l join loodlijn.tenant t on t.id = l.tenant_id where t.slug = ? and " + condition,
                tenant.tenant());
    }

    private static Optional<Path> file() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent).map(folder -> folder.resolve(FILE)).filter(Files::exists)
                .findFirst();
    }
}
