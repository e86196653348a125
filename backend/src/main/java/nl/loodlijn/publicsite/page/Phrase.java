package nl.loodlijn.publicsite.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a provider does, in pieces: plain words in the language of the page, and the provider's own words where we know no plainer
 * ones.
 *
 * @param pieces in order; without the full stop
 */
public record Phrase(List<Piece> pieces) {
    /**
     * A word or a few.
     *
     * @param before what stands between it and the piece before
     * @param own whether these are the provider's own words, which are Dutch on every page
     * @param expert the word of the field for the same, Dutch; may be empty
     */
    public record Piece(String before, String text, boolean own, String expert) {
    }

    private static final int SUBJECTS_SHOWN = 6;

    /** Kinds of help, and the subjects they are about: at most six, and how many there are beside these. */
    static Phrase of(Collection<String> kinds, Collection<String> subjects, PageLanguage language) {
        Set<String> said = new HashSet<>();
        List<Piece> what = plain(kinds, language, said);
        List<Piece> about = plain(subjects, language, said);
        int shown = Math.min(about.size(), SUBJECTS_SHOWN);
        List<Piece> pieces = new ArrayList<>(enumerated(what, "", language));
        pieces.addAll(enumerated(about.subList(0, shown), what.isEmpty() ? "" : ": ", language, about.size() > shown));
        int left = about.size() - shown;
        if (left > 0) {
            pieces.add(new Piece(" ", left == 1
                    ? language.say("en nog 1 ander onderwerp", "and 1 other subject")
                    : language.say("en nog " + left + " andere onderwerpen", "and " + left + " other subjects"), false, ""));
        }
        if (!pieces.isEmpty()) {
            pieces.set(0, withCapital(pieces.getFirst()));
        }
        return new Phrase(List.copyOf(pieces));
    }

    /** The words alone, as they are read aloud. */
    @Override
    public String toString() {
        return pieces.stream().map(piece -> piece.before() + piece.text() + (piece.expert().isEmpty() ? "" : " (" + piece.expert() + ")"))
                .collect(Collectors.joining());
    }

    /** Each thing once, however many words of the field there are for it. */
    private static List<Piece> plain(Collection<String> written, PageLanguage language, Set<String> said) {
        List<Piece> pieces = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String words : written) {
            Piece piece = PlainWords.of(words).map(plain -> new Piece("", language.say(plain.text().dutch(), plain.text().english()), false,
                    plain.expert())).orElseGet(() -> new Piece("", words.strip(), true, ""));
            String key = piece.text().toLowerCase(Locale.ROOT);
            if (!key.isEmpty() && said.add(key)) {
                places.put(key, pieces.size());
                pieces.add(piece);
            } else if (places.containsKey(key)) {
                pieces.set(places.get(key), joined(pieces.get(places.get(key)), piece));
            }
        }
        return pieces;
    }

    private static Piece joined(Piece first, Piece again) {
        boolean adds = !again.expert().isEmpty() && !List.of(first.expert().split(", ")).contains(again.expert());
        return adds && !first.expert().isEmpty()
                ? new Piece(first.before(), first.text(), first.own(), first.expert() + ", " + again.expert())
                : first;
    }

    private static List<Piece> enumerated(List<Piece> pieces, String first, PageLanguage language) {
        return enumerated(pieces, first, language, false);
    }

    private static List<Piece> enumerated(List<Piece> pieces, String first, PageLanguage language, boolean moreFollow) {
        List<Piece> list = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean last = list.size() == pieces.size() - 1 && !moreFollow;
            String before = list.isEmpty() ? first : last ? language.say(" en ", " and ") : ", ";
            list.add(new Piece(before, piece.text(), piece.own(), piece.expert()));
        }
        return list;
    }

    private static Piece withCapital(Piece piece) {
        return new Piece(piece.before(), piece.text().substring(0, 1).toUpperCase(Locale.ROOT) + piece.text().substring(1), piece.own(),
                piece.expert());
    }
}
