package nl.loodlijn.admission.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer that a region accepted, in the passport (paspoort) of a provider.
 *
 * @param acceptedBy name of the region whose two assessors judged that it suffices
 * @param validUntil the last day on which it counts; null: until something changes
 * @param answer with its documents, each under the id of the content that the accepting region keeps
 */
public record PassportEvidence(UUID id, String acceptedBy, LocalDate acceptedOn, @Nullable LocalDate validUntil, State state,
        ApplicationAnswer answer) {
    /** Whether the region that accepted it stands by that. */
    public enum State {
        VALID,
        /** The admission that it belongs to is suspended. */
        SUSPENDED,
        /** It was judged anew, and not accepted again. */
        WITHDRAWN
    }

    /** Of what is valid, the one that is valid longest counts. */
    private static final Comparator<PassportEvidence> LONGEST = Comparator
            .comparing((PassportEvidence one) -> one.validUntil == null ? LocalDate.MAX : one.validUntil)
            .thenComparing(PassportEvidence::acceptedOn).thenComparing(PassportEvidence::id);

    /**
     * Whether it answers a criterion of another region: that lets evidence be shared, asks it nationally under the same code, and would lack
     * nothing. What is only shown (VOG) or looked up (Bibob) never does.
     */
    public boolean answers(Criterion criterion, LocalDate today) {
        return criterion.code().equals(answer.code()) && criterion.origin() == Origin.NATIONAL && criterion.shareable()
                && isSharedKind(criterion)
                && state == State.VALID && (validUntil == null || !validUntil.isBefore(today))
                && new AnswerCheck(criterion, answer, today, "").gaps().isEmpty();
    }

    /** The best of these for a criterion. */
    public static Optional<PassportEvidence> bestFor(Criterion criterion, Collection<PassportEvidence> passport, LocalDate today) {
        return passport.stream().filter(one -> one.answers(criterion, today)).max(LONGEST);
    }

    private static boolean isSharedKind(Criterion criterion) {
        return switch (criterion.evidence().kind()) {
            case DOCUMENT, REGISTER_NUMBER, DECLARATION, WEB_PAGE -> true;
            case SHOWN, OWN_CHECK -> false;
        };
    }
}
