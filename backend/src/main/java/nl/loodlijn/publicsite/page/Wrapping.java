package nl.loodlijn.publicsite.page;

import java.util.regex.Pattern;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * An e-mail address or the name of a website, which on a narrow page goes on in the next line after its {@code @} or before a dot
 * instead of in the middle of a word.
 *
 * @param address may hold anything; it is escaped
 */
public record Wrapping(String address) implements Content {
    /** Where a line may end. */
    private static final Pattern PLACES = Pattern.compile("(?<=@)|(?<=.)(?=\\.)");

    @Override
    public void writeTo(TemplateOutput output) {
        String[] pieces = PLACES.split(address);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                output.writeContent("<wbr>");
            }
            output.writeUserContent(pieces[i]);
        }
    }
}
