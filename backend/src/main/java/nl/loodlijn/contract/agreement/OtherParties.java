package nl.loodlijn.contract.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** With whom an agreement can be made. */
@Singleton
public final class OtherParties {
    private static final int MOST = 20;

    private final UnitOfWork unitOfWork;
    private final OtherPartyRepository repository;
    private final Clock clock;

    OtherParties(UnitOfWork unitOfWork, OtherPartyRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * The first twenty by name.
     *
     * @param words a part of the name or the beginning of the KvK number, with signs that stand for others in a pattern escaped
     */
    public Mono<List<OtherPartyRow>> find(Actor.Member actor, AgreementKind kind, String words) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.read(actor, () -> (kind == AgreementKind.REGION_HEAD
                ? repository.heads(words, today, MOST)
                : repository.providers(words, today, MOST)).collectList());
    }
}
