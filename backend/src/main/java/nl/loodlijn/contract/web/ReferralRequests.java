package nl.loodlijn.contract.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.referral.ReferralAnswer;
import nl.loodlijn.contract.referral.domain.Goal;
import nl.loodlijn.contract.referral.domain.NoCitizenServiceNumber;
import nl.loodlijn.contract.referral.domain.NotAboutSomebody;
import nl.loodlijn.contract.referral.domain.ReferralForm;
import nl.loodlijn.contract.referral.domain.StartWeek;
import nl.loodlijn.contract.referral.domain.Written;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/** What callers write in referral forms, and what is wrong with it. No text with what can be a citizen service number gets further than this. */
final class ReferralRequests {
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_REASON = 2000;

    private ReferralRequests() {
    }

    /** @param like an own form whose content it begins with, such as one that was declined */
    @Serdeable
    @Introspected
    record BegunReferral(UUID agreementId, @Nullable UUID like) {
    }

    /** A goal and how one sees that it was reached; each at most 1,000 characters. */
    @Serdeable
    @Introspected
    record GivenGoal(@Nullable String goal, @Nullable String result) {
    }

    /**
     * A draft of a form; it may lack anything. There is no place for a name, a date of birth or a citizen service number.
     *
     * @param reference the sender's own, at most 40 characters
     * @param category care category of the agreement as list and code, such as {@code jz020-45}
     * @param municipality code such as {@code GM0361}
     * @param goals at most 10
     * @param tried at most 4,000 characters
     * @param asked at most 4,000 characters
     * @param safetyAgreed whether agreements on safety are in place
     * @param responsible who leads, as functions and desks; at most 1,000 characters
     */
    @Serdeable
    @Introspected
    record GivenReferral(@Nullable String reference, @Nullable String category, @Nullable String municipality,
            @Nullable List<GivenGoal> goals, @Nullable String tried, @Nullable String asked, @Nullable Boolean safetyAgreed,
            @Nullable LocalDate startWish, @Nullable String responsible) {
        ReferralForm checked() {
            List<GivenGoal> all = goals == null ? List.of() : goals;
            ReferralForm form = new ReferralForm(plain(reference), plain(category), plain(municipality),
                    all.stream().map(goal -> new Goal(plain(goal.goal()), plain(goal.result()))).toList(), plain(tried), plain(asked),
                    safetyAgreed, startWish, plain(responsible));
            List<FieldError> wrong = new ArrayList<>();
            if (form.goals().size() > ReferralForm.MOST_GOALS) {
                wrong.add(new FieldError("/goals", "too-many", Message.of("Geef hooguit " + ReferralForm.MOST_GOALS + " doelen.",
                        "Give at most " + ReferralForm.MOST_GOALS + " goals.")));
            }
            form.written().forEach(text -> check(text, wrong));
            check(new Written("/category", form.category(), 20), wrong);
            check(new Written("/municipality", form.municipality(), 20), wrong);
            refuse(wrong);
            return form;
        }
    }

    /** @param aboutNobody says that what looks like a name or date of birth is none */
    @Serdeable
    @Introspected
    record SentReferral(@Nullable Boolean aboutNobody) {
        boolean confirmed() {
            return Boolean.TRUE.equals(aboutNobody);
        }
    }

    /**
     * @param text 1 to 4,000 characters
     * @param aboutNobody says that what looks like a name or date of birth is none
     */
    @Serdeable
    @Introspected
    record SaidOfReferral(String text, @Nullable Boolean aboutNobody) {
        String checked() {
            return needed("/text", text, LONGEST_MESSAGE, aboutNobody);
        }
    }

    /**
     * An answer: a week when it is accepted, else a reason.
     *
     * @param startWeek week in which help begins, such as {@code 2026-W49}: this one or one of the 52 after it
     * @param reason 1 to 2,000 characters
     * @param aboutNobody says that what looks like a name or date of birth is none
     */
    @Serdeable
    @Introspected
    record GivenReferralAnswer(boolean accepted, @Nullable String startWeek, @Nullable String reason, @Nullable Boolean aboutNobody) {
        /** @param today in the Netherlands */
        ReferralAnswer checked(LocalDate today) {
            if (!accepted) {
                return new ReferralAnswer(null, needed("/reason", plain(reason), LONGEST_REASON, aboutNobody));
            }
            String week = plain(startWeek);
            if (StartWeek.monday(week).filter(monday -> StartWeek.isSoon(monday, today)).isEmpty()) {
                throw Refusal.invalid("/startWeek", "out-of-range", Message.of("Kies een week vanaf deze, binnen een jaar.",
                        "Choose a week from this one on, within a year."));
            }
            return new ReferralAnswer(week, null);
        }
    }

    private static String needed(String pointer, String given, int longest, @Nullable Boolean aboutNobody) {
        Written written = new Written(pointer, given.strip(), longest);
        List<FieldError> wrong = new ArrayList<>();
        if (written.text().isEmpty()) {
            wrong.add(new FieldError(pointer, "missing", Message.of("Schrijf iets op.", "Write something.")));
        }
        check(written, wrong);
        if (wrong.isEmpty() && !Boolean.TRUE.equals(aboutNobody)) {
            NotAboutSomebody.doubts(List.of(written))
                    .forEach(doubt -> wrong.add(new FieldError(doubt, NotAboutSomebody.CODE, NotAboutSomebody.DETAIL)));
        }
        refuse(wrong);
        return written.text();
    }

    private static void check(Written written, List<FieldError> wrong) {
        if (written.text().length() > written.longest()) {
            wrong.add(new FieldError(written.pointer(), "too-long", Message.of("Typ hooguit " + written.longest() + " tekens.",
                    "Type at most " + written.longest() + " characters.")));
        }
        if (NoCitizenServiceNumber.isBrokenBy(written.text())) {
            wrong.add(new FieldError(written.pointer(), NoCitizenServiceNumber.CODE, NoCitizenServiceNumber.DETAIL));
        }
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
