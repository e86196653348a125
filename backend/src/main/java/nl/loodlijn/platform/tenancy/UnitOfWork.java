package nl.loodlijn.platform.tenancy;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.reactive.ReactorReactiveTransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import io.r2dbc.spi.Connection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
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

    UnitOfWork(ReactorReactiveTransactionOperations<Connection> signedIn, @Named("public") ReactorReactiveTransactionOperations<Connection> anyone) {
        this.signedIn = signedIn;
        this.anyone = anyone;
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
        ReactorReactiveTransactionOperations<Connection> operations = actor instanceof Actor.Anyone ? anyone : signedIn;
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(TransactionDefinition.Propagation.REQUIRES_NEW);
        Mono<T> transaction = operations.withTransactionMono(definition, status -> work.get())
                .contextWrite(context -> context.put(Entry.class, new Entry(actor, readOnly)));
        return runToItsEnd(transaction);
    }

    private static <T> Mono<T> runToItsEnd(Mono<T> work) {
        return Mono.deferContextual(context -> {
            Sinks.One<T> outcome = Sinks.one();
            work.contextWrite(context).subscribe(outcome::tryEmitValue, outcome::tryEmitError, outcome::tryEmitEmpty);
            return outcome.asMono();
        });
    }
}
