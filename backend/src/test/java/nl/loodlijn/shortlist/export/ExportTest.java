package nl.loodlijn.shortlist.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.micronaut.json.tree.JsonNode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.shortlist.Offer;
import nl.loodlijn.shortlist.TenantShortlist;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

class ExportTest {
    private static final TestServer SERVER = TestServer.running();
    private static final LocalDate MEASURED = LocalDate.of(2020, 5, 17);
    private static TenantShortlist shortlist;
    private static Caller caller;

    @BeforeAll
    static void fill() {
        shortlist = TenantShortlist.in(SERVER);
        UUID provider = shortlist.provider("Stichting \"Duinrand\"; Jeugd & Gezin");
        shortlist.addAll(List.of(
                Offer.by(provider, "Behandeling").in("GM0361", "GM0373").forGroups("JEUGD").with("Autisme / ASS", "Angst").under("JEUGDWET")
                        .waiting("12.5", MEASURED).noting("Eerste regel\nTweede regel; met puntkomma"),
                Offer.by(provider, "=HYPERLINK(\"http://example.invalid\")").noting("+31 6 12345678"),
                Offer.by(provider, "@SUM(A1)").noting("-1"),
                Offer.by(provider, "Begeleiding")));
        caller = shortlist.contractManager();
    }

    @Test
    void csv_opens_in_a_dutch_spreadsheet_program() {
        Answer answer = caller.get(shortlist.address("/shortlist/export?format=csv&q=angst"));
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"loodlijn-" + shortlist.slug() + "-")
                .endsWith(".csv\"");
        assertThat(answer.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        List<List<String>> lines = csv(answer, ';');
        assertThat(lines.getFirst()).startsWith("Aanbieder", "Aanbod");
        assertThat(lines.get(1)).contains("Stichting \"Duinrand\"; Jeugd & Gezin", "Alkmaar, Bergen (NH.)", "12,5", "2020-05-17", "ja",
                "nee",
                "Eerste regel\nTweede regel; met puntkomma");
    }

    @Test
    void in_english_csv_has_commas_and_decimal_points() {
        Answer answer = caller.with("Accept-Language", "en").get(shortlist.address("/shortlist/export?format=csv&q=angst"));
        List<List<String>> lines = csv(answer, ',');
        assertThat(lines.getFirst()).startsWith("Provider", "Offer");
        assertThat(lines.get(1)).contains("12.5", "yes", "no");
    }

    @Test
    void what_looks_like_a_formula_stays_text() throws IOException {
        String text = caller.get(shortlist.address("/shortlist/export?format=csv")).text();
        assertThat(text).contains("'=HYPERLINK", "'@SUM(A1)", "'+31 6 12345678", "'-1");
        for (Row row : rows(caller.get(shortlist.address("/shortlist/export?format=xlsx")))) {
            assertThat(row.stream().filter(cell -> cell != null)).noneMatch(cell -> cell.getType() == CellType.FORMULA);
        }
    }

