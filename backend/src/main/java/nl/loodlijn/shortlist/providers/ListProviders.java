package nl.loodlijn.shortlist.providers;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The providers of a tenant by name, also those without an offer and those that stopped. */
@Singleton
public final class ListProviders {
    private final UnitOfWork unitOfWork;
    private final ProvidersRepository repository;
    private final ProviderJson json;

    /**
     * @param words a part of the name or the beginning of the number; empty: all
     * @param state verified, unverified, stopped or all
     */
    public record Filter(String words, String state) {
    }

    /** Where a page ends. */
    public record Place(String name, UUID id) {
    }

    /** @param counts over all pages */
    public record Listed(List<ProviderRow> rows, ProviderCounts counts) {
    }

    ListProviders(UnitOfWork unitOfWork, ProvidersRepository repository, ProviderJson json) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
    }

    /** @param after where the page before ended; null: the first page */
    public Mono<Listed> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        return unitOfWork.read(actor, () -> repository
                .list(filter.words(), filter.state(), after == null ? "" : after.name(), after == null ? "" : after.id().toString(), most)
                .collectList()
                .zipWhen(rows -> repository.counts(filter.words()), (rows, counts) -> new Listed(rows, json.counts(counts))));
    }
}
