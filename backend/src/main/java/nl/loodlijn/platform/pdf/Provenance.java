package nl.loodlijn.platform.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import javax.xml.transform.TransformerException;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;

/** Writes into a PDF what it was made of and when, and leaves nothing in it of the moment at which it happens to be made. */
final class Provenance {
    private Provenance() {
    }

    static void write(Origin origin, String html, PDDocument document) throws IOException {
        Calendar madeAt = calendar(origin.madeAt());
        document.getDocumentInformation().setCreationDate(madeAt);
        document.getDocumentInformation().setModificationDate(madeAt);
        date(document.getDocumentCatalog(), madeAt);
        document.setDocumentId(ByteBuffer.wrap(sha256().digest(html.getBytes(StandardCharsets.UTF_8))).getLong());
        attach(origin, madeAt, document);
    }

    /** XMP says the same as the document information, as PDF/A asks. */
    private static void date(PDDocumentCatalog catalogue, Calendar madeAt) throws IOException {
        try {
            XMPMetadata metadata = new DomXmpParser().parse(catalogue.getMetadata().exportXMPMetadata());
            XMPBasicSchema basic = metadata.getXMPBasicSchema();
            basic.setCreateDate(madeAt);
            basic.setModifyDate(madeAt);
            basic.setMetadataDate(madeAt);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, written, true);
            catalogue.getMetadata().importXMPMetadata(written.toByteArray());
        } catch (XmpParsingException | TransformerException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void attach(Origin origin, Calendar madeAt, PDDocument document) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(origin.source()), COSName.FLATE_DECODE);
        file.setSubtype(origin.mediaType());
        file.setSize(origin.source().length);
        file.setCreationDate(madeAt);
        file.setModDate(madeAt);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(origin.fileName());
        specification.setFileUnicode(origin.fileName());
        specification.setFileDescription(origin.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName("AFRelationship", "Source");

        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(origin.fileName(), specification));
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        PDDocumentNameDictionary names = catalogue.getNames() == null ? new PDDocumentNameDictionary(catalogue) : catalogue.getNames();
        names.setEmbeddedFiles(files);
        catalogue.setNames(names);
        catalogue.getCOSObject().setItem("AF", new COSArray(List.of(specification.getCOSObject())));
    }

    private static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(instant.getEpochSecond() * 1000);
        return calendar;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every Java has SHA-256", missing);
        }
    }
}
