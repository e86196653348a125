package nl.loodlijn.shortlist.imports.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.loodlijn.platform.problem.Refusal;

/** A file that someone sent, read by what is in it and not by its name. */
public final class SpreadsheetFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_DOCUMENT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SpreadsheetFile() {
    }

    /**
     * Reads the first visible sheet. Blocks.
     *
     * @throws Refusal when the file is too large or cannot be read; it says what to do
     * @throws IOException when the disk fails
     */
    public static Spreadsheet read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > ReadLimits.FILE_BYTES) {
            throw ReadLimits.tooManyBytes();
        }
        if (size == 0) {
            throw UnreadableFile.empty();
        }
        byte[] start = startOf(file);
        if (startsWith(start, ZIP)) {
            return Workbook.read(file);
        }
        if (startsWith(start, COMPOUND_DOCUMENT)) {
            throw UnreadableFile.oldOrLockedWorkbook();
        }
        DecodedText text = DecodedText.of(Files.readAllBytes(file));
        return SeparatedText.read(text);
    }

    private static byte[] startOf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && java.util.Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
