package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** What invoices say about the acting party. */
@Singleton
public final class InvoiceDetails {
    private final UnitOfWork unitOfWork;
    private final InvoiceDetailsRepository repository;
    private final Clock clock;

    /**
     * The details of the acting party.
     *
     * @param known what was filled in; empty when nothing was
     * @param kvk number of the organisation, when it is known
     * @param complete whether declarations can be sent or approved with it
     */
    public record Own(String name, Optional<InvoiceDetailsRow> known, Optional<String> kvk, boolean complete) {
    }

    /** What somebody filled in. */
    public record Given(String street, String postcode, String town, @Nullable String kvkNumber, @Nullable String oin,
            @Nullable String vatNumber, @Nullable String iban) {
    }

    InvoiceDetails(UnitOfWork unitOfWork, InvoiceDetailsRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    public Mono<Own> own(Actor.Member actor) {
        return unitOfWork.read(actor, () -> read(actor));
    }

    /** @param seen the version that was looked at; 0 when there was none */
    public Mono<Own> write(Actor.Member actor, int seen, Given given) {
        return unitOfWork.write(actor, () -> repository
                .write(seen, given.street(), given.postcode(), given.town(), given.kvkNumber(), given.oin(), given.vatNumber(),
                        given.iban(),
                        clock.instant())
                .filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> read(actor))));
    }

    private Mono<Own> read(Actor.Member actor) {
        return Mono.zip(repository.name(), repository.find(actor.party()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                repository.kvk().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(found -> new Own(found.getT1(), found.getT2(), found.getT3(),
                        found.getT2().filter(row -> actor.party().equals(actor.tenant()) || row.canSend()).isPresent()));
    }
}
