package nl.loodlijn.settings.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Which municipalities take part, from when until when. What a merger makes of one is a matter of the reference data. */
@Singleton
public final class Municipalities {
    private static final LocalDate EARLIEST = LocalDate.of(2007, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final UnitOfWork unitOfWork;
    private final MunicipalityRepository repository;

    /** @param until the last day; null for no end */
    public record Period(LocalDate from, @Nullable LocalDate until) {
        /** @throws Refusal when the end comes before the beginning, or a day is far away */
        public Period {
            if (from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
                throw Refusal.invalid("/validFrom", "far-away", Message.of("Kies een dag tussen 1 januari 2007 en 1 januari 2100.",
                        "Choose a day between 1 January 2007 and 1 January 2100."));
            }
            if (until != null && (until.isBefore(from) || until.isAfter(LATEST))) {
                throw Refusal.invalid("/validUntil", "ends-before-it-begins",
                        Message.of("De laatste dag moet op of na de eerste dag liggen.",
                                "The last day must be on or after the first day."));
            }
        }
    }

    Municipalities(UnitOfWork unitOfWork, MunicipalityRepository repository) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
    }

    /** All of them by name, also those that left and those that have still to come. */
    public Mono<List<MunicipalityRow>> all(Actor.Member actor) {
        return unitOfWork.read(actor, () -> repository.all().collectList());
    }

    /** Municipalities of the Netherlands with this text in their name, at most 20. */
    public Mono<List<CandidateRow>> named(Actor.Member actor, String text, LocalDate day) {
        return unitOfWork.read(actor, () -> repository.named(text, day).collectList());
    }

    public Mono<MunicipalityRow> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> one(id));
    }

    /** @param code GM and four figures */
    public Mono<MunicipalityRow> add(Actor.Member actor, String code, Period period) {
        return unitOfWork.write(actor, () -> requireKnown(code, period).then(requireFree(code, null, period))
                .then(Mono.defer(() -> repository.add(code, period.from(), period.until()))).flatMap(this::one));
    }

    /** Fails with a {@link Refusal} when someone else changed it in between. */
    public Mono<MunicipalityRow> change(Actor.Member actor, UUID id, int version, Period period) {
        return unitOfWork.write(actor, () -> one(id).flatMap(row -> requireFree(row.code(), id, period))
                .then(Mono.defer(() -> repository.change(id, version, period.from(), period.until()))).filter(changed -> changed > 0)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED))).flatMap(changed -> one(id)));
    }

    private Mono<MunicipalityRow> one(UUID id) {
        return repository.all().filter(row -> row.id().equals(id)).next()
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<Void> requireKnown(String code, Period period) {
        return repository.exists(code, period.from()).flatMap(known -> known
                ? Mono.<Void>empty()
                : repository.name(code).defaultIfEmpty(code)
                        .flatMap(name -> Mono.error(Refusal.invalid("/code", "no-municipality-then",
                                Message.of(name + " is op die eerste dag geen gemeente meer. Kies de gemeente die er toen was.",
                                        name + " is no municipality any more on that first day. Choose the municipality that was there then.")))));
    }

    private Mono<Void> requireFree(String code, @Nullable UUID besides, Period period) {
        return repository.overlaps(code, besides, period.from(), period.until()).flatMap(overlaps -> overlaps
                ? Mono.error(Refusal.invalid("/validFrom", "overlapping-dates",
                        Message.of("Deze gemeente doet in deze periode al mee. Laat de perioden op elkaar aansluiten.",
                                "This municipality takes part in this period already. Let the periods follow each other.")))
                : Mono.empty());
    }
}
