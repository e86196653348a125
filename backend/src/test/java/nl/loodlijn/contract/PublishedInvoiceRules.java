package nl.loodlijn.contract;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

/**
 * The rules of NLCIUS as they are published: the Schematron of SI-UBL 2.0 for invoices, with those of EN 16931 in it, as the library phive-rules has it compiled to XSLT.
 * Saxon runs it, because it asks for XSLT 2.0. Source: https://github.com/peppolautoriteit-nl/validation.
 */
final class PublishedInvoiceRules {
    private static final String RULES = "/external/schematron/simplerinvoicing/si-ubl-2.0.3.12.xslt";
    private static final Pattern FAILED = Pattern.compile("<svrl:failed-assert[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern FIRED = Pattern.compile("<svrl:fired-rule");
    private static final Templates COMPILED = compiled();

    private PublishedInvoiceRules() {
    }

    /** Names of the rules that an invoice breaks, warnings among them. */
    static List<String> broken(byte[] invoice) {
        String report = report(invoice);
        if (FIRED.matcher(report).results().count() < 10) {
            throw new IllegalStateException("Hardly any rule looked at it: " + report);
        }
        return FAILED.matcher(report).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String report(byte[] invoice) {
        StringWriter report = new StringWriter();
        try {
            COMPILED.newTransformer().transform(new StreamSource(new ByteArrayInputStream(invoice)), new StreamResult(report));
        } catch (TransformerException failed) {
            throw new IllegalStateException(failed);
        }
        return report.toString();
    }

    private static Templates compiled() {
        URL rules = Objects.requireNonNull(PublishedInvoiceRules.class.getResource(RULES), RULES);
        try {
            return TransformerFactory.newInstance("net.sf.saxon.TransformerFactoryImpl", null)
                    .newTemplates(new StreamSource(rules.toString()));
        } catch (TransformerException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
