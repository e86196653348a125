package nl.loodlijn.shortlist.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.Listing;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A workbook of one sheet, with numbers as numbers, days as days, the headings in view while scrolling, and a filter per column. Text
 * stays text, also when it looks like a formula.
 */
final class WorkbookFile {
    private static final Message SHEET = Message.of("Aanbod", "Offers");
    private static final int LONGEST_TEXT = 32_767;

    private final ExportText text;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, "Loodlijn", "1.0");
    private final Worksheet sheet;
    private int rows;

    private WorkbookFile(ExportText text) {
        this.text = text;
        this.sheet = workbook.newWorksheet(text.in(SHEET));
        sheet.freezePane(0, 1);
        for (Column column : Column.ALL) {
            sheet.width(column.ordinal(), column.width());
            sheet.inlineString(0, column.ordinal(), text.in(column.heading()));
            sheet.style(0, column.ordinal()).bold().wrapText(true).set();
        }
        rows = 1;
    }

    static Flux<byte[]> write(Flux<List<Listing>> pages, ExportText text) {
        return Flux.defer(() -> {
            WorkbookFile file = new WorkbookFile(text);
            return Flux.concat(pages.concatMap(page -> blocking(() -> file.add(page)), 1), blocking(file::finish))
                    .filter(bytes -> bytes.length > 0);
        });
    }

    /** Compressing a page takes a while, and a thread that serves requests must not. */
    private static Mono<byte[]> blocking(Callable<byte[]> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private byte[] add(List<Listing> page) throws IOException {
        for (Listing listing : page) {
            List<Cell> cells = Column.cells(listing, text);
            for (int column = 0; column < cells.size(); column++) {
                put(rows, column, cells.get(column));
            }
            rows++;
        }
        sheet.flush();
        return taken();
    }

    private void put(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty empty -> {
            }
            case Cell.Text one ->
                sheet.inlineString(row, column, one.text().length() <= LONGEST_TEXT ? one.text() : one.text().substring(0, LONGEST_TEXT));
            case Cell.Figure one -> sheet.value(row, column, one.number());
            case Cell.Day one -> {
                sheet.value(row, column, one.date());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    private byte[] finish() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, Column.ALL.size() - 1);
        workbook.finish();
        return taken();
    }

    private byte[] taken() {
        byte[] bytes = written.toByteArray();
        written.reset();
        return bytes;
    }
}
