package nl.loodlijn.platform.notification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.today.Concern;

/**
 * A kind of notification.
 *
 * @param code as the notification is kept; where something of the same kind also waits on the start page, the same code, so that one choice
 *     and one mail serve both
 * @param whom whom it can be told to
 * @param label what people call it
 * @param text with {0}, {1} and so on for the arguments; an argument that is a date or a month (such as 2026-10) is written out
 * @param usual when it is mailed to someone who chose nothing
 */
public record NotificationKind(String code, Concern whom, Message label, Message text, MailChoice usual) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-4])}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    /** The text in a language. */
    public String text(List<String> arguments, Locale language) {
        return PLACE.matcher(text.in(language)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.size() ? shown(arguments.get(index), language) : "");
        });
    }

    private static String shown(String argument, Locale language) {
        if (DATE.matcher(argument).matches()) {
            return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(LocalDate.parse(argument));
        }
        return MONTH.matcher(argument).matches()
                ? DateTimeFormatter.ofPattern("MMMM yyyy", language).format(YearMonth.parse(argument))
                : argument;
    }
}
