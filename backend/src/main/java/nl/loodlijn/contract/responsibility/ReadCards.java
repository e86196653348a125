package nl.loodlijn.contract.responsibility;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.responsibility.Responsibilities.Matrix;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityCard;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.pdf.LetterPdf;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who does what under the running agreements of the own organisation, for the care professionals (zorgprofessionals) who work there. */
@Singleton
public final class ReadCards {
    private final UnitOfWork unitOfWork;
    private final CardRepository cards;
    private final MatrixJson json;
    private final Clock clock;

    /** Where a page ends. */
    public record Place(String title, UUID id) {
    }

    ReadCards(UnitOfWork unitOfWork, CardRepository cards, MatrixJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.cards = cards;
        this.json = json;
        this.clock = clock;
    }

    /**
     * By title.
     *
     * @param after where the page before ended; null: the first page
     */
    public Mono<List<Matrix>> list(Actor.Member actor, @Nullable Place after, int most) {
        return unitOfWork.read(actor,
                () -> cards
                        .cards(Netherlands.today(clock), after == null ? "" : after.title(), after == null ? "" : after.id().toString(),
                                most)
                        .map(this::matrix).collectList());
    }

    /** Fails with a {@link Refusal} (404) when the organisation has no such agreement, or it does not run. */
    public Mono<Matrix> find(Actor.Member actor, UUID agreement) {
        return unitOfWork.read(actor, () -> cards.card(agreement, Netherlands.today(clock)).map(this::matrix)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))));
    }

    /** The card of one page as PDF, in Dutch: for who works there, or in plain words for a resident. */
    public Mono<byte[]> pdf(Actor.Member actor, UUID agreement, boolean forResident) {
        return find(actor, agreement)
                .flatMap(matrix -> Mono.fromCallable(() -> LetterPdf.of(new CardPage(matrix.card(), forResident).html()))
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private Matrix matrix(CardRow row) {
        return new Matrix(row.id(), row.title(), row.state(),
                new ResponsibilityCard(row.headName(), row.subName(), row.regionName(), row.startsOn(), row.endsOn(),
                        json.lines(row.agreed(), row.entries()), json.contacts(row.contacts())),
                row.version(), row.changedAt(), null, false, false);
    }
}
