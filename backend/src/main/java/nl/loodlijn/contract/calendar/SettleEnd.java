package nl.loodlijn.contract.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.calendar.domain.Handover;
import nl.loodlijn.contract.calendar.domain.TransitionItem;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What parties settle when their agreement ends: each item ticked by one of them, seen by both and by the region. */
@Singleton
public final class SettleEnd {
    private final UnitOfWork unitOfWork;
    private final EndingRepository endings;
    private final TransitionRepository items;
    private final Clock clock;

    /** An agreement with what was settled about its end; items that nobody touched are not among them. */
    public record Transition(EndingRow agreement, List<TransitionItemRow> items) {
        public Transition {
            items = List.copyOf(items);
        }

        /** What was settled of an item. */
        public Optional<TransitionItemRow> of(TransitionItem item) {
            return items.stream().filter(row -> row.item() == item).findFirst();
        }
    }

    /**
     * What somebody says of an item.
     *
     * @param note without names; may be empty
     * @param handover numbers of residents, of {@link TransitionItem#COUNTS} only
     */
    public record Settled(boolean done, String note, @Nullable Handover handover) {
    }

    SettleEnd(UnitOfWork unitOfWork, EndingRepository endings, TransitionRepository items, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.endings = endings;
        this.items = items;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} (404) when the acting party sees no such agreement. */
    public Mono<Transition> find(Actor.Member actor, UUID agreement) {
        return unitOfWork.read(actor, () -> whole(endings.find(agreement, Netherlands.today(clock))));
    }

    /**
     * Of two who settle the same item at once the first counts.
     *
     * @param seen version of the item that was looked at; 0 when nobody had touched it
     * @return fails with a {@link Refusal} when the agreement does not end, the acting party is none of its parties, or the item changed meanwhile
     */
    public Mono<Transition> settle(Actor.Member actor, UUID agreement, TransitionItem item, int seen, Settled settled) {
        return unitOfWork.write(actor, () -> whole(endings.held(agreement, Netherlands.today(clock))).flatMap(held -> {
            require(held, item, seen, settled);
            Handover counted = settled.handover();
            return items.settle(agreement, item.name(), settled.done(), settled.note(), counted == null ? null : counted.inCare(),
                    counted == null ? null : counted.handedOver(), counted == null ? null : counted.stopped(), clock.instant())
                    .then(Mono.defer(() -> whole(endings.find(agreement, Netherlands.today(clock)))));
        }));
    }

    private static void require(Transition held, TransitionItem item, int seen, Settled settled) {
        if (!held.agreement().mine()) {
            throw Refusal.of(CalendarProblem.NOT_A_PARTY);
        }
        if (!held.agreement().ending()) {
            throw Refusal.of(CalendarProblem.NOT_ENDING);
        }
        if (held.of(item).map(TransitionItemRow::version).orElse(0) != seen) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        if (item == TransitionItem.WARM_HANDOVER && settled.done()
                && held.of(TransitionItem.COUNTS).map(TransitionItemRow::handover).filter(counted -> counted.left() == 0).isEmpty()) {
            throw Refusal.of(CalendarProblem.CLIENTS_LEFT);
        }
    }

    private Mono<Transition> whole(Mono<EndingRow> found) {
        return found.switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(row -> items.items(row.id()).collectList().map(settled -> new Transition(row, settled)));
    }
}
