package nl.loodlijn.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, which comes with PDFBox: all its letters are in the file, as PDF/A asks. */
final class Typeface {
    private static final byte[] FILE = read();
    private static final BitSet GLYPHS = glyphs();

    private Typeface() {
    }

    /**
     * The typeface in a document, of which only the letters that are used come along. Without ligatures: PDFBox looks for them with regular
     * expressions that it makes anew for every word, which takes most of the time of a page, and text without them is found and read aloud as it is written.
     */
    static PDFont in(PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(FILE));
        font.setEnableGsub(false);
        document.registerTrueTypeFontForClosing(font);
        return PDType0Font.load(document, font, true);
    }

    /**
     * The text as far as the typeface has it. A character that it does not have, and one of a script that is written from right to left, which
     * would come out in the wrong order, becomes its code point between square brackets: nothing is lost or silently another.
     */
    static String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(Typeface::has)) {
            return composed;
        }
        StringBuilder printable = new StringBuilder(composed.length() + 64);
        composed.codePoints().forEach(character -> {
            if (has(character)) {
                printable.appendCodePoint(character);
            } else {
                printable.append("[U+%04X]".formatted(character));
            }
        });
        return printable.toString();
    }

    private static boolean has(int character) {
        return character == '\n' || character == '\r' || character == '\t' || GLYPHS.get(character);
    }

    private static BitSet glyphs() {
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(FILE))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            BitSet glyphs = new BitSet();
            for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
                if (lookup.getGlyphId(character) != 0 && isSeenInItsOrder(character)) {
                    glyphs.set(character);
                }
            }
            return glyphs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSeenInItsOrder(int character) {
        byte direction = Character.getDirectionality(character);
        return direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && Character.getType(character) != Character.CONTROL
                && (Character.getType(character) != Character.FORMAT || character == 0x00AD);
    }

    private static byte[] read() {
        try (InputStream file = Objects
                .requireNonNull(PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
