package nl.loodlijn.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.review.AccessReviews;
import nl.loodlijn.organisation.review.ReviewItemRow;
import nl.loodlijn.organisation.review.ReviewRow;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.security.Role;

/** An access review with what was decided. */
@Serdeable
@Introspected
record AccessReviewView(UUID id, State state, Instant startedAt, String startedBy, @Nullable Instant closedAt, List<Item> items) {
    /** How a review stands. */
    enum State {
        OPEN,
        CLOSED
    }

    @Serdeable
    @Introspected
    record ReviewedPerson(String name, String email) {
    }

    /**
     * A membership as it was when the review began, and what was decided.
     *
     * @param version to be sent as If-Match with a decision
     */
    @Serdeable
    @Introspected
    record Item(UUID membershipId, ReviewedPerson person, Role role, PartyView party, @Nullable LocalDate validUntil,
            @Nullable Instant lastSeen,
            ReviewItemRow.@Nullable Decision decision, @Nullable String note, String version) {
        static Item of(ReviewItemRow row) {
            return new Item(row.membershipId(), new ReviewedPerson(row.personName(), row.personEmail()), row.role(),
                    new PartyView(row.partyId(), row.partyKind(), row.partyName()), row.validUntil(), row.lastSeen(), row.decision(),
                    row.note(), EditedVersion.tag(row.version()));
        }
    }

    /**
     * All reviews of a tenant.
     *
     * @param due whether a review must be held: the last one ended more than a year ago, or there was none
     * @param items the newest first
     */
    @Serdeable
    @Introspected
    record History(boolean due, List<AccessReviewView> items) {
    }

    static History of(AccessReviews.History history) {
        return new History(history.due(), history.reviews().stream().map(review -> of(review, history.items())).toList());
    }

    private static AccessReviewView of(ReviewRow review, List<ReviewItemRow> items) {
        return new AccessReviewView(review.id(), review.closedAt() == null ? State.OPEN : State.CLOSED, review.startedAt(),
                review.startedByName(),
                review.closedAt(), items.stream().filter(item -> item.reviewId().equals(review.id())).map(Item::of).toList());
    }
}
