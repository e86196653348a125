package nl.loodlijn.shortlist.export;

import java.time.LocalDate;
import java.util.Locale;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.CodeLabels;

/**
 * The words of an export: its language, the names of codes, and the day on which figures are fresh or stale.
 *
 * @param freshDays how many days ago a wait may have been measured
 */
public record ExportText(CodeLabels labels, Locale language, LocalDate today, int freshDays) {
    boolean dutch() {
        return !language.getLanguage().equals("en");
    }

    String in(Message message) {
        return message.in(language);
    }
}
