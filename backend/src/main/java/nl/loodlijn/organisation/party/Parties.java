package nl.loodlijn.organisation.party;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Looks parties up. */
@Singleton
public final class Parties {
    private final UnitOfWork unitOfWork;
    private final PartyRepository parties;

    Parties(UnitOfWork unitOfWork, PartyRepository parties) {
        this.unitOfWork = unitOfWork;
        this.parties = parties;
    }

    /** At most 100 whose name holds these words. */
    public Mono<List<PartyRow>> find(Actor.Member actor, String words) {
        return unitOfWork.read(actor, () -> parties.find(words).collectList());
    }
}
