package nl.loodlijn.contract.declaration;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.contract.declaration.domain.DeclaredLine;
import nl.loodlijn.contract.declaration.domain.DeclaredUnder;
import nl.loodlijn.contract.declaration.domain.OwnPart;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writing a declaration: a draft keeps what was typed, complete or not; a correction begins as a draft with what was stated before. */
@Singleton
public final class WriteDeclaration {
    private final UnitOfWork unitOfWork;
    private final Declarations whole;
    private final DeclarationRepository declarations;
    private final DeclarationVersionRepository versions;
    private final DeclarationLineRepository lines;
    private final CheckDeclaration check;
    private final Clock clock;

    WriteDeclaration(UnitOfWork unitOfWork, Declarations whole, DeclarationRepository declarations, DeclarationVersionRepository versions,
            DeclarationLineRepository lines, CheckDeclaration check, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.whole = whole;
        this.declarations = declarations;
        this.versions = versions;
        this.lines = lines;
        this.check = check;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal}: 404 when the acting organisation is no party to an agreement that was signed, 409 when it declares the month already. */
    public Mono<WholeDeclaration> begin(Actor.Member actor, UUID agreement, YearMonth period) {
        return unitOfWork.write(actor, () -> declarations.declares(agreement).filter(declares -> declares)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(_ -> declarations.begin(agreement, period.atDay(1), clock.instant()))
                .switchIfEmpty(Mono.error(() -> Refusal.of(DeclarationProblem.THERE)))
                .flatMap(id -> versions.add(id, 1, null, clock.instant()).then(Mono.defer(() -> whole.find(id)))));
    }

    /**
     * Saves the draft, complete or not.
     *
     * @param seen the version that was looked at
     * @param why why it corrects what was sent; null: as it was
     */
    public Mono<WholeDeclaration> write(Actor.Member actor, UUID id, int seen, List<DeclaredLine> stated, @Nullable String why) {
        return unitOfWork.write(actor, () -> whole.held(id, seen).flatMap(held -> {
            DeclarationVersionRow draft = draft(held);
            long total = stated.stream().mapToLong(DeclaredLine::amountCents).reduce(0, Math::addExact);
            return lines.clear(id).then(Mono.defer(() -> check.under(held.row().agreementId())))
                    .flatMapMany(under -> Flux.fromIterable(stated).index()
                            .concatMap(one -> add(held, under, draft, one.getT1().intValue(), one.getT2())))
                    .then(Mono.defer(() -> versions.write(id, total, draft.number() == 1 ? null : why, clock.instant())))
                    .then(Mono.defer(() -> declarations.touch(id, clock.instant())))
                    .then(Mono.defer(() -> whole.find(id)));
        }));
    }

    /** Begins a correction of what was sent, as a draft with what it stated. */
    public Mono<WholeDeclaration> correct(Actor.Member actor, UUID id, int seen, String why) {
        return unitOfWork.write(actor, () -> whole.held(id, seen).flatMap(held -> {
            Integer sent = held.row().sentNumber();
            if (sent == null || held.in(DeclarationState.DRAFT).isPresent() || !actor.party().equals(held.row().organisationId())) {
                return Mono.error(Refusal.of(DeclarationProblem.OTHER_STATE));
            }
            int next = held.versions().getLast().number() + 1;
            return versions.add(id, next, why, clock.instant())
                    .then(Mono.defer(() -> lines.copy(id, sent, next)))
                    .then(Mono.defer(() -> versions.write(id, held.row().totalCents(), null, clock.instant())))
                    .then(Mono.defer(() -> declarations.touch(id, clock.instant())))
                    .then(Mono.defer(() -> whole.find(id)));
        }));
    }

    /** Throws the draft away; with it the declaration when nothing of it was ever sent. */
    public Mono<Void> discard(Actor.Member actor, UUID id, int seen) {
        return unitOfWork.write(actor, () -> whole.held(id, seen).flatMap(held -> {
            draft(held);
            return held.row().sentNumber() == null
                    ? declarations.takeAway(id)
                    : versions.discard(id).then(Mono.defer(() -> declarations.touch(id, clock.instant())));
        })).then();
    }

    private Mono<Long> add(WholeDeclaration held, DeclaredUnder under, DeclarationVersionRow draft, int at, DeclaredLine line) {
        long price = OwnPart.of(held.row().part(), under.kind(), under.on(line.lastDay())) instanceof OwnPart.PerUnit own
                ? own.row(line).map(OwnPart.Row::cents).orElse(0L)
                : 0;
        boolean perUnit = line.unit() != null;
        return lines.add(held.row().id(), draft.number(), at, line.category(), line.municipality(), line.product(),
                perUnit ? String.valueOf(line.unit()) : null, perUnit ? line.quantity() : null, perUnit ? price : null,
                line.amountCents(), line.firstDay(), line.lastDay());
    }

    private static DeclarationVersionRow draft(WholeDeclaration held) {
        return held.in(DeclarationState.DRAFT).orElseThrow(() -> Refusal.of(DeclarationProblem.OTHER_STATE));
    }
}
