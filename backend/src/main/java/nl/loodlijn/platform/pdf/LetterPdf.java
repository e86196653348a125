package nl.loodlijn.platform.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.PDDocument;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/**
 * Makes a letter or contract of XHTML: PDF/A-3a with tags (PDF/UA-1), so that it can be read in ten years and by a screen reader. Blocks
 * while it does. The one family of type is called {@code Brief}; a character that it has no glyph for reads as its code point, such as
 * {@code [U+1F600]}.
 */
public final class LetterPdf {
    private static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It tells of every style sheet that it reads; what is wrong with a letter is an exception.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private LetterPdf() {
    }

    /** A letter of this moment. */
    public static byte[] of(String html) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            builder(html).toStream(bytes).run();
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The same bytes whenever it is made of the same page and what it rests on, which the PDF carries along as an associated file. */
    public static byte[] of(String html, Origin origin) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                PdfBoxRenderer renderer = builder(html).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            Provenance.write(origin, html, document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(Typeface.FILE), "Brief");
        builder.useColorProfile(PROFILE);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(Typeface.printable(html), null);
        return builder;
    }
}
