package nl.loodlijn.platform.tenancy;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.reactive.ReactorReactiveTransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import io.r2dbc.spi.Connection;

import reactor.core.publisher.Mono;

/**
 * The only way to the database: one transaction on the authority of an actor. What the work does is committed when it
 * completes and rolled back when it fails.
 *
 * <p>A caller that cancels does not stop the work in the middle: it runs to its end (the database's statement timeout bounds
 * it), so that no connection, transaction or setting is left behind by a client that hangs up.
 */
@Singleton
public final class UnitOfWork {
    private final ReactorReactiveTransactionOperations<Connection> signedIn;
    private final ReactorReactiveTransactionOperations<Connection> anyone;
    private final ReactorReactiveTransactionOperations<Connection> jobs;
    private final ConcurrentMap<UUID, RequestTransaction> requests = new ConcurrentHashMap<>();

    UnitOfWork(ReactorReactiveTransactionOperations<Connection> signedIn,
            @Named("public") ReactorReactiveTransactionOperations<Connection> anyone,
            @Named("job") ReactorReactiveTransactionOperations<Connection> jobs) {
        this.signedIn = signedIn;
        this.anyone = anyone;
        this.jobs = jobs;
    }

    /** Runs work that only reads; the database refuses a write. */
    public <T> Mono<T> read(Actor actor, Supplier<Mono<T>> work) {
        return run(actor, true, work);
    }

    /** Runs work that may write. */
    public <T> Mono<T> write(Actor actor, Supplier<Mono<T>> work) {
        return run(actor, false, work);
    }

    /**
     * Lets everything that a request writes on the authority of this actor happen in one transaction, which stays open until the caller ends it.
     * The caller calls {@link #release} afterwards.
     *
     * @param guard runs first in the transaction; when it fails, so does the work
     */
    public RequestTransaction bind(Actor actor, Supplier<Mono<Void>> guard) {
        RequestTransaction request = new RequestTransaction(actor, guard);
        requests.put(actor.request(), request);
        return request;
    }

    /** Units of work of this request have transactions of their own again. */
    public void release(RequestTransaction request) {
        requests.remove(request.actor().request(), request);
    }

    /**
     * On whose authority the unit of work at hand runs; for what is called inside one and must know which pool that took.
     *
     * @return fails with IllegalStateException outside a unit of work
     */
    public static Mono<Actor> actor() {
        return Mono.deferContextual(context -> {
            Entry entry = context.getOrDefault(Entry.class, null);
            return entry == null ? Mono.error(new IllegalStateException("Outside a unit of work.")) : Mono.just(entry.actor());
        });
    }

    private <T> Mono<T> run(Actor actor, boolean readOnly, Supplier<Mono<T>> work) {
        return Mono.defer(() -> {
            @Nullable
            RequestTransaction request = requests.get(actor.request());
            return request == null || !request.actor().equals(actor) || readOnly && !request.isOpen()
                    ? ToItsEnd.run(transaction(actor, readOnly, work))
                    : request.run(inside -> transaction(actor, false, () -> inside), work);
        });
    }

    private <T> Mono<T> transaction(Actor actor, boolean readOnly, Supplier<Mono<T>> work) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(TransactionDefinition.Propagation.REQUIRES_NEW);
        return operationsFor(actor).withTransactionMono(definition, status -> work.get())
                .contextWrite(context -> context.put(Entry.class, new Entry(actor, readOnly)));
    }

    private ReactorReactiveTransactionOperations<Connection> operationsFor(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> signedIn;
            case Actor.Person person -> signedIn;
            case Actor.Platform platform -> signedIn;
            case Actor.Anyone visitor -> anyone;
            case Actor.Job job -> jobs;
            case Actor.System run -> jobs;
        };
    }
}
