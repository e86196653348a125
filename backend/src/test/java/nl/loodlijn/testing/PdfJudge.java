package nl.loodlijn.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Says of a PDF where it breaks a standard: veraPDF, the validator of the PDF Association. */
public final class PdfJudge {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {
    }

    /** Clauses of the standard that the file breaks, with where. */
    public static List<String> faults(byte[] pdf, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage() + " " + fault.getLocation().getContext())
                    .toList();
        } catch (IOException | VeraPDFException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
