package nl.loodlijn.shortlist.providers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Makes one of two providers that turn out to be the same: the offers move, and the name of the one that goes keeps standing for the other. */
@Singleton
public final class MergeProviders {
    /** How long a merge can be taken back. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    private final UnitOfWork unitOfWork;
    private final ProvidersRepository repository;
    private final Clock clock;

    /** A field of which one value stays. */
    public enum Field {
        NAME,
        WEBSITE,
        PHONE,
        EMAIL;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is about to become one.
     *
     * @param differentOrganisations they cannot become one, because each is an organisation of its own
     */
    public record Pair(ProviderSide gone, ProviderSide kept, boolean differentOrganisations) {
    }

    /**
     * What somebody decided.
     *
     * @param keptVersion of the one that stays that the caller has seen; null: not looked at
     * @param taken in which the one that stays becomes as the one that goes was; elsewhere it keeps what it has and takes over what it had not
     */
    public record Decision(@Nullable Integer keptVersion, Set<Field> taken) {
    }

    MergeProviders(UnitOfWork unitOfWork, ProvidersRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** Both side by side. Fails with a {@link Refusal} when either is not on the list of this tenant. */
    public Mono<Pair> pair(Actor.Member actor, UUID gone, UUID kept) {
        return unitOfWork.read(actor, () -> read(gone, kept));
    }

    /**
     * Fails with a {@link Refusal} when either is not on the list of this tenant, one was changed by someone else, or they are two organisations.
     *
     * @param gone the provider that goes
     * @param version of it that the caller has seen
     * @param kept the provider that stays
     * @return how many offers moved
     */
    public Mono<Integer> merge(Actor.Member actor, UUID gone, int version, UUID kept, Decision decision) {
        return unitOfWork.write(actor, () -> repository.lock().then(Mono.defer(() -> read(gone, kept))).flatMap(pair -> {
            check(pair, version, decision);
            return repository.merge(gone, kept, decision.taken().stream().map(Field::column).sorted().collect(Collectors.joining(",")),
                    clock.instant());
        }));
    }

    /** Both are as they were. Fails with a {@link Refusal} when it is too long ago or the one that stayed was changed since. */
    public Mono<Void> takeBack(Actor.Member actor, UUID gone) {
        Instant now = clock.instant();
        return unitOfWork.write(actor, () -> repository.lock().then(Mono.defer(() -> repository.takeBack(gone, now.minus(UNDOABLE), now)))
                .flatMap(outcome -> switch (outcome) {
                    case "DONE" -> Mono.<Void>empty();
                    case "CHANGED" -> Mono.<Void>error(Refusal.of(ProviderProblems.CANNOT_TAKE_BACK));
                    default -> Mono.<Void>error(Refusal.of(ProblemType.NOT_FOUND));
                }));
    }

    private Mono<Pair> read(UUID gone, UUID kept) {
        if (gone.equals(kept)) {
            return Mono.error(notAnother());
        }
        return repository.side(gone).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .zipWhen(leaving -> repository.side(kept).switchIfEmpty(Mono.error(MergeProviders::notAnother)),
                        (leaving, staying) -> new Pair(leaving, staying, differ(leaving.kvkNumber(), staying.kvkNumber())
                                || differ(leaving.organisationId(), staying.organisationId())));
    }

    private static void check(Pair pair, int version, Decision decision) {
        Integer keptVersion = decision.keptVersion();
        if (pair.gone().version() != version || keptVersion != null && keptVersion != pair.kept().version()) {
            throw Refusal.of(ProblemType.PRECONDITION_FAILED);
        }
        if (pair.differentOrganisations()) {
            throw Refusal.of(ProviderProblems.DIFFERENT_ORGANISATIONS);
        }
    }

    private static Refusal notAnother() {
        return Refusal.invalid("/into", "not-another-provider",
                Message.of("Kies een andere aanbieder van deze lijst.", "Choose another provider of this list."));
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
