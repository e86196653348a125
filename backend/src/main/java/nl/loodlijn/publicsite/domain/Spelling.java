package nl.loodlijn.publicsite.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forgives typing errors: a letter too many, one too few, a wrong one, two that changed places. */
public final class Spelling {
    private static final int SHORTEST_FORGIVEN = 4;
    private static final int LONG = 7;
    private static final int VERY_LONG = 11;

    private Spelling() {
    }

    /**
     * The words with the errors taken out; empty when none has one, or when one word is like nothing that is known. A word with which
     * a known one begins is right.
     *
     * @param known for each word the known ones that could be meant
     */
    public static Optional<String> corrected(List<String> words, Map<String, List<String>> known) {
        List<String> right = new ArrayList<>();
        for (String word : words) {
            Optional<String> meant = nearest(word, known.getOrDefault(word, List.of()));
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            right.add(meant.get());
        }
        return right.equals(words) ? Optional.empty() : Optional.of(String.join(" ", right));
    }

    private static Optional<String> nearest(String word, List<String> known) {
        if (known.stream().anyMatch(other -> other.startsWith(word))) {
            return Optional.of(word);
        }
        return known.stream().filter(other -> distance(word, other) <= forgiven(word))
                .min(Comparator.<String>comparingInt(other -> distance(word, other)).thenComparing(Comparator.naturalOrder()));
    }

    /** How many errors a word of this length may have before it is another word. */
    private static int forgiven(String word) {
        if (word.length() < SHORTEST_FORGIVEN) {
            return 0;
        }
        return word.length() < LONG ? 1 : word.length() < VERY_LONG ? 2 : 3;
    }

    /** How many errors lie between two words: the optimal string alignment distance. */
    static int distance(String one, String other) {
        int[][] changes = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                changes[row][column] = row == 0 || column == 0 ? row + column : fewest(changes, one, other, row, column);
            }
        }
        return changes[one.length()][other.length()];
    }

    private static int fewest(int[][] changes, String one, String other, int row, int column) {
        int wrong = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int fewest = Math.min(changes[row - 1][column - 1] + wrong, Math.min(changes[row - 1][column], changes[row][column - 1]) + 1);
        boolean changedPlaces = row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return changedPlaces ? Math.min(fewest, changes[row - 2][column - 2] + 1) : fewest;
    }
}
