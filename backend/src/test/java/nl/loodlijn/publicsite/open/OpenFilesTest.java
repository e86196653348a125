package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Open data in one file. */
class OpenFilesTest {
    private static final String FILES = "/api/public/v1/downloads/";
    private final PublicRegion region = new PublicRegion();
    private final Caller anyone = region.anyone;

    @Test
    void every_service_is_a_line_and_none_is_a_formula() {
        UUID provider = region.provider("=HYPERLINK(\"https://kwaad.voorbeeld.nl\")");
        UUID full = region.service(provider, "@SOM(1;2), \"echt\"");
        UUID bare = region.bareService(provider, "+31 hulp");

        Answer file = anyone.with("Accept", "text/csv").get(FILES + "services.csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"services.csv\"");
        NamedCsvRecord line = line(file, full);
        assertThat(line.getField("title")).isEqualTo("'@SOM(1;2), \"echt\"");
        assertThat(line.getField("providerName")).startsWith("'=HYPERLINK");
        assertThat(line.getField("languages")).isEqualTo("nl|tr");
        assertThat(line.getField("waitIntakeWeeks")).isEqualTo("8.5");
        assertThat(line.getField("confirmedOn")).isEqualTo("2020-03-04");
        assertThat(line(file, bare).getField("title")).isEqualTo("'+31 hulp");
        assertThat(line(file, bare).getField("waitStale")).isEmpty();
        assertThat(file.text()).doesNotContain("eheim");
    }

    @Test
    void lines_of_json_are_what_the_list_has() {
        UUID id = region.service(region.provider("Praktijk Regel"), "Hulp");

        List<String> lines = Arrays.asList(anyone.get(FILES + "services.ndjson").text().split("\n"));

        assertThat(lines).contains(anyone.get("/api/public/v1/services/" + id).text());
    }

    @Test
    void relations_of_today_are_in_a_file_too() {
        UUID head = region.provider("Stichting Bestand");
        region.relation(head, region.provider("Praktijk Bestand"), "current_date - 1");

        Answer csv = anyone.get(FILES + "relations.csv");
        assertThat(records(csv)).anyMatch(line -> line.getField("regionId").equals(region.tenant.slug())
                && line.getField("headName").equals("Stichting Bestand") && line.getField("subcontractorName").equals("Praktijk Bestand"));
        assertThat(anyone.get(FILES + "relations.ndjson").text()).contains("\"Stichting Bestand\"");
    }

    @Test
    void a_list_of_more_than_one_page_is_whole() {
        UUID provider = region.provider("Praktijk Groot");
        region.server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public)
                select ?, ?, 'Hulp ' || n, '{GM0399}', true from generate_series(1, 1100) n""", region.tenant.id(), provider);

        Answer csv = anyone.get(FILES + "services.csv");

        assertThat(records(csv).stream().filter(line -> line.getField("providerId").equals(provider.toString()))
                .map(line -> line.getField("id")).distinct()).hasSize(1100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"services.csv", "services.ndjson", "relations.csv", "relations.ndjson"})
    void who_has_a_file_already_gets_no_body_until_something_changes(String file) {
        String tag = anyone.get(FILES + file).header("ETag").orElseThrow();

        Answer again = anyone.with("If-None-Match", tag).get(FILES + file);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        region.service(region.provider("Praktijk Erbij"), "Hulp");
        assertThat(anyone.with("If-None-Match", tag).get(FILES + file).status()).isEqualTo(200);
    }

    private static NamedCsvRecord line(Answer file, UUID id) {
        return records(file).stream().filter(line -> line.getField("id").equals(id.toString())).findFirst().orElseThrow();
    }

    private static List<NamedCsvRecord> records(Answer file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file.text().substring(1))) {
            return reader.stream().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
