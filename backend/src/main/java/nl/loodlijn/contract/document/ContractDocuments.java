package nl.loodlijn.contract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.contract.domain.Assembly;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.platform.pdf.LetterPdf;
import nl.loodlijn.platform.pdf.Origin;

/** Makes the documents of a contract: its canonical text, and of that and nothing else a page and a PDF. */
@Singleton
public final class ContractDocuments {
    /** Name of the file in the PDF that holds the canonical text. */
    static final String FILE_NAME = "overeenkomst.json";

    private final JsonMapper json;

    public ContractDocuments(JsonMapper json) {
        this.json = json;
    }

    /**
     * The canonical text of an agreement. Numbers in {@code terms} are whole and at most 2^53, as RFC 8785 has them exactly; money is in
     * cents.
     *
     * @param terms the terms as data; they go into the JSON as they are
     * @throws IllegalArgumentException when the model or what was filled in has problems, because nobody should sign that
     */
    public CanonicalContract canonical(ContractHead head, ModelText model, Filling filling, @Nullable JsonNode terms) {
        if (!model.problems(head.kind()).isEmpty() || !filling.problems(model).isEmpty()) {
            throw new IllegalArgumentException(
                    "no contract can be made of this yet: " + model.problems(head.kind()) + filling.problems(model));
        }
        ContractJson content = ContractJson.of(head, Assembly.of(model, filling), filling, terms);
        try {
            return read(new JsonCanonicalizer(json.writeValueAsBytes(content)).getEncodedUTF8());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Reads a canonical text that was kept.
     *
     * @throws IllegalArgumentException when it is not a contract in its canonical form
     */
    public CanonicalContract read(byte[] bytes) {
        try {
            ContractJson content = json.readValue(new ByteArrayInputStream(bytes), ContractJson.class);
            if (content == null || !ContractJson.FORMAT.equals(content.format())
                    || !Arrays.equals(bytes, new JsonCanonicalizer(bytes).getEncodedUTF8())) {
                throw new IllegalArgumentException("this is not a contract in its canonical form");
            }
            return new CanonicalContract(bytes, content);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("this is not a contract", unreadable);
        }
    }

    /**
     * What a browser may do with the page of {@link #html}, as a Content-Security-Policy: use the style that stands in it, and nothing else.
     */
    public static String pagePolicy() {
        return "default-src 'none'; style-src 'sha256-" + ContractStyle.screenHash()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** A page of its own for a browser, in Dutch; all that people wrote stands in it as text. */
    public String html(CanonicalContract contract, List<ContractSignature> signatures) {
        return new ContractPage(contract, signed(contract, signatures)).forBrowser();
    }

    /**
     * PDF/A-3a and PDF/UA-1, the same bytes whenever it is made of the same contract and signatures. Blocks while it is made.
     *
     * @throws IllegalArgumentException when a signature is over another text
     */
    public byte[] pdf(CanonicalContract contract, List<ContractSignature> signatures) {
        Origin origin = new Origin(
                signatures.isEmpty() ? contract.content().head().writtenAt() : signatures.getLast().signedAt(), FILE_NAME,
                "application/json", "De overeenkomst als JSON (RFC 8785). SHA-256: " + contract.sha256(), contract.bytes());
        return LetterPdf.of(new ContractPage(contract, signed(contract, signatures)).forPaper(), origin);
    }

    private static List<ContractSignature> signed(CanonicalContract contract, List<ContractSignature> signatures) {
        if (signatures.stream().anyMatch(signature -> !Objects.equals(signature.sha256(), contract.sha256()))) {
            throw new IllegalArgumentException("a signature is over another text");
        }
        return List.copyOf(signatures);
    }
}
