package nl.loodlijn.publicsite.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.FeedbackOutcome;
import nl.loodlijn.settings.ClosingDays;

import reactor.core.publisher.Mono;

/** Answering what anyone said is not right, reminding of it and closing it. */
@Singleton
final class AnswerFeedback {
    private static final int LONGEST_REASON = 1000;
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(24);

    private final UnitOfWork unitOfWork;
    private final FeedbackRepository repository;
    private final ClosingDays closingDays;
    private final Clock clock;

    /** Feedback with what is needed to tell whether it is late. */
    record Shown(List<FeedbackRow> rows, TenantDays days, LocalDate today) {
    }

    AnswerFeedback(UnitOfWork unitOfWork, FeedbackRepository repository, ClosingDays closingDays, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.closingDays = closingDays;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param waiting only what nobody settled
     * @param behind the last one of the page before; null for the first page
     */
    Mono<Shown> list(Actor.Member actor, boolean waiting, @Nullable UUID behind, int most) {
        return unitOfWork.read(actor, () -> repository.list(waiting, behind, most).collectList().flatMap(this::shown));
    }

    Mono<Shown> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> one(id));
    }

    /** Settles it; the other side is told. */
    Mono<Shown> answer(Actor.Member actor, UUID id, FeedbackOutcome outcome, String reason) {
        if (outcome == FeedbackOutcome.CLOSED) {
            throw Refusal.invalid("/outcome", "unknown-value", Message.of("Kies of het klopte.", "Choose whether it was right."));
        }
        String why = checked(reason);
        return unitOfWork.write(actor, () -> found(id).flatMap(row -> row.mine()
                ? settled(row, outcome, why)
                : Mono.error(Refusal.of(FeedbackProblem.NOT_YOURS_TO_DO))));
    }

    /** The region needs no answer any more. */
    Mono<Shown> close(Actor.Member actor, UUID id, String reason) {
        String why = checked(reason);
        return unitOfWork.write(actor, () -> found(id).flatMap(row -> settled(row, FeedbackOutcome.CLOSED, why)));
    }

    /** The provider is told once more; at most once in 24 hours. */
    Mono<Shown> remind(Actor.Member actor, UUID id) {
        Instant now = clock.instant();
        return unitOfWork.write(actor, () -> found(id).flatMap(row -> {
            if (row.settledAt() != null) {
                return Mono.error(Refusal.of(FeedbackProblem.OVER));
            }
            if (!row.byProvider()) {
                return Mono.error(Refusal.of(FeedbackProblem.NOBODY_TO_REMIND));
            }
            return repository.remind(id, now, now.minus(BETWEEN_REMINDERS)).filter(rows -> rows == 1)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(FeedbackProblem.REMINDED_TODAY)));
        }).then(Mono.defer(() -> one(id))));
    }

    Mono<FeedbackFigures> figures(Actor.Member actor) {
        LocalDate today = Netherlands.today(clock);
        Instant yearAgo = today.minus(Period.ofYears(1)).atStartOfDay(Netherlands.ZONE).toInstant();
        return unitOfWork.read(actor, () -> closingDays.days()
                .flatMap(days -> repository.since(yearAgo).collectList().map(rows -> FeedbackFigures.of(rows, days, today))));
    }

    private Mono<Shown> settled(FeedbackRow row, FeedbackOutcome outcome, String why) {
        return repository.settle(row.id(), outcome.name(), why, clock.instant()).filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> Refusal.of(FeedbackProblem.OVER))).then(Mono.defer(() -> one(row.id())));
    }

    private Mono<Shown> one(UUID id) {
        return found(id).flatMap(row -> shown(List.of(row)));
    }

    private Mono<FeedbackRow> found(UUID id) {
        return repository.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<Shown> shown(List<FeedbackRow> rows) {
        return closingDays.days().map(days -> new Shown(rows, days, Netherlands.today(clock)));
    }

    private static String checked(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
            throw Refusal.invalid("/reason", "not-a-text", Message.of("Schrijf een tekst van 1 tot " + LONGEST_REASON + " tekens.",
                    "Write a text of 1 to " + LONGEST_REASON + " characters."));
        }
        return text;
    }
}
