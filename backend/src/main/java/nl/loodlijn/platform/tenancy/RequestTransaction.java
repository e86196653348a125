package nl.loodlijn.platform.tenancy;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.async.propagation.ReactorPropagation;
import io.micronaut.core.propagation.PropagatedContext;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.ContextView;

/**
 * The one transaction of a request whose answer is kept. The first unit of work that writes opens it, every later one of the same actor joins
 * it, and it stays open until the answer is known: what was done and what was answered are committed together, or neither is.
 */
public final class RequestTransaction {
    private final Actor actor;
    private final Supplier<Mono<Void>> guard;
    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();

    RequestTransaction(Actor actor, Supplier<Mono<Void>> guard) {
        this.actor = actor;
        this.guard = guard;
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RolledBack() {
            super("The answer was a refusal.", null, false, false);
        }
    }

    private static final class Open {
        final Sinks.One<ContextView> entered = Sinks.one();
        final Sinks.One<Supplier<Mono<Void>>> ending = Sinks.one();
        final Sinks.Empty<Void> ended = Sinks.empty();
    }

    Actor actor() {
        return actor;
    }

    /** Whether something was written that is not committed yet. */
    public boolean isOpen() {
        return open.get() != null;
    }

    /**
     * Does the last of the work and commits. Does nothing when nothing was written.
     *
     * @param last runs inside the transaction
     */
    public Mono<Void> commit(Supplier<Mono<Void>> last) {
        return end(now -> now.ending.tryEmitValue(last));
    }

    /** Undoes what was written. */
    public Mono<Void> rollBack() {
        return end(now -> now.ending.tryEmitError(new RolledBack())).onErrorComplete(RolledBack.class);
    }

    private Mono<Void> end(java.util.function.Consumer<Open> signal) {
        return Mono.defer(() -> {
            Open now = open.get();
            if (now == null) {
                return Mono.empty();
            }
            signal.accept(now);
            return now.ended.asMono();
        });
    }

    /** @param transaction puts work in a transaction of its own */
    <T> Mono<T> run(UnaryOperator<Mono<Void>> transaction, Supplier<Mono<T>> work) {
        return Mono.deferContextual(caller -> {
            Open fresh = new Open();
            Open already = open.compareAndExchange(null, fresh);
            return already == null
                    ? begin(fresh, transaction, work, caller)
                    : already.entered.asMono().flatMap(inside -> within(inside, work).contextWrite(inside));
        });
    }

    private <T> Mono<T> begin(Open fresh, UnaryOperator<Mono<Void>> transaction, Supplier<Mono<T>> work, ContextView caller) {
        Sinks.One<T> outcome = Sinks.one();
        Mono<Void> inside = Mono.deferContextual(context -> guard.get().then(Mono.defer(work)).doOnSuccess(result -> {
            fresh.entered.tryEmitValue(context);
            emit(outcome, result);
        }).then(fresh.ending.asMono().flatMap(last -> within(context, last))));
        transaction.apply(inside).contextWrite(caller).subscribe(nothing -> {
        }, failure -> {
            open.compareAndSet(fresh, null);
            fresh.entered.tryEmitError(failure);
            outcome.tryEmitError(failure);
            fresh.ended.tryEmitError(failure);
        }, () -> {
            open.compareAndSet(fresh, null);
            fresh.ended.tryEmitEmpty();
        });
        return outcome.asMono();
    }

    /**
     * Work as the transaction sees it. A repository takes its connection from the context of the thread that calls it, and that is the one of the
     * answer when an earlier unit of work has just ended on it.
     */
    private static <T> Mono<T> within(ContextView transaction, Supplier<Mono<T>> work) {
        return Mono.defer(() -> {
            try (PropagatedContext.Scope ignored = ReactorPropagation.findPropagatedContext(transaction).orElse(PropagatedContext.empty())
                    .propagate()) {
                return work.get();
            }
        });
    }

    private static <T> void emit(Sinks.One<T> outcome, @Nullable T result) {
        if (result == null) {
            outcome.tryEmitEmpty();
        } else {
            outcome.tryEmitValue(result);
        }
    }
}
