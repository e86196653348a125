package nl.loodlijn.platform.problem;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import nl.loodlijn.platform.tenancy.NoMembership;

/** What no one foresaw: logged with the number of the request; a database that is away asks to come back. */
@Singleton
final class UnexpectedFailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);

    private final ProblemResponses problems;

    UnexpectedFailureHandler(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Throwable failure) {
        return problems.of(request, Refusal.of(typeOf(request, failure)));
    }

    private static ProblemType typeOf(HttpRequest<?> request, Throwable failure) {
        if (NoMembership.causes(failure)) {
            return ProblemType.UNKNOWN_TENANT;
        }
        if (DatabaseAway.causes(failure)) {
            LOG.warn("Request {} found no database: {}", ProblemResponses.requestId(request), failure.getMessage());
            return ProblemType.DATABASE_UNAVAILABLE;
        }
        if (ImpossibleValue.causes(failure)) {
            LOG.warn("Request {} holds what the database cannot: {}", ProblemResponses.requestId(request), failure.getMessage());
            return ProblemType.INVALID_INPUT;
        }
        LOG.error("Request {} failed", ProblemResponses.requestId(request), failure);
        return ProblemType.UNEXPECTED;
    }
}
