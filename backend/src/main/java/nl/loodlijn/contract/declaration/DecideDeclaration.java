package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** The region approves what was sent, or disputes it with a reason. An approved declaration is an invoice from that moment on. */
@Singleton
public final class DecideDeclaration {
    private final UnitOfWork unitOfWork;
    private final Declarations whole;
    private final DeclarationRepository declarations;
    private final DeclarationVersionRepository versions;
    private final InvoiceDetailsRepository details;
    private final CheckDeclaration check;
    private final UblInvoice invoices;
    private final ReadCodeLabels labels;
    private final TellOfDeclarations tell;
    private final Clock clock;

    DecideDeclaration(UnitOfWork unitOfWork, Declarations whole, DeclarationRepository declarations, DeclarationVersionRepository versions,
            InvoiceDetailsRepository details, CheckDeclaration check, UblInvoice invoices, ReadCodeLabels labels,
            TellOfDeclarations tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.whole = whole;
        this.declarations = declarations;
        this.versions = versions;
        this.details = details;
        this.check = check;
        this.invoices = invoices;
        this.labels = labels;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Approves it, gives it the next number and makes the invoice. What was approved of it before is corrected by that. Fails with a {@link Refusal}: 422 when
     * it does not keep to the rules any more, 409 when nothing waits or details for the invoice lack.
     *
     * @param seen the version that was looked at
     */
    public Mono<WholeDeclaration> approve(Actor.Member actor, UUID id, int seen) {
        LocalDate today = Netherlands.today(clock);
        return labels.now().flatMap(names -> unitOfWork.write(actor, () -> whole.held(id, seen).flatMap(held -> {
            DeclarationVersionRow sent = sent(held);
            Optional<DeclarationVersionRow> before = held.in(DeclarationState.APPROVED);
            return Mono.zip(own(actor), sender(held.row().organisationId())).flatMap(parties -> declarations
                    .hold(held.row().agreementId(), held.row().organisationId())
                    .flatMap(_ -> check.of(held.row(), Declarations.stated(held, sent)))
                    .doOnNext(CheckDeclaration::require)
                    .flatMap(_ -> number(held.row().organisationId(), today))
                    .flatMap(number -> {
                        String document = invoices.of(new UblInvoice.Facts(number, today, held.row(), sent, held.linesOf(sent), before,
                                parties.getT2(), parties.getT1(), names));
                        return versions.corrected(id, sent.number(), "APPROVED", clock.instant())
                                .flatMap(_ -> versions.approve(id, sent.number(), number, today, document, clock.instant()));
                    })
                    .flatMap(_ -> declarations.touch(id, clock.instant()))
                    .delayUntil(_ -> tell.whoDeclared(held.row(), DeclarationNotifications.APPROVED, sent.number())))
                    .flatMap(_ -> whole.find(id));
        })));
    }

    /** @param why what is wrong with it, for who declares */
    public Mono<WholeDeclaration> dispute(Actor.Member actor, UUID id, int seen, String why) {
        return unitOfWork.write(actor, () -> whole.held(id, seen).flatMap(held -> {
            int number = sent(held).number();
            return versions.dispute(id, number, why, clock.instant())
                    .flatMap(_ -> declarations.touch(id, clock.instant()))
                    .delayUntil(_ -> tell.whoDeclared(held.row(), DeclarationNotifications.DISPUTED, number))
                    .flatMap(_ -> whole.find(id));
        }));
    }

    private static DeclarationVersionRow sent(WholeDeclaration held) {
        return held.in(DeclarationState.SENT).orElseThrow(() -> Refusal.of(DeclarationProblem.OTHER_STATE));
    }

    private Mono<InvoiceDetailsRow> own(Actor.Member actor) {
        return details.find(actor.party()).switchIfEmpty(Mono.error(() -> Refusal.of(DeclarationProblem.DETAILS,
                Message.of("Vul eerst de factuurgegevens van de regio in.", "Fill in the invoice details of the region first."))));
    }

    private Mono<InvoiceDetailsRow> sender(UUID organisation) {
        return details.find(organisation).filter(InvoiceDetailsRow::canSend).switchIfEmpty(Mono.error(() -> Refusal
                .of(DeclarationProblem.DETAILS,
                        Message.of("De factuurgegevens van wie declareert zijn niet volledig. Betwist de declaratie met die reden.",
                                "The invoice details of who declares are not complete. Dispute the declaration for that reason."))));
    }

    /** Consecutive for each organisation and year, in a series of this region. */
    private Mono<String> number(UUID organisation, LocalDate today) {
        return Mono.zip(details.slug(), declarations.nextNumber(organisation, today.getYear()))
                .map(parts -> String.format(Locale.ROOT, "%s-%s-%d-%05d", parts.getT1(), organisation.toString().substring(28),
                        today.getYear(), parts.getT2()));
    }
}
