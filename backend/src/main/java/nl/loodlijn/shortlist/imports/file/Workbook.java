package nl.loodlijn.shortlist.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import nl.loodlijn.platform.problem.Refusal;

/** A workbook (Office Open XML): its first visible sheet, line by line. */
final class Workbook {
    private static final String ENCODING = "XLSX";

    private Workbook() {
    }

    static Spreadsheet read(Path file) throws IOException {
        boolean hasFormats = requireReasonableParts(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats, true))) {
            Sheet sheet = workbook.getSheets().filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE).findFirst()
                    .orElseGet(workbook::getFirstSheet);
            return read(sheet);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw UnreadableFile.damagedWorkbook();
        }
    }

    private static Spreadsheet read(Sheet sheet) throws IOException {
        SheetBuilder lines = new SheetBuilder(ENCODING);
        int[] headerWidth = {0};
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                lines.add(row.getRowNum(), cellsOf(row, headerWidth[0]));
                headerWidth[0] = headerWidth[0] == 0 ? row.getCellCount() : headerWidth[0];
            });
        }
        return lines.build();
    }

    /** Empty cells at the end of a row are not written in a workbook; they are filled up to the width of the header. */
    private static List<String> cellsOf(Row row, int width) {
        if (row.getCellCount() > ReadLimits.COLUMNS * 10) {
            throw ReadLimits.tooManyColumns();
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(row.getCellCount(), Math.min(width, ReadLimits.COLUMNS)); i++) {
            cells.add(i < row.getCellCount() && row.getCell(i) != null ? CellText.of(row.getCell(i)) : "");
        }
        return cells;
    }

    /**
     * Unpacks every part once, counting, so that no part can fill the memory later ("zip bomb").
     *
     * @return whether the workbook says how its cells are shown, which tells dates from numbers
     */
    private static boolean requireReasonableParts(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > ReadLimits.PARTS) {
                throw ReadLimits.tooMuchUnpacked();
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw UnreadableFile.noSpreadsheet();
            }
            long total = 0;
            byte[] buffer = new byte[64 * 1024];
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
                ZipEntry part = parts.nextElement();
                long limit = part.getName().equalsIgnoreCase("xl/sharedStrings.xml")
                        ? ReadLimits.SHARED_TEXT_BYTES
                        : ReadLimits.UNPACKED_BYTES - total;
                total += unpackedBytes(zip, part, limit, buffer);
            }
            return zip.getEntry("xl/styles.xml") != null;
        } catch (ZipException damaged) {
            throw UnreadableFile.damagedWorkbook();
        }
    }

    private static long unpackedBytes(ZipFile zip, ZipEntry part, long limit, byte[] buffer) throws IOException {
        long bytes = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw ReadLimits.tooMuchUnpacked();
                }
            }
        }
        return bytes;
    }
}
