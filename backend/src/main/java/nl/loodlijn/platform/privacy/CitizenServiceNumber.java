package nl.loodlijn.platform.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what can be a citizen service number (burgerservicenummer, BSN): nine digits that pass the 11-test. Source: the 11-test with
 * weights 9 to 2 and -1 (elfproef, iStandaarden). An RSIN passes the same test.
 */
public final class CitizenServiceNumber {
    private static final Pattern CANDIDATE = Pattern
            .compile(
                    "(?<!\\d)(?<!\\d[.-])(?<!\\+)(?<!\\+31[ -])(?<!0031[ -])(\\d{9}|\\d{3}([ .-])\\d{3}\\2\\d{3}|\\d{4}([ .-])\\d{2}\\3\\d{3})(?!\\d|[.-]\\d)");
    private static final int LENGTH = 9;

    private CitizenServiceNumber() {
    }

    /** Whether a text holds a number that can be one; telephone numbers and longer rows of digits are passed over. */
    public static boolean canBeIn(String text) {
        Matcher candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            if (passesElevenTest(candidates.group(1).replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesElevenTest(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int weight = i == LENGTH - 1 ? -1 : LENGTH - i;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && digits.chars().anyMatch(digit -> digit != '0');
    }
}
