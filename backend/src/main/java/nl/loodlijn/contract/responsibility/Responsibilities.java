package nl.loodlijn.contract.responsibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.responsibility.domain.PartyContact;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityCard;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityLine;
import nl.loodlijn.contract.responsibility.domain.ResponsibleParty;
import nl.loodlijn.platform.pdf.LetterPdf;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who does what under an agreement: filled in by the head contractor, or by the region where there is none; read by both parties and the region. */
@Singleton
public final class Responsibilities {
    private final UnitOfWork unitOfWork;
    private final MatrixRepository matrices;
    private final MatrixJson json;
    private final Clock clock;

    /**
     * Who does what, with what one can do about it.
     *
     * @param version 0 when nothing was filled in
     * @param fills whether the acting party fills it in
     * @param shares whether the acting party can make links to it
     */
    public record Matrix(UUID agreement, String title, AgreementState state, ResponsibilityCard card, int version,
            @Nullable Instant changedAt, @Nullable String changedBy, boolean fills, boolean shares) {
    }

    Responsibilities(UnitOfWork unitOfWork, MatrixRepository matrices, MatrixJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.matrices = matrices;
        this.json = json;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} (404) when the acting party sees no such agreement. */
    public Mono<Matrix> find(Actor.Member actor, UUID agreement) {
        return unitOfWork.read(actor, () -> shown(matrices.find(agreement)));
    }

    /**
     * Of two who write at once the first counts. What the signed text says of a task stays, whatever is given.
     *
     * @param seen version that was looked at; 0 when nothing was filled in
     */
    public Mono<Matrix> write(Actor.Member actor, UUID agreement, int seen, List<ResponsibilityLine> lines, List<PartyContact> contacts) {
        return unitOfWork.write(actor, () -> shown(matrices.hold(agreement).flatMap(matrices::find)).flatMap(held -> {
            if (!held.fills()) {
                throw Refusal.of(ResponsibilityProblem.NOT_YOURS);
            }
            if (held.version() != seen) {
                throw Refusal.of(ProblemType.PRECONDITION_FAILED);
            }
            requireParties(held.card(), lines, contacts);
            return matrices.write(agreement, json.lines(lines), json.contacts(contacts), clock.instant())
                    .then(Mono.defer(() -> shown(matrices.find(agreement))));
        }));
    }

    /** The card of one page as PDF, in Dutch: for who works there, or in plain words for a resident. */
    public Mono<byte[]> pdf(Actor.Member actor, UUID agreement, boolean forResident) {
        return find(actor, agreement)
                .flatMap(matrix -> Mono.fromCallable(() -> LetterPdf.of(new CardPage(matrix.card(), forResident).html()))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private static void requireParties(ResponsibilityCard card, List<ResponsibilityLine> lines, List<PartyContact> contacts) {
        boolean absent = lines.stream().anyMatch(line -> line.party() != null && isAbsent(card, line.party()))
                || contacts.stream().anyMatch(contact -> isAbsent(card, contact.party()));
        if (absent) {
            throw Refusal.of(ResponsibilityProblem.NO_SUCH_PARTY);
        }
    }

    private static boolean isAbsent(ResponsibilityCard card, ResponsibleParty party) {
        return party == ResponsibleParty.HEAD && card.headName() == null || party == ResponsibleParty.SUB && card.subName() == null;
    }

    private Mono<Matrix> shown(Mono<MatrixRow> found) {
        return found.switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .map(row -> new Matrix(row.id(), row.title(), row.state(),
                        new ResponsibilityCard(row.headName(), row.subName(), row.regionName(), row.startsOn(), row.endsOn(),
                                json.lines(row.agreed(), row.entries()), json.contacts(row.contacts())),
                        row.version(), row.changedAt(), row.personName(), row.fills(), row.shares()));
    }
}
