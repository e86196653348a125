package nl.loodlijn.contract.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Reads consortia as the acting party may see them. */
@Singleton
public final class Consortia {
    private final UnitOfWork unitOfWork;
    private final ConsortiumRepository consortia;
    private final MemberRepository members;
    private final ShareRepository shares;

    Consortia(UnitOfWork unitOfWork, ConsortiumRepository consortia, MemberRepository members, ShareRepository shares) {
        this.unitOfWork = unitOfWork;
        this.consortia = consortia;
        this.members = members;
        this.shares = shares;
    }

    /** Fails with a {@link Refusal} (404) when the list has no such provider. */
    public Mono<WholeConsortium> find(Actor.Member actor, UUID provider) {
        return unitOfWork.read(actor, () -> whole(provider));
    }

    /**
     * Who took part on a day, by name of the consortium; inside a unit of work.
     *
     * @param until the end of the moment at which it was known
     */
    public Mono<List<MemberRow>> on(LocalDate day, Instant until) {
        return members.on(day, until).collectList();
    }

    /** Inside a unit of work. */
    Mono<WholeConsortium> whole(UUID provider) {
        return row(provider).flatMap(row -> {
            UUID organisation = row.organisationId();
            if (organisation == null) {
                return Mono.just(new WholeConsortium(row.id(), false, null, 0, null, null, List.of(), null, List.of()));
            }
            return members.of(organisation).collectList()
                    .flatMap(theirs -> shares.of(organisation).collectList().flatMap(divided -> members.memberOf(organisation).collectList()
                            .map(memberOf -> new WholeConsortium(row.id(), true, row.form(), row.version(), row.changedAt(),
                                    row.personName(), theirs, row.sharesShown() ? divided : null, memberOf))));
        });
    }

    /** Inside a unit of work. */
    Mono<ConsortiumRow> row(UUID provider) {
        return consortia.find(provider).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }
}
