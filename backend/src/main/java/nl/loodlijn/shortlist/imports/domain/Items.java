package nl.loodlijn.shortlist.imports.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several values in one cell. */
final class Items {
    private Items() {
    }

    /** The values between separators and line ends, without blank ones and doubles, in the order written. */
    static List<String> split(String cell, String separator) {
        return Arrays.stream(cell.split(Pattern.quote(separator) + "|\\R")).map(Words::oneLine).filter(item -> !item.isEmpty()).distinct()
                .toList();
    }

    /** As {@link #split}; where the separator does not occur, a semicolon and then a comma divide. */
    static List<String> splitLeniently(String cell, String separator) {
        String used = cell.contains(separator) ? separator : cell.contains(";") ? ";" : cell.contains(",") ? "," : separator;
        return split(cell, used);
    }
}
