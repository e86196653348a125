package nl.loodlijn.organisation.review;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.organisation.domain.ReviewTerm;
import nl.loodlijn.organisation.membership.Memberships;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The yearly look at who has access: every membership is kept or ended, with a reason where one is needed. */
@Singleton
public final class AccessReviews {
    private static final ProblemType ONE_IS_OPEN = new ProblemType("review-open", 409,
            Message.of("Er loopt al een toegangscontrole. Rond die eerst af.", "An access review is open already. Close that one first."));
    private static final ProblemType IS_CLOSED = new ProblemType("review-closed", 409,
            Message.of("Deze toegangscontrole is afgerond en kan niet meer worden gewijzigd.",
                    "This access review is closed and cannot be changed any more."));
    private static final Message UNDECIDED = Message.of("Hierover is nog niets besloten.", "Nothing was decided about this one yet.");

    private final UnitOfWork unitOfWork;
    private final ReviewRepository reviews;
    private final ReviewItemRepository items;
    private final Memberships memberships;
    private final Clock clock;

    /** @param due whether the last review ended more than a year ago, or there was none */
    public record History(boolean due, List<ReviewRow> reviews, List<ReviewItemRow> items) {
    }

    AccessReviews(UnitOfWork unitOfWork, ReviewRepository reviews, ReviewItemRepository items, Memberships memberships, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reviews = reviews;
        this.items = items;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** All reviews, the newest first. */
    public Mono<History> history(Actor.Member actor) {
        return unitOfWork.read(actor, this::read);
    }

    /** Starts a review of the memberships that hold now. */
    public Mono<History> start(Actor.Member actor) {
        return unitOfWork.write(actor, () -> reviews.start(clock.instant()).switchIfEmpty(Mono.error(() -> Refusal.of(ONE_IS_OPEN)))
                .flatMap(items::take).then(Mono.defer(this::read)));
    }

    /**
     * Decides about one membership; until the review is closed this can be changed.
     *
     * @param version of the decision that was looked at
     */
    public Mono<ReviewItemRow> decide(Actor.Member actor, UUID review, UUID membership, int version, ReviewItemRow.Decision decision,
            @Nullable String note) {
        return unitOfWork.write(actor, () -> open(review).then(Mono.defer(() -> found(review, membership)))
                .filter(item -> item.version() == version).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .flatMap(item -> items.decide(review, membership, decision.name(), note, clock.instant()))
                .then(Mono.defer(() -> found(review, membership))));
    }

    /** What was decided about one membership. */
    public Mono<ReviewItemRow> item(Actor.Member actor, UUID review, UUID membership) {
        return unitOfWork.read(actor, () -> found(review, membership));
    }

    /** Ends the memberships about which that was decided, and closes the review. */
    public Mono<History> close(Actor.Member actor, UUID review) {
        return unitOfWork.write(actor, () -> open(review).thenMany(items.of(review)).collectList().flatMap(this::carryOut)
                .then(Mono.defer(() -> reviews.close(review, clock.instant()))).then(Mono.defer(this::read)));
    }

    private Mono<ReviewItemRow> found(UUID review, UUID membership) {
        return items.find(review, membership).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    /** The review, held until the transaction ends: of two who decide, one waits. */
    private Mono<ReviewRow> open(UUID review) {
        return reviews.hold(review).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(found -> found.closedAt() == null ? Mono.just(found) : Mono.error(Refusal.of(IS_CLOSED)));
    }

    private Mono<Void> carryOut(List<ReviewItemRow> decided) {
        List<Refusal.FieldError> undecided = decided.stream().filter(item -> item.decision() == null)
                .map(item -> new Refusal.FieldError("/items/" + item.membershipId(), "undecided", UNDECIDED)).toList();
        if (!undecided.isEmpty()) {
            return Mono.error(Refusal.invalid(undecided));
        }
        return memberships.endInside(
                decided.stream().filter(item -> item.decision() == ReviewItemRow.Decision.END).map(ReviewItemRow::membershipId).toList());
    }

    private Mono<History> read() {
        return reviews.all().collectList().flatMap(all -> items.all().collectList().map(about -> new History(
                ReviewTerm.isDue(all.stream().map(ReviewRow::closedAt).filter(Objects::nonNull).findFirst().orElse(null), clock.instant()),
                all, about)));
    }
}
