package nl.loodlijn.shortlist.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.platform.problem.Refusal;

class SpreadsheetFileTest {
    private static final String TABLE = "aanbieder;toelichting\nPraktijk Zeewind;\"Cliënten uit IJmuiden; intake € 0\"\nDe Brêge;regel een\n";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsEachEncodingThatSpreadsheetProgramsWrite(String encoding) throws IOException {
        Spreadsheet sheet = read(TABLE.getBytes(Charset.forName(encoding)));

        assertThat(sheet.encoding()).isEqualTo(encoding);
        assertThat(sheet.columns()).containsExactly("aanbieder", "toelichting");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Praktijk Zeewind", "Cliënten uit IJmuiden; intake € 0");
        assertThat(sheet.rows().get(1).cells().getFirst()).isEqualTo("De Brêge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesOutTheByteOrderMark(String encoding) throws IOException {
        assertThat(read(("\uFEFF" + TABLE).getBytes(Charset.forName(encoding))).columns().getFirst()).isEqualTo("aanbieder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "IBM850", "windows-1251", "ISO-2022-JP", "Shift_JIS", "UTF-32"})
    void refusesAFileInAnotherEncodingAndSaysSo(String encoding) {
        String text = encoding.equals("windows-1251")
                ? "имя;город\nПриют;Москва\n"
                : encoding.contains("JIS") || encoding.contains("JP") ? "名前;都市\n東京都の施設;東京\n" : TABLE.replace("€ ", "");

        assertThat(codeOf(text.getBytes(Charset.forName(encoding)))).isIn("wrong-encoding", "not-a-spreadsheet");
    }

    @Test
    void refusesUtf8ThatWasCutInTheMiddleOfALetter() {
        byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_8);
        byte[] mixed = Arrays.copyOf(bytes, bytes.length + 1);
        mixed[bytes.length] = (byte) 0xC3;

        assertThat(codeOf(mixed)).isEqualTo("wrong-encoding");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void findsTheSeparator(char separator) throws IOException {
        String table = "a,b;c\td\n".replace(",b;c\td", separator + "b" + separator + "c") + "1" + separator + "\"x, y; z\"" + separator
                + "3\n";

        assertThat(read(table.getBytes(StandardCharsets.UTF_8)).rows().getFirst().cells()).containsExactly("1", "x, y; z", "3");
    }

    @Test
    void obeysTheSeparatorThatExcelNamesInTheFirstLine() throws IOException {
        Spreadsheet sheet = read("sep=;\na;b\n1,5;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.columns()).containsExactly("a", "b");
        assertThat(sheet.rows()).containsExactly(new Spreadsheet.Row(3, List.of("1,5", "2")));
    }

    @Test
    void keepsQuotesAndLineEndsInsideACellAndCountsLinesAsTheFileDoes() throws IOException {
        Spreadsheet sheet = read("a,b\n\"een\n\"\"twee\"\"\",x\n\n3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.rows()).containsExactly(new Spreadsheet.Row(2, List.of("een\n\"twee\"", "x")),
                new Spreadsheet.Row(5, List.of("3", "4")));
    }

    @Test
    void saysOnWhichLineAQuotationMarkIsNotClosed() {
        Refusal refusal = refusalOf("a,b\n1,2\n3,\"vier\n5,6\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.errors().getFirst().code()).isEqualTo("bad-quotes");
        assertThat(refusal.errors().getFirst().detail().english()).contains("line 3");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(codeOf(new byte[0])).isEqualTo("empty-file");
        assertThat(codeOf("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty-file");
        assertThat(codeOf("\n;;\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty-file");
    }

    @Test
    void refusesAHeaderWithNothingBelowIt() {
        assertThat(codeOf("aanbieder,plaats\n,,\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("no-lines");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        Refusal refusal = refusalOf("naam,plaats,Naam \n1,2,3\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.errors().getFirst().code()).isEqualTo("duplicate-column");
        assertThat(refusal.errors().getFirst().detail().dutch()).contains("'Naam'");
    }

    @Test
    void refusesBinaryJunkWhateverItsName() {
        byte[] junk = new byte[10_000];
        new Random(7).nextBytes(junk);
        junk[0] = 1;

        assertThat(codeOf(junk)).isEqualTo("not-a-spreadsheet");
        assertThat(codeOf("%PDF-1.7\n\u0000\u0001binary".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("not-a-spreadsheet");
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        assertThat(codeOf(zip("lees.txt", "hallo".getBytes(StandardCharsets.UTF_8)))).isEqualTo("not-a-spreadsheet");
    }

    @Test
    void refusesAnOldOrLockedWorkbook() {
        assertThat(codeOf(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, 0}))
                .isEqualTo("old-or-locked-workbook");
    }

    @Test
    void refusesADamagedWorkbook() throws IOException {
        byte[] whole = workbook();

        assertThat(codeOf(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("damaged-workbook");
    }

    @Test
    void readsNumbersDatesAndTheLastValueOfFormulasFromTheFirstVisibleSheet() throws IOException {
        Spreadsheet sheet = read(workbook());

        assertThat(sheet.encoding()).isEqualTo("XLSX");
        assertThat(sheet.columns()).containsExactly("aanbieder", "weken", "peildatum", "berekend", "leeg");
        assertThat(sheet.rows()).containsExactly(new Spreadsheet.Row(2, List.of("Praktijk Zeewind", "4.5", "2026-08-22", "", "")),
                new Spreadsheet.Row(4, List.of("Café 't Hoekje", "12", "2026-05-01", "ja", "")));
    }

    @Test
    void readsWhatAFormulaGaveLast() throws IOException {
        String sheet = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c><c r="C1" t="inlineStr"><is><t>c</t></is></c></row>
                <row r="2"><c r="A2"><f>SUM(2,2.5)</f><v>4.5</v></c><c r="B2" t="str"><f>"x"&amp;"y"</f><v>xy</v></c><c r="C2" t="e"><f>A9</f><v>#REF!</v></c></row>
                </sheetData></worksheet>""";

        assertThat(read(workbookOf(sheet)).rows().getFirst().cells()).containsExactly("4.5", "xy", "#REF!");
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanTheLimit() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", new byte[(int) ReadLimits.UNPACKED_BYTES + 1]);

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusalOf(bomb).type().status()).isEqualTo(413);
    }

    @Test
    void readsNoEntityThatAWorkbookDefines() throws IOException {
        String sheet = """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>[&secret;&a;]</t></is></c></row></sheetData></worksheet>""";

        Refusal refusal = catchThrowableOfType(Refusal.class,
                () -> assertThat(read(workbookOf(sheet)).rows().getFirst().cells()).containsExactly("[]"));

        assertThat(refusal == null || refusal.errors().getFirst().code().equals("damaged-workbook")).isTrue();
    }

    @Test
    void refusesMoreThanTwentyMegabytesWithoutReadingThem() throws IOException {
        Path large = folder.resolve("groot.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> SpreadsheetFile.read(large));

        assertThat(refusal.type().code()).isEqualTo("too-large");
    }

    @Test
    void refusesTooManyLinesColumnsAndCells() {
        assertThat(refusalOf(("a\n" + "x\n".repeat(ReadLimits.LINES + 1)).getBytes(StandardCharsets.UTF_8)).type().code())
                .isEqualTo("too-large");
        assertThat(refusalOf((header(201) + "x\n").getBytes(StandardCharsets.UTF_8)).type().code()).isEqualTo("too-large");
        assertThat(refusalOf((header(150) + ("x,".repeat(149) + "x\n").repeat(7_000)).getBytes(StandardCharsets.UTF_8)).type().code())
                .isEqualTo("too-large");
    }

    @Test
    void readsFiftyThousandLines() throws IOException {
        assertThat(read(("a,b\n" + "x,y\n".repeat(ReadLimits.LINES)).getBytes(StandardCharsets.UTF_8)).rows()).hasSize(ReadLimits.LINES);
    }

    private static String header(int columns) {
        StringBuilder header = new StringBuilder("k0");
        for (int i = 1; i < columns; i++) {
            header.append(",k").append(i);
        }
        return header.append('\n').toString();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Loodlijn", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("Verborgen");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "niet lezen");
            Worksheet sheet = workbook.newWorksheet("Aanbod");
            String[] header = {"aanbieder", "weken", "peildatum", "berekend", "leeg"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "Praktijk Zeewind");
            sheet.value(1, 1, 4.5);
            sheet.value(1, 2, 46256);
            sheet.style(1, 2).format("d-m-yyyy").set();
            sheet.value(3, 0, "Café 't Hoekje");
            sheet.value(3, 1, 12);
            sheet.value(3, 2, 46143);
            sheet.style(3, 2).format("[$-413]d mmmm yyyy").set();
            sheet.value(3, 3, true);
        }
        return out.toByteArray();
    }

    private static byte[] workbookOf(String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(zip, "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private Spreadsheet read(byte[] bytes) throws IOException {
        return SpreadsheetFile.read(Files.write(folder.resolve("bestand.csv"), bytes));
    }

    private Refusal refusalOf(byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> read(bytes));
    }

    private String codeOf(byte[] bytes) {
        return refusalOf(bytes).errors().getFirst().code();
    }
}
