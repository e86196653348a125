package nl.loodlijn.platform.tenancy;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Work that goes on when nobody waits for it any more. */
public final class ToItsEnd {
    private ToItsEnd() {
    }

    /** The same work; whoever cancels only stops hearing of it. */
    public static <T> Mono<T> run(Mono<T> work) {
        return Mono.deferContextual(context -> {
            Sinks.One<T> outcome = Sinks.one();
            work.contextWrite(context).subscribe(outcome::tryEmitValue, outcome::tryEmitError, outcome::tryEmitEmpty);
            return outcome.asMono();
        });
    }
}
