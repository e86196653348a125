package nl.loodlijn.shortlist;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Reads one provider with what it offers, or one offer. What another tenant has does not exist here. */
@Singleton
public final class ReadProvider {
    /**
     * A provider and its listings, by title.
     *
     * @param takeovers in which it is one of both, the newest first
     */
    public record ProviderWithListings(Provider provider, List<Listing> listings, List<Takeover> takeovers) {
    }

    private final UnitOfWork unitOfWork;
    private final ShortlistRepository shortlist;
    private final ListingJson json;

    ReadProvider(UnitOfWork unitOfWork, ShortlistRepository shortlist, ListingJson json) {
        this.unitOfWork = unitOfWork;
        this.shortlist = shortlist;
        this.json = json;
    }

    /** Fails with a {@link Refusal} when there is no such provider in the tenant. */
    public Mono<ProviderWithListings> provider(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> shortlist.provider(id)
                .flatMap(provider -> shortlist.listingsOf(id).map(json::listing).collectList()
                        .flatMap(listings -> shortlist.takeovers(id).collectList()
                                .map(takeovers -> new ProviderWithListings(provider, listings, takeovers)))))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    /** The provider that one became part of when they were merged; empty when it was not. */
    public Mono<UUID> mergedInto(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> shortlist.mergedInto(id));
    }

    /** Fails with a {@link Refusal} when there is no such listing in the tenant. */
    public Mono<Listing> listing(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> shortlist.listing(id)).map(json::listing)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }
}
