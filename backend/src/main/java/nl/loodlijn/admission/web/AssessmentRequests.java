package nl.loodlijn.admission.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.assessment.AskAddition;
import nl.loodlijn.admission.assessment.AssessApplication;
import nl.loodlijn.admission.assessment.HandleObjection;
import nl.loodlijn.admission.domain.DecisionCheck;
import nl.loodlijn.admission.domain.NoCitizenServiceNumber;
import nl.loodlijn.admission.domain.Verdict;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;

/** What callers ask about assessments, decisions and objections. */
final class AssessmentRequests {
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_REASONS = 8000;
    private static final int LONGEST_CONDITIONS = 4000;
    private static final int LONGEST_PLACE = 300;
    private static final int MOST_ITEMS = 200;

    private AssessmentRequests() {
    }

    /**
     * What is judged about one criterion.
     *
     * @param reason at most 2,000 characters; may be left out when it is met
     * @param seenOn when the assessor was shown what is not kept
     */
    @Serdeable
    @Introspected
    record GivenJudgement(Verdict verdict, @Nullable String reason, @Nullable LocalDate seenOn) {
        AssessApplication.Given checked(String code, int version) {
            return new AssessApplication.Given(code, version, verdict, text("/reason", reason, LONGEST_REASON), seenOn);
        }
    }

    /** @param items what is missing, criterion by criterion */
    @Serdeable
    @Introspected
    record AskedAddition(List<AskedItem> items) {
        List<AskAddition.Item> checked() {
            if (items.size() > MOST_ITEMS) {
                throw tooLong("/items", MOST_ITEMS);
            }
            return items.stream().map(item -> new AskAddition.Item(item.code().strip(), text("/items", item.missing(), LONGEST_REASON)))
                    .toList();
        }
    }

    /** @param missing in words, for the provider to read; at most 2,000 characters */
    @Serdeable
    @Introspected
    record AskedItem(String code, @Nullable String missing) {
    }

    /**
     * A decision.
     *
     * @param reasons at most 8,000 characters
     * @param conditions of an approval, at most 4,000 characters
     * @param validUntil last day of an approval, at most four years ahead
     * @param parts where it is different
     */
    @Serdeable
    @Introspected
    record TakenDecision(DecisionCheck.Outcome outcome, @Nullable String reasons, @Nullable String conditions,
            @Nullable LocalDate validUntil, @Nullable List<TakenPart> parts) {
        DecisionCheck.Proposed checked() {
            List<TakenPart> different = parts == null ? List.of() : parts;
            if (different.size() > MOST_ITEMS) {
                throw tooLong("/parts", MOST_ITEMS);
            }
            return new DecisionCheck.Proposed(outcome, text("/reasons", reasons, LONGEST_REASONS),
                    text("/conditions", conditions, LONGEST_CONDITIONS), validUntil, different.stream().map(TakenPart::part).toList());
        }
    }

    /**
     * Where a decision is different.
     *
     * @param category care category of the application; absent for all of them
     * @param establishment number of a place of the application; absent for all of them
     */
    @Serdeable
    @Introspected
    record TakenPart(@Nullable String category, @Nullable String establishment, DecisionCheck.Outcome outcome, @Nullable String reason) {
        DecisionCheck.Part part() {
            return new DecisionCheck.Part(text("/parts", category, LONGEST_PLACE), text("/parts", establishment, LONGEST_PLACE), outcome,
                    text("/parts", reason, LONGEST_REASON));
        }
    }

    /** @param reason in words, for the provider to read; at most 2,000 characters */
    @Serdeable
    @Introspected
    record ChangeReason(@Nullable String reason) {
        String checked() {
            return text("/reason", reason, LONGEST_REASON);
        }
    }

    /** @param grounds why one does not agree, at most 8,000 characters */
    @Serdeable
    @Introspected
    record BroughtObjection(@Nullable String grounds) {
        String checked() {
            return text("/grounds", grounds, LONGEST_REASONS);
        }
    }

    /** @param place where the provider is heard, at most 300 characters */
    @Serdeable
    @Introspected
    record PlannedHearing(LocalDate day, @Nullable String place) {
        String checkedPlace() {
            return text("/place", place, LONGEST_PLACE);
        }
    }

    /** @param reasons at most 8,000 characters */
    @Serdeable
    @Introspected
    record ObjectionDecision(HandleObjection.Outcome outcome, @Nullable String reasons) {
        String checkedReasons() {
            return text("/reasons", reasons, LONGEST_REASONS);
        }
    }

    private static String text(String pointer, @Nullable String given, int most) {
        String text = given == null ? "" : given.strip();
        if (text.length() > most) {
            throw tooLong(pointer, most);
        }
        NoCitizenServiceNumber.brokenBy(pointer, text).ifPresent(error -> {
            throw Refusal.invalid(List.of(error));
        });
        return text;
    }

    private static Refusal tooLong(String pointer, int most) {
        return Refusal.invalid(pointer, "too-long",
                Message.of("Dit is te lang; hooguit " + most + ".", "This is too long; at most " + most + "."));
    }
}
