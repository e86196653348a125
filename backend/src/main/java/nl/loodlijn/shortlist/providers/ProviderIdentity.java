package nl.loodlijn.shortlist.providers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.imports.domain.KvkNumber;
import nl.loodlijn.shortlist.imports.domain.Parsed;
import nl.loodlijn.shortlist.providers.domain.NumberChange;

import reactor.core.publisher.Mono;

/** Which organisation in the trade register a provider is, and which number that has. */
@Singleton
public final class ProviderIdentity {
    private static final LocalDate EARLIEST = LocalDate.of(1921, 7, 1);

    private final UnitOfWork unitOfWork;
    private final ProvidersRepository repository;
    private final Clock clock;

    /**
     * What the staff of a region wants to know before it changes something.
     *
     * @param knownElsewhere whether other regions know the organisation as well
     */
    public record Standing(ProviderSide provider, boolean knownElsewhere, List<NumberRow> numbers, List<MergedRow> merged) {
    }

    /** What became of a change. */
    public enum Outcome {
        /** The organisation has the new number. */
        DONE,
        /** The operator decides. */
        PROPOSED
    }

    ProviderIdentity(UnitOfWork unitOfWork, ProvidersRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    public Mono<Standing> standing(Actor.Member actor, UUID id) {
        Instant since = clock.instant().minus(MergeProviders.UNDOABLE);
        return unitOfWork.read(actor, () -> side(id).flatMap(provider -> repository.knownElsewhere(id)
                .flatMap(elsewhere -> repository.numbers(id).collectList().flatMap(numbers -> repository.merged(id, since).collectList()
                        .map(merged -> new Standing(provider, elsewhere, numbers, merged))))));
    }

    /** The organisation with a number, if it is known. Fails with a {@link Refusal} when this is no number. */
    public Mono<Optional<KnownNumber>> lookUp(Actor.Member actor, String typed) {
        String number = number(typed);
        return unitOfWork.read(actor, () -> repository.byNumber(number).map(Optional::of).defaultIfEmpty(Optional.empty()));
    }

    /** Says which organisation an unverified provider is. One that is not known yet gets the name of the provider until someone confirms it. */
    public Mono<Void> attach(Actor.Member actor, UUID id, int version, String typed) {
        String number = number(typed);
        return unitOfWork.write(actor, () -> repository.lock().then(Mono.defer(() -> side(id))).flatMap(provider -> {
            if (provider.organisationId() != null) {
                return Mono.<Void>error(
                        Refusal.of(provider.version() == version ? ProviderProblems.VERIFIED_ALREADY : ProblemType.PRECONDITION_FAILED));
            }
            return repository.byNumber(number).doOnNext(known -> refuse(known, number))
                    .then(repository.organisation(number, provider.name()))
                    .flatMap(organisation -> changed(repository.identify(id, version, organisation, number, clock.instant()))).then();
        }));
    }

    /** Takes back that a provider is an organisation. Fails with a {@link Refusal} when people act for that organisation here. */
    public Mono<Void> detach(Actor.Member actor, UUID id, int version) {
        return unitOfWork.write(actor, () -> repository.lock().then(Mono.defer(() -> side(id))).flatMap(provider -> provider.people() > 0
                ? Mono.<Void>error(Refusal.of(ProviderProblems.STILL_KNOWN_BY))
                : changed(repository.identify(id, version, null, null, clock.instant())).then()));
    }

    /** Gives the organisation of a provider another number, or proposes that when other regions know the organisation as well. */
    public Mono<Outcome> change(Actor.Member actor, UUID id, int version, String typed, LocalDate firstDay, NumberChange.Reason reason) {
        String number = number(typed);
        if (firstDay.isAfter(Netherlands.today(clock)) || firstDay.isBefore(EARLIEST)) {
            throw Refusal.invalid("/firstDay", "not-a-day-until-today",
                    Message.of("Kies vandaag of een eerdere dag.", "Choose today or an earlier day."));
        }
        return unitOfWork.write(actor, () -> repository.lock().then(Mono.defer(() -> side(id))).flatMap(provider -> {
            if (provider.version() != version) {
                return Mono.error(Refusal.of(ProblemType.PRECONDITION_FAILED));
            }
            String old = provider.kvkNumber();
            if (provider.organisationId() == null || old == null) {
                return Mono.error(Refusal.of(ProviderProblems.NOT_VERIFIED));
            }
            if (old.equals(number)) {
                return Mono.error(Refusal.invalid("/kvk", "same-number",
                        Message.of("Dit is het nummer dat er al staat.", "This is the number that is there already.")));
            }
            return repository.changeNumber(id, old, number, firstDay, reason.name(), clock.instant()).map(ProviderIdentity::outcome);
        }));
    }

    private static Outcome outcome(String told) {
        return switch (told) {
            case "TAKEN" -> throw Refusal.of(ProviderProblems.NUMBER_TAKEN);
            case "WAITING" -> throw Refusal.of(ProviderProblems.CHANGE_WAITING);
            case "STALE" -> throw Refusal.of(ProblemType.PRECONDITION_FAILED);
            default -> Outcome.valueOf(told);
        };
    }

    private static void refuse(KnownNumber known, String number) {
        if (!known.kvkNumber().equals(number)) {
            throw Refusal.of(ProviderProblems.FORMER_NUMBER,
                    Message.of("KvK-nummer " + number + " van " + known.name() + " is vervallen; het is nu "
                            + known.kvkNumber() + ".",
                            "KvK number " + number + " of " + known.name() + " has lapsed; it is " + known.kvkNumber() + " now."));
        }
        if (known.hereId() != null) {
            throw Refusal.of(ProviderProblems.ON_LIST_ALREADY,
                    Message.of("Dit KvK-nummer is van " + Objects.requireNonNull(known.hereName())
                            + " op uw lijst. Is het dezelfde aanbieder? Voeg de twee dan samen.",
                            "This KvK number is that of " + known.hereName()
                                    + " on your list. Are they the same? Then merge the two."));
        }
    }

    private Mono<ProviderSide> side(UUID id) {
        return repository.side(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private static Mono<Long> changed(Mono<Long> update) {
        return update.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    private static String number(String typed) {
        return switch (KvkNumber.parse(typed)) {
            case Parsed.Value<String> parsed -> parsed.value();
            case Parsed.Refused<String> refused -> throw Refusal.invalid("/kvk", refused.code(), refused.detail());
        };
    }
}
