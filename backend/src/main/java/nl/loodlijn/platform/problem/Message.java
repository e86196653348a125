package nl.loodlijn.platform.problem;

import java.util.Locale;

/** A sentence for people, in both languages of the product. */
public record Message(String dutch, String english) {
    public static Message of(String dutch, String english) {
        return new Message(dutch, english);
    }

    /** The sentence in the language asked for; Dutch unless English was asked. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? english : dutch;
    }
}
