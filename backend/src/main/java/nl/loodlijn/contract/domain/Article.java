package nl.loodlijn.contract.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An article (artikel) of a model.
 *
 * @param code the same from version to version, however it is numbered: a small letter, then small letters, figures and dashes; at most 40
 * @param optional whether an agreement can leave it out; its number stays and it reads NVT
 * @param options one text; two or more where parties choose
 * @param slots what parties fill in; each is used by at least one of its texts and by no other article
 * @param explanation for who fills it in; not part of the contract
 * @param source what it rests on; not part of the contract
 */
public record Article(String code, Part part, ArticleState state, boolean optional, String heading, List<TextOption> options,
        List<Slot> slots, String explanation, String source) {
    /** Longest heading, in characters. */
    public static final int LONGEST_HEADING = 160;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Article {
        options = List.copyOf(options);
        slots = List.copyOf(slots);
    }

    /** Whether this can be the code of an article or option, or the key of a slot or term. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public Optional<TextOption> option(String optionCode) {
        return options.stream().filter(option -> option.code().equals(optionCode)).findFirst();
    }

    public Optional<Slot> slot(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }
}
