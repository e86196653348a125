package nl.loodlijn.contract.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** How a contract looks: one size of body text, numbers in a margin of their own, and no weight but that of the letters of the product. */
final class ContractStyle {
    /** Of both; widths are in the unit of the medium. */
    private static final String BOTH = """
            body { color: #16263d } h1, h2, h3, th { font-weight: normal } h1 { letter-spacing: -0.01em } h2, h3 { page-break-after: avoid }
            a { color: inherit } p { orphans: 3; widows: 3 } table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 0.5pt solid #d8d5cd; padding: 3.5pt 10pt 3.5pt 0; text-align: left; vertical-align: top }
            thead th { color: #5b6573; border-bottom-color: #5b6573 } tr { page-break-inside: avoid }
            p, h1, h2, h3, td, th { word-wrap: break-word } .kind, .mark, .left-out { color: #5b6573 } .kind { margin: 0 }
            .facts th { color: #5b6573; width: 33% } .mark { color: #a8571f }
            .toc, .toc-part { margin: 0; line-height: 1.5 } .toc-part { margin-top: 6pt } .contents a { text-decoration: none }
            .hash { font-size: 9pt; letter-spacing: 0.02em }
            """;

    static final String SCREEN = BOTH + """
            body { font: 100%/1.5 "Source Sans 3", "Liberation Sans", Arial, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
            background: #fbfaf7 } h1 { font-size: 1.9rem; line-height: 1.2; margin: .3rem 0 1.5rem } h2 { font-size: 1.4rem; margin: 2.2rem 0 .6rem }
            h3 { font-size: 1.1rem; margin: 1.4rem 0 .2rem } p { margin: 0 0 .6rem } .n { display: inline-block; min-width: 2.2em; color: #5b6573 }
            .article { padding-left: 2.2em } .leden { padding: 0; margin: 0 } .numbered { margin-bottom: .2rem } .deviates { border-left: 3px solid #a8571f; padding-left: .8rem } .hash { overflow-wrap: anywhere }
            table { display: block; overflow-x: auto }
            @media print { body { background: none; max-width: none } }
            """;

    private static final String PAPER = BOTH + """
            @page { size: A4; margin: 24mm 24mm 26mm 26mm;
            @bottom-left { content: "BELOW"; font: 8pt Brief; color: #5b6573; vertical-align: top; padding: 6mm 0 0 2.2mm; width: 80% }
            @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Brief; color: #5b6573; vertical-align: top; padding: 6mm 2.2mm 0 0; width: 20%; text-align: right } }
            body { font-family: Brief; font-size: 10pt; line-height: 1.45 } h1 { font-size: 21pt; line-height: 1.2; margin: 4pt 0 20pt }
            h2 { font-size: 14pt; line-height: 1.25; margin: 22pt 0 6pt } h3 { font-size: 11pt; margin: 12pt 0 2pt } p { margin: 0 0 5pt }
            table { -fs-table-paginate: paginate; margin-bottom: 6pt; font-size: 9.5pt } .kind { font-size: 9.5pt }
            .article { padding-left: 12mm } .numbered .n { display: inline-block; width: 10.9mm; color: #5b6573 } .left-out { margin: 0 }
            .leden { margin: 0; padding: 0 } .deviates { border-left: 1.5pt solid #a8571f; margin-left: -8.5mm; padding-left: 8.5mm }
            .begin, #inhoud { page-break-before: always; margin-top: 0 } .toc-part { page-break-after: avoid }
            .mark { font-size: 9pt } .toc .n { display: inline-block; width: 12mm; color: #5b6573 } .toc, .toc-part { font-size: 9.5pt }
            .toc a:after { content: leader(".") target-counter(attr(href), page); color: #5b6573 } .last { page-break-before: always }
            """;

    private ContractStyle() {
    }

    /** SHA-256 of the style for a browser, in base64, as a Content-Security-Policy has it. */
    static String screenHash() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(CanonicalContract.hash(SCREEN.getBytes(StandardCharsets.UTF_8))));
    }

    /** For paper, with the title and the beginning of the hash below each page. */
    static String paper(String title, String sha256) {
        return PAPER.replace("BELOW", asContent(title) + " · SHA-256 " + sha256.substring(0, 12));
    }

    /** Text within the quotes of a style sheet that stands in XML: nothing of it can end them. */
    private static String asContent(String title) {
        String shortened = title.codePointCount(0, title.length()) <= 80
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 79)) + "…";
        return shortened.codePoints().filter(one -> one >= ' ' && "\"'\\<>&{};%".indexOf(one) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
