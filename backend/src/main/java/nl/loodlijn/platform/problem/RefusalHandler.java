package nl.loodlijn.platform.problem;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {
    private final ProblemResponses problems;

    RefusalHandler(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Refusal refusal) {
        return problems.of(request, refusal);
    }
}
