package nl.loodlijn.platform.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
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
        return made(html, _ -> {
        });
    }

    /** The same bytes whenever it is made of the same page and what it rests on, which the PDF carries along as an associated file. */
    public static byte[] of(String html, Origin origin) {
        return made(html, document -> Provenance.write(origin, html, document));
    }

    private static byte[] made(String html, Finish finish) {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(html, document).buildPdfRenderer();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            renderer.createPDFKeepOpen();
            finish.write(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PdfRendererBuilder builder(String html, PDDocument document) throws IOException {
        PDFont typeface = Typeface.in(document);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFont(new PDFontSupplier(typeface), "Brief");
        builder.useColorProfile(PROFILE);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(Typeface.printable(html), null);
        return builder;
    }

    private interface Finish {
        void write(PDDocument document) throws IOException;
    }
}
