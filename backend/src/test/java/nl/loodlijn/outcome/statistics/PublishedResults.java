package nl.loodlijn.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.data.Percentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Test data of the R package PHEindicatormethods, when they are beside this repository. */
final class PublishedResults {
    private static final String FOLDER = "shared/data/oracles";
    /** 1e-9 of the value. */
    static final Percentage CLOSE = Percentage.withPercentage(1e-7);

    private PublishedResults() {
    }

    /** Skips the test when they are not there. */
    static List<NamedCsvRecord> rows(String name) {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), one -> one != null, Path::getParent)
                .map(one -> one.resolve(FOLDER).resolve(name)).filter(Files::exists).findFirst();
        assumeTrue(file.isPresent(), "Skipped: " + FOLDER + "/" + name + " is not beside this repository.");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file.orElseThrow())) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /** A missing count is none, as in the package. */
    static double orNone(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? 0 : number(row, field);
    }

    static void assertSame(Estimate estimate, NamedCsvRecord published) {
        assertThat(estimate.value()).as("value of %s", published).isCloseTo(number(published, "value"), CLOSE);
        assertSame(estimate.at95(), published, "95_0cl");
        assertSame(estimate.at998(), published, "99_8cl");
    }

    static void assertSame(Interval interval, NamedCsvRecord published, String suffix) {
        assertThat(interval.lower()).as("lower%s of %s", suffix, published).isCloseTo(number(published, "lower" + suffix), CLOSE);
        assertThat(interval.upper()).as("upper%s of %s", suffix, published).isCloseTo(number(published, "upper" + suffix), CLOSE);
    }
}
