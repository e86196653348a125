package nl.loodlijn.shortlist.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

import nl.loodlijn.platform.audit.ReadAuditTrail;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.ReadProvider;

import reactor.core.publisher.Mono;

/** Answers with a provider and its version. */
@Singleton
public final class ProviderAnswers {
    private static final int MOST_EVENTS = 50;

    private final ReadProvider readProvider;
    private final ResponsesForReader responses;
    private final ReadAuditTrail trail;

    ProviderAnswers(ReadProvider readProvider, ResponsesForReader responses, ReadAuditTrail trail) {
        this.readProvider = readProvider;
        this.responses = responses;
        this.trail = trail;
    }

    /**
     * The provider in the words of the one who asks. Fails with a {@link Refusal} when it is not on the list of the tenant.
     *
     * @param request whose language it is
     */
    public Mono<HttpResponse<ProviderResponse>> of(Actor.Member actor, UUID id, HttpRequest<?> request) {
        return responses.to(actor, request).flatMap(reader -> readProvider.provider(actor, id)
                .flatMap(found -> trail.about(actor, rowsOf(found), MOST_EVENTS, responses.language(request))
                        .map(history -> HttpResponse.ok(new ProviderResponses(reader).of(found, history))
                                .header("ETag", EditedVersion.tag(found.provider().version())))));
    }

    /** As {@link #of}; of a provider that was merged into another one, where that is now. */
    Mono<HttpResponse<ProviderResponse>> orWhereItIsNow(Actor.Member actor, UUID id, HttpRequest<?> request) {
        return of(actor, id, request).onErrorResume(Refusal.class, gone -> readProvider.mergedInto(actor, id)
                .<HttpResponse<ProviderResponse>>map(into -> HttpResponse.temporaryRedirect(URI.create(
                        request.getPath().substring(0, request.getPath().lastIndexOf('/') + 1) + into)))
                .switchIfEmpty(Mono.error(gone)));
    }

    private static List<ReadAuditTrail.Row> rowsOf(ReadProvider.ProviderWithListings found) {
        return Stream.concat(Stream.of(new ReadAuditTrail.Row("provider", found.provider().id().toString())),
                found.listings().stream().map(listing -> new ReadAuditTrail.Row("listing", listing.id().toString()))).toList();
    }
}
