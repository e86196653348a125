package nl.loodlijn.contract.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of an option, definition or deviation, cut into words and references. */
final class Markup {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BRACED = Pattern.compile("\\{([a-z]+):([A-Za-z0-9_-]+)}|[{}]");

    private Markup() {
    }

    /** What a reference is to. */
    enum Target {
        ARTICLE("artikel"),
        TERM("begrip"),
        SLOT("veld"),
        FACT("feit");

        private final String word;

        Target(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Target> of(String word) {
            return Arrays.stream(values()).filter(target -> target.word.equals(word)).findFirst();
        }
    }

    sealed interface Piece {
        record Words(String text) implements Piece {
        }

        record Reference(Target target, String name) implements Piece {
        }

        /** A brace, with what is in it, that refers to nothing. */
        record Stray(String text) implements Piece {
        }
    }

    /** Paragraphs that hold something; a single end of a line is a space. */
    static List<List<Piece>> paragraphs(String text) {
        return EMPTY_LINE.splitAsStream(text.strip()).map(paragraph -> SPACE.matcher(paragraph).replaceAll(" ").strip())
                .filter(paragraph -> !paragraph.isEmpty()).map(Markup::pieces).toList();
    }

    /** Everything that a text refers to, in its order. */
    static Stream<Piece.Reference> references(String text) {
        return pieces(text).stream().filter(Piece.Reference.class::isInstance).map(Piece.Reference.class::cast);
    }

    static Stream<String> references(String text, Target target) {
        return references(text).filter(reference -> reference.target() == target).map(Piece.Reference::name);
    }

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher braced = BRACED.matcher(text);
        int from = 0;
        while (braced.find()) {
            if (braced.start() > from) {
                pieces.add(new Piece.Words(text.substring(from, braced.start())));
            }
            pieces.add(piece(braced));
            from = braced.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece.Words(text.substring(from)));
        }
        return pieces;
    }

    private static Piece piece(Matcher braced) {
        String word = braced.group(1);
        return Optional.ofNullable(word).flatMap(Target::of)
                .<Piece>map(target -> new Piece.Reference(target, braced.group(2)))
                .orElseGet(() -> new Piece.Stray(braced.group()));
    }
}
