package nl.loodlijn.platform.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.words.MatchingWords;

/**
 * What someone looks for.
 *
 * @param typed 2 to 200 characters, as typed; every one of them stands for itself
 * @param tenant slug, for paths
 * @param today in the Netherlands
 * @param most how many of a kind are wanted at most
 */
public record Question(String typed, String tenant, Locale language, LocalDate today, int most) {
    /** The words that were typed, as the beginnings of words. */
    public MatchingWords words() {
        return MatchingWords.beginningWith(typed);
    }

    /** Path of a screen in this tenant. */
    public String path(String rest) {
        return "/" + tenant + "/" + rest;
    }

    /** The same with a value in the query of the address. */
    public String path(String rest, String name, String value) {
        return path(rest) + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The day of a moment in the Netherlands, as people write it. */
    public String day(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(LocalDate.ofInstant(moment, Netherlands.ZONE));
    }

    public String say(Message message) {
        return message.in(language);
    }
}
