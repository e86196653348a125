package nl.loodlijn.platform.trace;

import java.util.Map;

import org.reactivestreams.Subscription;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.async.propagation.ReactorPropagation;
import io.micronaut.core.propagation.PropagatedContext;

import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * What is known of a request or a run goes along to every thread that its work goes on: that of a mail server, an object store, a virus scanner or an identity
 * provider that answered. It is taken from the Reactor context where a signal comes back from elsewhere, which is at operators that say so themselves and at
 * those that wait for a limited time; everything below them is on the same thread.
 */
@Context
public final class CarriedContext {
    private static final String HOOK = "loodlijn.carried-context";
    private static final String WAITS_FOR_A_LIMITED_TIME = "timeout";

    CarriedContext() {
        // Kept when the server ends: it holds nothing of it, and another server of the same process needs it.
        Hooks.onEachOperator(HOOK, Operators.lift(CarriedContext::comesFromElsewhere, (from, to) -> carrying(to)));
    }

    /**
     * Lines of the log that are written by this work say what it belongs to.
     *
     * @param fields ids by name, and nothing else
     */
    public static <T> Mono<T> during(Map<String, String> fields, Mono<T> work) {
        PropagatedContext context = PropagatedContext.empty().plus(new MdcPropagationContext(Map.copyOf(fields)));
        return Mono.<T>from(reader -> {
            try (PropagatedContext.Scope ignored = context.propagate()) {
                work.subscribe(reader);
            }
        }).contextWrite(known -> ReactorPropagation.addPropagatedContext(known, context));
    }

    private static boolean comesFromElsewhere(Scannable operator) {
        return operator.scan(Scannable.Attr.RUN_STYLE) == Scannable.Attr.RunStyle.ASYNC
                || operator.stepName().equals(WAITS_FOR_A_LIMITED_TIME);
    }

    private static <T> CoreSubscriber<? super T> carrying(CoreSubscriber<? super T> reader) {
        return ReactorPropagation.findPropagatedContext(reader.currentContext())
                .<CoreSubscriber<? super T>>map(context -> new Carrying<>(context, reader)).orElse(reader);
    }

    /** Hands signals on with the context of its reader on the thread. */
    private record Carrying<T>(PropagatedContext context, CoreSubscriber<? super T> reader) implements CoreSubscriber<T> {
        @Override
        public reactor.util.context.Context currentContext() {
            return reader.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            reader.onSubscribe(subscription);
        }

        @Override
        public void onNext(T value) {
            carried(() -> reader.onNext(value));
        }

        @Override
        public void onError(Throwable failure) {
            carried(() -> reader.onError(failure));
        }

        @Override
        public void onComplete() {
            carried(reader::onComplete);
        }

        private void carried(Runnable signal) {
            if (PropagatedContext.getOrEmpty() == context) {
                signal.run();
                return;
            }
            try (PropagatedContext.Scope ignored = context.propagate()) {
                signal.run();
            }
        }
    }
}
