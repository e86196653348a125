package nl.loodlijn.publicsite.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.reference.PlaceKey;

/** What providers call their help in the words of a citizen, read once from plain-words.csv. */
final class PlainWords {
    /**
     * @param text at level B1, with a small first letter
     * @param expert the word of the field, to stand small beside it; empty where the plain word is the word of the field
     */
    record Plain(Message text, String expert) {
    }

    private static final int COLUMNS = 4;
    private static final Map<String, Plain> WORDS = read();

    private PlainWords() {
    }

    /** The plain words for what a provider wrote; empty when it is not a word of the field that we know. */
    static Optional<Plain> of(String written) {
        return Optional.ofNullable(WORDS.get(PlaceKey.of(written)));
    }

    private static Map<String, Plain> read() {
        Map<String, Plain> words = new HashMap<>();
        try (InputStream content = PlainWords.class.getResourceAsStream("/nl/loodlijn/publicsite/plain-words.csv")) {
            if (content == null) {
                throw new IllegalStateException("The application lacks its list plain-words.csv");
            }
            // The first line that is no remark names the columns.
            new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(words, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(words);
    }

    private static void add(Map<String, Plain> words, String line) {
        String[] columns = line.split(";", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("A line of plain-words.csv has not " + COLUMNS + " columns: " + line);
        }
        Plain plain = new Plain(Message.of(columns[1], columns[2]), columns[3]);
        for (String form : columns[0].split("\\|")) {
            if (words.put(form, plain) != null) {
                throw new IllegalStateException("plain-words.csv has twice: " + form);
            }
        }
    }
}
