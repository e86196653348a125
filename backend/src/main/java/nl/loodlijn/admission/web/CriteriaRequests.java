package nl.loodlijn.admission.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.criteria.CriterionJson;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.admission.domain.Criterion;
import nl.loodlijn.admission.domain.CriterionText;
import nl.loodlijn.admission.domain.Evidence;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about criteria, and what is wrong with it. */
final class CriteriaRequests {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0," + (Criterion.LONGEST_CODE - 1) + "}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_SOURCE = 300;

    private CriteriaRequests() {
    }

    /**
     * A new set.
     *
     * @param laws at least one
     * @param fromNational whether its draft begins with what is asked everywhere; it does unless this is false
     */
    @Serdeable
    @Introspected
    record NewSet(@Nullable String name, @Nullable List<CareLaw> laws, @Nullable Boolean fromNational) {
        boolean national() {
            return !Boolean.FALSE.equals(fromNational);
        }
    }

    /** @param retired whether no new application may use it */
    @Serdeable
    @Introspected
    record ChangedSet(@Nullable String name, @Nullable List<CareLaw> laws, @Nullable Boolean retired) {
    }

    @Serdeable
    @Introspected
    record GivenCriterion(CriterionJson criterion) {
        /** @throws Refusal with everything that is wrong with it */
        Criterion checked() {
            Criterion read = criterion.read();
            List<Refusal.FieldError> errors = new ArrayList<>();
            if (!CODE.matcher(read.code()).matches()) {
                errors.add(new Refusal.FieldError("/criterion/code", "not-a-code",
                        Message.of("Gebruik 1 tot 24 hoofdletters, cijfers en streepjes, zoals R01.",
                                "Use 1 to 24 capitals, figures and dashes, such as R01.")));
            }
            checkTexts("dutch", read.dutch(), errors);
            checkTexts("english", read.english(), errors);
            checkLength("legalSource", read.legalSource(), LONGEST_SOURCE, errors);
            checkLength("proportionality", read.proportionality(), LONGEST_TEXT, errors);
            checkMonths("evidence/notOlderThanMonths", read.evidence().notOlderThanMonths(), errors);
            checkMonths("evidence/validMonths", read.evidence().validMonths(), errors);
            checkMonths("recheck/months", read.recheck().months(), errors);
            if (read.laws().isEmpty()) {
                errors.add(new Refusal.FieldError("/criterion/laws", "required", NO_LAW));
            }
            if (!errors.isEmpty()) {
                throw Refusal.invalid(errors);
            }
            return read;
        }

        /** As {@link #checked}; the code in the path is the one that counts. */
        Criterion checkedAs(String code) {
            if (!criterion.code().strip().equals(code)) {
                throw Refusal.invalid("/criterion/code", "another-code",
                        Message.of("De code van een eis blijft wat zij is. Haal de eis weg en voeg een nieuwe toe.",
                                "The code of a criterion stays what it is. Take the criterion away and add a new one."));
            }
            return checked();
        }
    }

    /** @param codes every code of the draft once */
    @Serdeable
    @Introspected
    record Order(List<String> codes) {
    }

    /** @param note what is new in the version, at most 1,000 characters */
    @Serdeable
    @Introspected
    record Publication(@Nullable String note) {
        @Nullable
        String checkedNote() {
            String text = note == null ? "" : note.strip();
            if (text.length() > LONGEST_TEXT) {
                throw Refusal.invalid("/note", "too-long", tooLong(LONGEST_TEXT));
            }
            return text.isEmpty() ? null : text;
        }
    }

    private static final Message NO_LAW = Message.of("Kies ten minste één wet.", "Choose at least one act.");

    static String name(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("/name", name.isEmpty() ? "required" : "too-long",
                    Message.of("Geef een naam van hooguit " + LONGEST_NAME + " tekens.",
                            "Give a name of at most " + LONGEST_NAME + " characters."));
        }
        return name;
    }

    static Set<CareLaw> laws(@Nullable List<CareLaw> given) {
        if (given == null || given.isEmpty()) {
            throw Refusal.invalid("/laws", "required", NO_LAW);
        }
        return EnumSet.copyOf(given);
    }

    private static void checkTexts(String language, CriterionText text, List<Refusal.FieldError> errors) {
        checkLength(language + "/title", text.title(), LONGEST_TITLE, errors);
        checkLength(language + "/asked", text.asked(), LONGEST_TEXT, errors);
    }

    private static void checkLength(String field, String text, int longest, List<Refusal.FieldError> errors) {
        if (text.length() > longest) {
            errors.add(new Refusal.FieldError("/criterion/" + field, "too-long", tooLong(longest)));
        }
    }

    private static void checkMonths(String field, @Nullable Integer months, List<Refusal.FieldError> errors) {
        if (months != null && (months < 1 || months > Evidence.MOST_MONTHS)) {
            errors.add(new Refusal.FieldError("/criterion/" + field, "out-of-range", Message.of(
                    "Geef een aantal maanden van 1 tot en met " + Evidence.MOST_MONTHS + ".",
                    "Give a number of months from 1 to " + Evidence.MOST_MONTHS + ".")));
        }
    }

    private static Message tooLong(int longest) {
        return Message.of("Gebruik hooguit " + longest + " tekens.", "Use at most " + longest + " characters.");
    }
}
