package nl.loodlijn.shortlist.export;

import java.util.List;

import nl.loodlijn.platform.csv.CsvLines;
import nl.loodlijn.shortlist.Listing;

import reactor.core.publisher.Flux;

/** CSV with decimal commas for a Dutch reader, and decimal points for an English one. */
final class CsvFile {
    private CsvFile() {
    }

    static Flux<byte[]> write(Flux<List<Listing>> pages, ExportText text) {
        List<String> headings = Column.ALL.stream().map(column -> text.in(column.heading())).toList();
        return Flux.concat(Flux.just(CsvLines.heading(headings, text.language())),
                pages.map(page -> CsvLines.of(page.stream().map(listing -> line(listing, text)).toList(), text.language())));
    }

    private static List<String> line(Listing listing, ExportText text) {
        return Column.cells(listing, text).stream().map(cell -> textOf(cell, text)).toList();
    }

    private static String textOf(Cell cell, ExportText text) {
        return switch (cell) {
            case Cell.Empty empty -> "";
            case Cell.Text one -> CsvLines.harmless(one.text());
            case Cell.Figure one -> text.dutch() ? one.number().toPlainString().replace('.', ',') : one.number().toPlainString();
            case Cell.Day one -> one.date().toString();
        };
    }
}
