package nl.loodlijn.contract.consent;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Providers of the list that can be reported as a subcontractor. */
@Singleton
public final class Candidates {
    private static final int MOST = 10;

    private final UnitOfWork unitOfWork;
    private final CandidateRepository repository;

    Candidates(UnitOfWork unitOfWork, CandidateRepository repository) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
    }

    /** The ten that are called most like these words, or have this KvK number; never the own organisation. */
    public Mono<List<CandidateRow>> find(Actor.Member actor, String words) {
        return unitOfWork.read(actor, () -> repository.find(words, MOST).collectList());
    }

    /** Inside a unit of work; empty when the list has no such provider. */
    Mono<CandidateRow> one(UUID provider) {
        return repository.one(provider);
    }

    /** Inside a unit of work; empty when the list has no provider that is this organisation. */
    Mono<CandidateRow> of(UUID organisation) {
        return repository.of(organisation);
    }
}
