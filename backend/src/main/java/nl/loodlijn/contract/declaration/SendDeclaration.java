package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Sends a declaration, or a correction of one, to the region. The rules run in the transaction that sends. */
@Singleton
public final class SendDeclaration {
    private final UnitOfWork unitOfWork;
    private final Declarations whole;
    private final DeclarationRepository declarations;
    private final DeclarationVersionRepository versions;
    private final InvoiceDetailsRepository details;
    private final CheckDeclaration check;
    private final TellOfDeclarations tell;
    private final Clock clock;

    SendDeclaration(UnitOfWork unitOfWork, Declarations whole, DeclarationRepository declarations, DeclarationVersionRepository versions,
            InvoiceDetailsRepository details, CheckDeclaration check, TellOfDeclarations tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.whole = whole;
        this.declarations = declarations;
        this.versions = versions;
        this.details = details;
        this.check = check;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Fails with a {@link Refusal}: 422 that names every rule that is broken, 409 when there is no draft or the details for invoices lack.
     *
     * @param seen the version that was looked at
     */
    public Mono<WholeDeclaration> send(Actor.Member actor, UUID id, int seen) {
        return unitOfWork.write(actor, () -> whole.held(id, seen).flatMap(held -> {
            DeclarationVersionRow draft = held.in(DeclarationState.DRAFT)
                    .orElseThrow(() -> Refusal.of(DeclarationProblem.OTHER_STATE));
            return details.find(actor.party()).filter(InvoiceDetailsRow::canSend)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(DeclarationProblem.DETAILS)))
                    .flatMap(_ -> declarations.hold(held.row().agreementId(), held.row().organisationId()))
                    .flatMap(_ -> check.of(held.row(), Declarations.stated(held, draft)))
                    .doOnNext(CheckDeclaration::require)
                    .flatMap(_ -> versions.corrected(id, draft.number(), "SENT,DISPUTED", clock.instant()))
                    .flatMap(_ -> versions.send(id, clock.instant()))
                    .flatMap(_ -> declarations.touch(id, clock.instant()))
                    .delayUntil(_ -> tell.region(actor, held.row(), draft.number()))
                    .flatMap(_ -> whole.find(id));
        }));
    }
}
