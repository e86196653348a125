package nl.loodlijn.shortlist.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeparatedTextProperties {
    private static final List<String> HEADER = List.of("aanbieder", "plaats", "toelichting");

    @Property(tries = 300)
    void whatIsWrittenAsCsvIsReadTheSame(@ForAll("tables") List<List<String>> table, @ForAll("separators") char separator)
            throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            csv.writeRecord(HEADER);
            table.forEach(csv::writeRecord);
        }

        Spreadsheet sheet = SeparatedText.read(new DecodedText("UTF-8", text.toString()));

        assertThat(sheet.columns()).isEqualTo(HEADER);
        assertThat(sheet.rows().stream().map(Spreadsheet.Row::cells).toList()).isEqualTo(table);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings().withChars("ab ,;\t\"'\n|éß€漢-=").ofMaxLength(12);
        Arbitrary<String> name = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5);
        Arbitrary<List<String>> row = name.flatMap(first -> cell.list().ofSize(2).map(rest -> List.of(first, rest.get(0), rest.get(1))));
        return row.list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }
}
