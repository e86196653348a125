package nl.loodlijn.contract.domain;

/**
 * One of the texts of an article (keuzetekst).
 *
 * @param code as that of an article; unique within its article
 * @param label what one chooses, in a few words; at most {@value #LONGEST_LABEL} characters
 * @param text paragraphs with an empty line between them. {@code {artikel:code}}, {@code {begrip:key}}, {@code {veld:key}} and
 *        {@code {feit:NAME}} stand for something; no other brace can stand in it, and everything else is text
 */
public record TextOption(String code, String label, String text) {
    /** Longest label, in characters. */
    public static final int LONGEST_LABEL = 160;
    /** Longest text, in characters. */
    public static final int LONGEST_TEXT = 20_000;
}
