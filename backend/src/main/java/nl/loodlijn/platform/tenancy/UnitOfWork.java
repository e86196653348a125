package nl.loodlijn.platform.tenancy;

import java.util.function.Supplier;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.reactive.ReactorReactiveTransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import io.r2dbc.spi.Connection;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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

    private <T> Mono<T> run(Actor actor, boolean readOnly, Supplier<Mono<T>> work) {
        ReactorReactiveTransactionOperations<Connection> operations = operationsFor(actor);
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(TransactionDefinition.Propagation.REQUIRES_NEW);
        Mono<T> transaction = operations.withTransactionMono(definition, status -> work.get())
                .contextWrite(context -> context.put(Entry.class, new Entry(actor, readOnly)));
        return runToItsEnd(transaction);
    }

    private ReactorReactiveTransactionOperations<Connection> operationsFor(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> signedIn;
            case Actor.Person person -> signedIn;
            case Actor.Platform platform -> signedIn;
            case Actor.Anyone visitor -> anyone;
            case Actor.Job job -> jobs;
        };
    }

    private static <T> Mono<T> runToItsEnd(Mono<T> work) {
        return Mono.deferContextual(context -> {
            Sinks.One<T> outcome = Sinks.one();
            work.contextWrite(context).subscribe(outcome::tryEmitValue, outcome::tryEmitError, outcome::tryEmitEmpty);
            return outcome.asMono();
        });
    }
}
