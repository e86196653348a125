package nl.loodlijn.platform.idempotency;

import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;

import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.ActorOfRequest;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.RequestTransaction;
import nl.loodlijn.platform.tenancy.ToItsEnd;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * Lets a POST with a key happen once. Everything it writes is one transaction, and the answer is kept in it; the same request again gets the same
 * answer. A request that is refused or fails has written nothing, so nothing is kept of it and it may be sent again with the same key.
 */
@ServerFilter(patterns = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.POST)
final class IdempotencyFilter implements Ordered {
    private final UnitOfWork unitOfWork;
    private final KeptAnswers answers;
    private final AnswerText text;
    private final ProblemResponses problems;

    IdempotencyFilter(UnitOfWork unitOfWork, KeptAnswers answers, AnswerText text, ProblemResponses problems) {
        this.unitOfWork = unitOfWork;
        this.answers = answers;
        this.text = text;
        this.problems = problems;
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> once(HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        Actor actor = ActorOfRequest.decided(request).filter(IdempotencyKey::isFor).orElse(null);
        IdempotencyKey key = actor == null ? null : IdempotencyKey.of(request, actor).orElse(null);
        if (actor == null || key == null) {
            return onward.proceed();
        }
        return answers.find(actor, key)
                .<MutableHttpResponse<?>>flatMap(kept -> BodyDigest.reading(request).map(sent -> repeat(request, kept, sent)))
                .switchIfEmpty(Mono.defer(() -> carryOut(request, actor, key, onward)));
    }

    private Mono<MutableHttpResponse<?>> carryOut(HttpRequest<?> request, Actor actor, IdempotencyKey key,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        Mono<String> sent = BodyDigest.besides(request);
        AtomicReference<@Nullable MutableHttpResponse<?>> instead = new AtomicReference<>();
        RequestTransaction transaction = unitOfWork.bind(actor, () -> answers.begin(key).then(Mono.defer(() -> answers.findInside(key)))
                .flatMap(kept -> sent.map(body -> repeat(request, kept, body)))
                .doOnNext(instead::set).flatMap(kept -> Mono.error(Refusal.of(IdempotencyProblem.IN_PROGRESS))));
        return ToItsEnd.run(Mono.from(onward.proceed())
                .<MutableHttpResponse<?>>flatMap(response -> {
                    MutableHttpResponse<?> earlier = instead.get();
                    return earlier == null ? end(request, key, sent, transaction, response) : Mono.just(earlier);
                })
                .onErrorResume(failure -> transaction.rollBack().then(Mono.error(failure)))
                .doFinally(signal -> unitOfWork.release(transaction)));
    }

    private Mono<MutableHttpResponse<?>> end(HttpRequest<?> request, IdempotencyKey key, Mono<String> sent, RequestTransaction transaction,
            MutableHttpResponse<?> response) {
        if (response.code() >= 400) {
            return transaction.rollBack().thenReturn(response);
        }
        return transaction.isOpen()
                ? sent.map(body -> text.of(request, response, body)).flatMap(kept -> transaction.commit(() -> answers.keep(key, kept)))
                        .thenReturn(response)
                : Mono.just(response);
    }

    private MutableHttpResponse<?> repeat(HttpRequest<?> request, KeptAnswer kept, String sent) {
        if (!kept.bodyHash().equals(sent)) {
            return problems.of(request, Refusal.of(IdempotencyProblem.KEY_REUSED));
        }
        return kept.bodyKept() ? text.again(kept) : problems.of(request, Refusal.of(IdempotencyProblem.ANSWER_NOT_KEPT));
    }

    // Behind the check of the session's token, which comes right after the decision about the permission.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 10;
    }
}