    @Test
    void a_workbook_holds_numbers_as_numbers_and_days_as_days() throws IOException {
        Answer answer = caller.get(shortlist.address("/shortlist/export?format=xlsx&q=angst"));
        assertThat(answer.header("Content-Type").orElseThrow())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        List<Row> rows = rows(answer);
        assertThat(rows).hasSize(2);
        Row row = rows.get(1);
        assertThat(row.getCellAsNumber(Column.WAIT_INTAKE.ordinal()).orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(row.getCellAsDate(Column.MEASURED_ON.ordinal()).orElseThrow().toLocalDate()).isEqualTo(MEASURED);
        assertThat(row.getCellText(Column.NOTE.ordinal())).isEqualTo("Eerste regel\nTweede regel; met puntkomma");
    }

    @Test
    void a_workbook_keeps_its_headings_in_view_and_has_filters() throws IOException {
        String sheet = entry(caller.get(shortlist.address("/shortlist/export?format=xlsx")).bytes(), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"").contains("<autoFilter ref=\"A1:AB5\"");
    }

    @Test
    void an_export_holds_what_the_screen_shows_in_the_same_order() {
        TenantShortlist large = TenantShortlist.in(SERVER);
        UUID provider = large.provider("Groot");
        large.addAll(IntStream.range(0, 2_345).mapToObj(number -> {
            Offer offer = Offer.by(provider, (number % 3 == 0 ? "Autisme " : "Angst ") + number).in(number % 2 == 0 ? "GM0361" : "GM0373");
            return number % 5 == 0 ? offer : offer.waiting(Integer.toString(number % 40), null);
        }).toList());
        Caller reader = large.contractManager();
        for (String question : List.of("sort=wait", "q=autisme&sort=relevance&municipality=GM0361", "q=angst&sort=name&maxWait=20")) {
            // Its first line is the heading.
            List<String> exported = csv(reader.get(large.address("/shortlist/export?format=csv&" + question)), ';').stream().skip(1)
                    .map(line -> line.get(1))
                    .toList();
            assertThat(exported).as(question).isNotEmpty().isEqualTo(titlesOnScreen(reader, large, question));
        }
    }

    @Test
    void an_export_obeys_every_filter_and_every_order() throws IOException {
        TenantShortlist list = TenantShortlist.in(SERVER);
        UUID provider = list.provider("Alles");
        list.addAll(IntStream.range(0, 24).mapToObj(number -> Offer.by(provider, "Aanbod " + (char) ('A' + number)).waiting("3", MEASURED))
                .toList());
        SERVER.fixtures().execute("""
                update loodlijn.listing l set categories = array['45'], age_from = 5, age_until = 11, settings = array['HOME'], languages = array['tr'],
                       free_places = n.place, framework_signed = true, stop_from = case when n.place = 3 then current_date end
                  from (select id, (row_number() over (order by title) - 1)::integer as place from loodlijn.listing
                         where tenant_id = (select id from loodlijn.tenant where slug = ?)) n
                 where l.id = n.id and n.place % 3 = 0""", list.slug());
        Caller reader = list.contractManager();
        reader.put(list.address("/shortlist/favourites/" + reader.get(list.address("/shortlist/listings?sort=name")).textAt("items/4/id")),
                "");
        for (String question : List.of("sort=capacity", "category=45&sort=capacity", "age=4-11", "setting=HOME&sort=wait",
                "language=tr&sort=name", "capacity=places",
                "framework=unsigned&sort=capacity", "figure=stale&framework=signed", "favourite=mine")) {
            List<String> shown = titlesOnScreen(reader, list, question);
            assertThat(shown).as(question).isNotEmpty();
            // The first line of both files is the heading.
            // Behind the line with the headings.
            assertThat(csv(reader.get(list.address("/shortlist/export?format=csv&" + question)), ';').stream().skip(1)
                    .map(line -> line.get(1)))
                    .as("csv " + question).containsExactlyElementsOf(shown);
            assertThat(rows(reader.get(list.address("/shortlist/export?format=xlsx&" + question))).stream().skip(1)
                    .map(row -> row.getCellText(1)))
                    .as("xlsx " + question).containsExactlyElementsOf(shown);
        }
        assertThat(titlesOnScreen(reader, list, "sort=capacity")).as("most places first, then not known, then nobody new")
                .startsWith("Aanbod V", "Aanbod S").endsWith("Aanbod D").hasSize(24);
        assertThat(titlesOnScreen(reader, list, "favourite=mine")).containsExactly("Aanbod E");
    }

    @Test
    void nothing_found_is_a_file_with_headings_only() throws IOException {
        assertThat(csv(caller.get(shortlist.address("/shortlist/export?format=csv&q=xyzzyqq")), ';')).hasSize(1);
        assertThat(rows(caller.get(shortlist.address("/shortlist/export?format=xlsx&q=xyzzyqq")))).hasSize(1);
    }

    @Test
    void an_export_holds_nothing_of_another_tenant() {
        TenantShortlist other = TenantShortlist.in(SERVER);
        other.add(Offer.by(other.provider("Elders"), "Behandeling elders"));
        assertThat(caller.get(shortlist.address("/shortlist/export?format=csv")).text()).doesNotContain("lders");
        assertThat(caller.get(other.address("/shortlist/export?format=csv")).status()).isEqualTo(404);
        assertThat(shortlist.as(Role.DIALOGUE_PARTNER).get(shortlist.address("/shortlist/export?format=csv")).status()).isEqualTo(403);
    }

    @Test
    void a_wrong_parameter_is_refused_before_a_file_begins() {
        assertThat(caller.get(shortlist.address("/shortlist/export?format=pdf")).textAt("errors/0/pointer")).isEqualTo("format");
        assertThat(caller.get(shortlist.address("/shortlist/export")).textAt("errors/0/pointer")).isEqualTo("format");
        assertThat(caller.get(shortlist.address("/shortlist/export?format=csv&maxWait=soon")).textAt("errors/0/pointer"))
                .isEqualTo("maxWait");
    }

    private static List<String> titlesOnScreen(Caller reader, TenantShortlist shortlist, String question) {
        List<String> titles = new ArrayList<>();
        String after = "";
        do {
            Answer page = reader
                    .get(shortlist.address("/shortlist/listings?limit=100&" + question + (after.isEmpty() ? "" : "&after=" + after)));
            for (JsonNode item : page.at("items").values()) {
                titles.add(item.get("title").getStringValue());
            }
            JsonNode next = page.json().get("next");
            after = next == null ? "" : next.getStringValue();
        } while (!after.isEmpty());
        return titles;
    }

    private static List<List<String>> csv(Answer answer, char separator) {
        String text = answer.text().substring(1);
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
    }

    private static List<Row> rows(Answer answer) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, zip);
            try (ZipFile entries = new ZipFile(file.toFile())) {
                return new String(entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
