package nl.loodlijn.contract.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article as it reads in a contract.
 *
 * @param number part and place within the part, such as 1.5; the same whether other articles hold or not
 * @param paragraphs none when it was left out
 */
public record NumberedArticle(String number, Part part, String code, String heading, List<Paragraph> paragraphs, Standing standing) {
    /** What stands in the place of the text of an article that does not hold: niet van toepassing. */
    public static final String LEFT_OUT = "NVT";

    public NumberedArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /** As one reads it. */
    public String text() {
        return standing == Standing.LEFT_OUT ? LEFT_OUT : paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
    }
}
