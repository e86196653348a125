package nl.loodlijn.contract.document;

import static nl.loodlijn.contract.document.Contracts.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.testing.PdfJudge;
import nl.loodlijn.testing.Thorough;

class ContractDocumentsTest {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final CanonicalContract contract = Contracts.contract();
    private final List<ContractSignature> signatures = Contracts.signatures(contract);

    @Test
    void the_canonical_text_is_the_same_whenever_it_is_made() {
        assertThat(Contracts.contract().bytes()).isEqualTo(contract.bytes());
        assertThat(DOCUMENTS.read(contract.bytes()).sha256()).isEqualTo(contract.sha256())
                .isEqualTo(CanonicalContract.hash(contract.bytes()));
    }

    @Test
    void the_canonical_text_holds_the_contract_as_data() throws IOException {
        JsonNode terms = JsonMapper.createDefault().readValue("{\"perHour\":8120,\"unit\":\"04\"}", JsonNode.class);
        CanonicalContract withTerms = DOCUMENTS.canonical(Contracts.head(Contracts.TITLE), Contracts.model(), Contracts.filling(), terms);
        JsonNode json = JsonMapper.createDefault().readValue(withTerms.bytes(), JsonNode.class);

        assertThat(json.get("format").getStringValue()).isEqualTo("loodlijn-contract/1");
        assertThat(json.get("terms").get("perHour").getIntValue()).isEqualTo(8120);
        assertThat(json.get("filling").get("values").get("hoogte").getStringValue()).isEqualTo("6.6");
        assertThat(json.get("articles").get(1).get("standing").getStringValue()).isEqualTo("LEFT_OUT");
        assertThat(json.get("deviations").get(0).get("reason").getStringValue()).isEqualTo("Zo gaat het al jaren.");
        assertThat(json.get("head").get("writtenAt").getStringValue()).isEqualTo("2026-11-20T09:15:30.123Z");
        assertThat(json.get("head").get("startsOn").getStringValue()).isEqualTo("2027-01-01");
    }

    @Test
    void nothing_is_made_of_what_is_not_complete() {
        assertThatThrownBy(() -> DOCUMENTS.canonical(Contracts.head("Titel"), Contracts.model(), Filling.EMPTY, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("SLOT_MISSING");
    }

    @Test
    void what_has_no_part_in_the_text_is_not_signed_with_it() {
        Filling filling = Contracts.filling();
        Map<String, String> choices = new HashMap<>(filling.choices());
        choices.put("betaling", "En de onderaannemer betaalt alles terug.");
        Filling more = new Filling(choices, filling.leftOut(), filling.values(), filling.facts(), filling.deviations());

        assertThat(DOCUMENTS.canonical(Contracts.head(Contracts.TITLE), Contracts.model(), more, null).bytes())
                .isEqualTo(DOCUMENTS.canonical(Contracts.head(Contracts.TITLE), Contracts.model(), filling, null).bytes());
    }

    @Test
    void what_is_not_canonical_is_not_read() {
        String text = new String(contract.bytes(), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DOCUMENTS.read((" " + text).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DOCUMENTS.read("{}".getBytes(StandardCharsets.UTF_8))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DOCUMENTS.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DOCUMENTS.read(text.replace("contract/1", "contract/9").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void page_pdf_and_json_share_one_hash() throws IOException {
        byte[] pdf = DOCUMENTS.pdf(contract, signatures);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] attached = attached(document);
            assertThat(attached).isEqualTo(contract.bytes());
            assertThat(hashIn(text(document, document.getNumberOfPages()))).isEqualTo(CanonicalContract.hash(attached));
        }
        assertThat(hashIn(DOCUMENTS.html(contract, signatures))).isEqualTo(contract.sha256());
    }

    @Test
    void a_pdf_is_archival_and_accessible_signed_or_not() {
        for (List<ContractSignature> signed : List.of(List.<ContractSignature>of(), signatures)) {
            byte[] pdf = DOCUMENTS.pdf(contract, signed);

            assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    @Test
    void a_pdf_is_byte_for_byte_the_same_whenever_it_is_made() {
        byte[] first = DOCUMENTS.pdf(contract, signatures);

        byte[] later = DOCUMENTS.pdf(DOCUMENTS.read(contract.bytes()), signatures);

        assertThat(later).isEqualTo(first);
        assertThat(CanonicalContract.hash(DOCUMENTS.pdf(contract, signatures.subList(0, 1)))).isNotEqualTo(CanonicalContract.hash(first));
    }

    @Test
    void the_date_of_a_pdf_is_that_of_the_last_signature() throws IOException {
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(contract, signatures))) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(Instant.parse("2026-11-22T08:30:15Z"));
            assertThat(new String(document.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("2026-11-22T08:30:15");
        }
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(contract, List.of()))) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(Instant.parse("2026-11-20T09:15:30Z"));
        }
    }

    @Test
    void the_outline_has_parts_and_articles() throws IOException {
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(contract, List.of()))) {
            List<PDOutlineItem> top = items(document.getDocumentCatalog().getDocumentOutline().children());

            assertThat(top).extracting(PDOutlineItem::getTitle).containsExactly("Partijen", "In het kort", "Inhoud", "Begrippen",
                    "Deel 1. Algemene afspraken", "Deel 2. Individuele afspraken", "Deel 3. Vaste bepalingen", "Afwijkingen van het model",
                    "Ondertekening");
            assertThat(items(top.get(4).children())).extracting(PDOutlineItem::getTitle)
                    .containsExactly("1.1 Opslag van de hoofdaannemer", "1.2 Bibob (NVT)");
        }
    }

