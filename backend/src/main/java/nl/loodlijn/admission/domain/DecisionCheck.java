package nl.loodlijn.admission.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** What stands in the way of a decision (besluit): it rests on judgements, gives its reasons, and an approval has an end. */
public final class DecisionCheck {
    /** As long as a criterion can be valid at most, in years; B4 of the national list names four. */
    public static final int MOST_YEARS = 4;

    /** Not every criterion was judged by both, or together where they differed. */
    public static final ProblemType NOT_JUDGED = new ProblemType("not-judged", 409,
            Message.of("Nog niet elke eis is door twee toetsers beoordeeld. Beslissen kan daarna.",
                    "Not every criterion was judged by two assessors. Deciding comes after that."));
    /** An exclusion ground or a suitability requirement is not met. */
    public static final ProblemType NOT_MET = new ProblemType("criterion-not-met", 409,
            Message.of("Goedkeuren kan niet: aan een uitsluitingsgrond of geschiktheidseis is niet voldaan.",
                    "Approving is not possible: an exclusion ground or a suitability requirement is not met."));

    /** What is decided. */
    public enum Outcome {
        APPROVED,
        REFUSED
    }

    /**
     * Where the decision is different.
     *
     * @param category care category; empty for all of them
     * @param establishment number of the place; empty for all of them
     */
    public record Part(String category, String establishment, Outcome outcome, String reason) {
    }

    /** @param validUntil last day of an approval; null for a refusal */
    public record Proposed(Outcome outcome, String reasons, String conditions, @Nullable LocalDate validUntil, List<Part> parts) {
        public Proposed {
            parts = List.copyOf(parts);
        }
    }

    private DecisionCheck() {
    }

    /**
     * Refuses a decision that cannot stand.
     *
     * @param judged every criterion that was asked
     * @throws Refusal saying what stands in the way, field by field or criterion by criterion
     */
    public static void require(Proposed proposed, List<Judged> judged, ApplicationFacts facts, LocalDate today) {
        requireJudged(judged);
        List<Refusal.FieldError> errors = new ArrayList<>();
        if (proposed.reasons().isEmpty()) {
            errors.add(new Refusal.FieldError("/reasons", "reasons-missing",
                    Message.of("Schrijf waarom u zo beslist (Awb art. 3:46).", "Write why you decide so (Awb art. 3:46).")));
        }
        if (proposed.outcome() == Outcome.APPROVED) {
            requireMet(judged);
            addValidity(errors, proposed.validUntil(), today);
            if (proposed.conditions().isEmpty() && !toBecomeConditions(judged).isEmpty()) {
                errors.add(new Refusal.FieldError("/conditions", "conditions-missing",
                        Message.of("Aan een contractvoorwaarde is nog niet voldaan. Schrijf onder welke voorwaarde u goedkeurt.",
                                "A contract condition is not met yet. Write under which condition you approve.")));
            }
        } else if (proposed.validUntil() != null || !proposed.conditions().isEmpty() || !proposed.parts().isEmpty()) {
            errors.add(new Refusal.FieldError("/outcome", "nothing-with-refusal", Message.of(
                    "Bij een afwijzing horen geen voorwaarden, geldigheid of onderdelen.",
                    "A refusal has no conditions, validity or parts.")));
        }
        addParts(errors, proposed, facts);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** The last day that an approval of today can hold. */
    public static LocalDate latest(LocalDate today) {
        return today.plusYears(MOST_YEARS);
    }

    /** Those that were not judged by both, or not together where the two differed. */
    public static List<Judged> notJudged(List<Judged> judged) {
        return judged.stream().filter(one -> one.counts().isEmpty()).toList();
    }

    /** Those that stand in the way of an approval. */
    public static List<Judged> inTheWay(List<Judged> judged) {
        return judged.stream().filter(DecisionCheck::standsInTheWay).toList();
    }

    /** Those that an approval has to make a condition of. */
    public static List<Judged> toBecomeConditions(List<Judged> judged) {
        return judged.stream().filter(DecisionCheck::isConditionNotMet).toList();
    }

    private static void requireJudged(List<Judged> judged) {
        List<Refusal.FieldError> open = notJudged(judged).stream()
                .map(one -> new Refusal.FieldError("/judgements/" + one.criterion().code(), "not-judged", NOT_JUDGED.title())).toList();
        if (!open.isEmpty()) {
            throw Refusal.of(NOT_JUDGED, open);
        }
    }

    private static void requireMet(List<Judged> judged) {
        List<Refusal.FieldError> notMet = inTheWay(judged).stream()
                .map(one -> new Refusal.FieldError("/judgements/" + one.criterion().code(), "criterion-not-met", NOT_MET.title())).toList();
        if (!notMet.isEmpty()) {
            throw Refusal.of(NOT_MET, notMet);
        }
    }

    private static boolean standsInTheWay(Judged one) {
        return one.counts().filter(verdict -> verdict == Verdict.NOT_MET).isPresent()
                && Set.of(CriterionClass.EXCLUSION_GROUND, CriterionClass.SUITABILITY).contains(one.criterion().kind());
    }

    private static boolean isConditionNotMet(Judged one) {
        return one.counts().filter(verdict -> verdict == Verdict.NOT_MET).isPresent()
                && one.criterion().kind() == CriterionClass.CONTRACT_CONDITION;
    }

    private static void addValidity(List<Refusal.FieldError> errors, @Nullable LocalDate until, LocalDate today) {
        if (until == null || !until.isAfter(today) || until.isAfter(latest(today))) {
            errors.add(new Refusal.FieldError("/validUntil", "validity",
                    Message.of("Kies tot en met welke dag de goedkeuring geldt: na vandaag en hooguit " + MOST_YEARS + " jaar.",
                            "Choose until which day the approval holds: after today and at most " + MOST_YEARS + " years.")));
        }
    }

    private static void addParts(List<Refusal.FieldError> errors, Proposed proposed, ApplicationFacts facts) {
        for (int place = 0; place < proposed.parts().size(); place++) {
            Part part = proposed.parts().get(place);
            boolean known = (part.category().isEmpty() || facts.categories().contains(part.category()))
                    && (part.establishment().isEmpty() || facts.establishments().contains(part.establishment()))
                    && !(part.category().isEmpty() && part.establishment().isEmpty());
            if (!known) {
                errors.add(new Refusal.FieldError("/parts/" + place, "unknown-part",
                        Message.of("Kies een zorgcategorie of vestiging uit deze aanvraag.",
                                "Choose a care category or establishment of this application.")));
            }
            if (part.reason().isEmpty()) {
                errors.add(new Refusal.FieldError("/parts/" + place + "/reason", "reasons-missing",
                        Message.of("Schrijf waarom dit onderdeel anders is.", "Write why this part is different.")));
            }
        }
        if (proposed.outcome() == Outcome.APPROVED && !facts.categories().isEmpty() && facts.categories().stream()
                .allMatch(category -> proposed.parts().stream().anyMatch(part -> part.category().equals(category)
                        && part.establishment().isEmpty() && part.outcome() == Outcome.REFUSED))) {
            errors.add(new Refusal.FieldError("/parts", "nothing-approved",
                    Message.of("Van een goedkeuring blijft zo niets over. Wijs de aanvraag af.",
                            "Nothing is left of the approval this way. Refuse the application.")));
        }
    }
}
