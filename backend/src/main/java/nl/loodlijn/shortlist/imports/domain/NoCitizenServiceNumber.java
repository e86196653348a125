package nl.loodlijn.shortlist.imports.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.platform.problem.Message;

/**
 * No citizen service number (burgerservicenummer, BSN) may enter: nine digits that pass the 11-test, in free text or in a
 * column without a meaning. Source: the 11-test with weights 9 to 2 and -1 (elfproef, iStandaarden); Wet algemene
 * bepalingen burgerservicenummer, article 10: only for a task for which the law asks it.
 *
 * <p>Columns with a meaning of their own (KvK number, telephone) are not searched: an RSIN passes the same test.
 */
public final class NoCitizenServiceNumber {
    static final String CODE = "citizen-service-number";
    static final Message DETAIL = Message.of(
            "Hier staat een getal dat een burgerservicenummer kan zijn. Gegevens van personen horen niet in dit bestand: haal het weg.",
            "This holds a number that can be a citizen service number (BSN). Data about persons do not belong in this file: remove it.");
    private static final Pattern CANDIDATE = Pattern
            .compile(
                    "(?<!\\d)(?<!\\d[.-])(?<!\\+)(?<!\\+31[ -])(?<!0031[ -])(\\d{9}|\\d{3}([ .-])\\d{3}\\2\\d{3}|\\d{4}([ .-])\\d{2}\\3\\d{3})(?!\\d|[.-]\\d)");
    private static final int LENGTH = 9;

    private NoCitizenServiceNumber() {
    }

    public static boolean isBrokenBy(String text) {
        Matcher candidates = CANDIDATE.matcher(text);
        while (candidates.find()) {
            if (passesElevenTest(candidates.group(1).replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    static boolean passesElevenTest(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int weight = i == LENGTH - 1 ? -1 : LENGTH - i;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && digits.chars().anyMatch(digit -> digit != '0');
    }
}