    @Test
    void a_pdf_says_who_signed_and_that_the_page_is_not_signed_itself() throws IOException {
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(contract, signatures.subList(0, 1)))) {
            String last = text(document, document.getNumberOfPages()).replaceAll("\\s+", " ");

            assertThat(last).contains("Esther Groen", "21 november 2026 om 11.00.00 uur", "wachtwoord en tweede factor",
                    "Praktijk Zeewind heeft nog niet getekend.", "Deze bladzijde hoort niet bij de tekst die is ondertekend.");
        }
    }

    @Test
    void a_signature_over_another_text_comes_on_no_document() {
        ContractSignature other = new ContractSignature(ContractParty.HEAD, "A", "B", Instant.EPOCH, "wachtwoord", "0".repeat(64));

        assertThatThrownBy(() -> DOCUMENTS.pdf(contract, List.of(other))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DOCUMENTS.html(contract, List.of(other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void markup_in_a_clause_and_in_a_title_comes_out_as_text() throws IOException {
        CanonicalContract hostile = DOCUMENTS.canonical(Contracts.head("\"}</style><script>alert(1)</script> & {x}"), Contracts.model(),
                Contracts.filling(), null);

        String html = DOCUMENTS.html(hostile, List.of());

        assertThat(html).doesNotContain("<script", "<b>").contains("&lt;script&gt;",
                "Wat &lt;b&gt;vertrouwelijk&lt;/b&gt; is &amp; blijft");
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(hostile, List.of()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Wat <b>vertrouwelijk</b> is & blijft",
                    "<script>alert(1)</script>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Een emoji 😀 en een vlag 🇳🇱 en een gezin 👨\u200D👩\u200D👧.", "Van rechts naar links: שלום en مرحبا.",
            "中文 日本語 ไทย", "šč ő Łódź ½ “citaat” … – €",
            "e\u0301 a\u0300 samengesteld, en co\u00ADöperatie", "<table><tr><td>&nbsp;]]> <!-- -->", "\uFB01 \u2126 \uFFFD \uFE0F"})
    void whatever_a_clause_says_the_pdf_can_be_kept_and_read_aloud(String text) {
        byte[] pdf = DOCUMENTS.pdf(Contracts.contract(3, text), List.of());

        assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_character_without_a_glyph_reads_as_its_code_point() throws IOException {
        try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(Contracts.contract(3, "Blij 😀 en ש."), List.of()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Blij [U+1F600] en [U+05E9].");
        }
    }

    @Test
    void a_very_long_paragraph_and_a_very_long_word_stay_on_the_page() throws IOException {
        CanonicalContract longest = Contracts.contract(3, ("x".repeat(600) + " ") + "Een lange zin die doorgaat. ".repeat(680));
        byte[] pdf = DOCUMENTS.pdf(longest, List.of());

        assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("x".repeat(600));
        }
    }

    @Test
    void many_articles_are_a_contract_too() throws IOException {
        int count = Thorough.count(60, 200);
        byte[] pdf = DOCUMENTS.pdf(Contracts.contract(count, "Een zin.\n\n" + "Nog een zin. ".repeat(30)), List.of());

        assertThat(PdfJudge.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("3." + count / 3, "Onderwerp " + (count - 1));
        }
    }

    private static byte[] attached(PDDocument document) throws IOException {
        COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        COSDictionary only = (COSDictionary) associated.getObject(0);
        assertThat(only.getNameAsString("AFRelationship")).isEqualTo("Source");
        Map<String, PDComplexFileSpecification> files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        assertThat(files).containsOnlyKeys("overeenkomst.json");
        return new PDComplexFileSpecification(only).getEmbeddedFile().toByteArray();
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String hashIn(String text) {
        Matcher matcher = HASH.matcher(text.replaceAll("\\s", " "));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static List<PDOutlineItem> items(Iterable<PDOutlineItem> items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
