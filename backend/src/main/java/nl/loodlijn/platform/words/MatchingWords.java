package nl.loodlijn.platform.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that count as a match of what was typed: other forms of them, what an abbreviation stands for, beginnings. */
public final class MatchingWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final int LONGEST_TEXT = 240;
    private static final int BEFORE_FIRST = 60;
    private static final String LEFT_OUT = "… ";

    private final Set<String> words;
    private final List<String> prefixes;

    /**
     * @param words folded words that match as a whole
     * @param prefixes folded beginnings of words that match
     */
    public MatchingWords(Set<String> words, List<String> prefixes) {
        this.words = Set.copyOf(words);
        this.prefixes = List.copyOf(prefixes);
    }

    /** What was typed: each of its words matches the words that begin with it. */
    public static MatchingWords beginningWith(String typed) {
        return new MatchingWords(Set.of(), WORD.matcher(typed).results().map(word -> fold(word.group())).toList());
    }

    /** The same, and these words as a whole. */
    public MatchingWords and(Collection<String> folded) {
        Set<String> all = new HashSet<>(words);
        all.addAll(folded);
        return new MatchingWords(all, prefixes);
    }

    /** Whether each beginning begins a word of the text; the question for lists that are too short for a database. */
    public boolean allBeginIn(String text) {
        List<String> present = WORD.matcher(text).results().map(word -> fold(word.group())).toList();
        return !prefixes.isEmpty() && prefixes.stream().allMatch(prefix -> present.stream().anyMatch(word -> word.startsWith(prefix)));
    }

    /** Where the text of a field matches; of a long text only the part around its first match. Empty when nothing does. */
    public Optional<Match> in(String field, String text) {
        List<Match.Range> ranges = rangesIn(text);
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.length() <= LONGEST_TEXT ? new Match(field, text, ranges) : excerpt(field, text, ranges));
    }

    /** The words of a text in which what was typed is, spaces left out of both: a part of a word, or words written as one. Empty when it is nowhere. */
    public static Optional<Match> partOf(String field, String text, String typed) {
        String part = WORD.matcher(typed).results().map(word -> fold(word.group())).collect(Collectors.joining());
        StringBuilder compact = new StringBuilder();
        List<Match.Range> words = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        WORD.matcher(text).results().forEach(word -> {
            words.add(new Match.Range(word.start(), word.end()));
            ends.add(compact.append(fold(word.group())).length());
        });
        int start = part.isEmpty() ? -1 : compact.indexOf(part);
        if (start < 0) {
            return Optional.empty();
        }
        List<Match.Range> held = IntStream.range(0, words.size())
                .filter(place -> ends.get(place) > start && (place == 0 ? 0 : ends.get(place - 1)) < start + part.length())
                .mapToObj(words::get).toList();
        return Optional.of(new Match(field, text, held));
    }

    /** Which words of a text match, from the first to the last. */
    public List<Match.Range> rangesIn(String text) {
        List<Match.Range> ranges = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (matches(fold(word.group()))) {
                ranges.add(new Match.Range(word.start(), word.end()));
            }
        }
        return ranges;
    }

    private boolean matches(String word) {
        return words.contains(word) || prefixes.stream().anyMatch(word::startsWith);
    }

    private static Match excerpt(String field, String text, List<Match.Range> ranges) {
        int start = startOfWord(text, Math.max(0, ranges.getFirst().start() - BEFORE_FIRST));
        int end = Math.max(ranges.getFirst().end(), endOfWord(text, Math.min(text.length(), start + LONGEST_TEXT)));
        String before = start == 0 ? "" : LEFT_OUT;
        int shift = before.length() - start;
        List<Match.Range> kept = ranges.stream().filter(range -> range.start() >= start && range.end() <= end)
                .map(range -> new Match.Range(range.start() + shift, range.end() + shift)).toList();
        return new Match(field, before + text.substring(start, end) + (end == text.length() ? "" : " …"), kept);
    }

    private static int startOfWord(String text, int near) {
        int space = text.indexOf(' ', near);
        return near == 0 || space < 0 || space > near + BEFORE_FIRST - 1 ? near : space + 1;
    }

    private static int endOfWord(String text, int near) {
        int space = text.lastIndexOf(' ', near);
        return near == text.length() || space < near - BEFORE_FIRST ? near : space;
    }

    private static String fold(String word) {
        return ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss")
                .replace("æ", "ae").replace("ø", "o");
    }
}
