package nl.loodlijn.organisation.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.organisation.domain.LastAdministrator;
import nl.loodlijn.organisation.domain.LastDay;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has access to a tenant. */
@Singleton
public final class Memberships {

    private final UnitOfWork unitOfWork;
    private final MembershipRepository memberships;
    private final Clock clock;

    /**
     * Which memberships to show.
     *
     * @param words part of a name or address; empty for all
     * @param role name of a role; empty for all
     * @param state active, expired or all
     */
    public record Filter(String words, String role, String state) {
    }

    /** A row in the order of the list. */
    public record Place(String name, UUID id) {
    }

    Memberships(UnitOfWork unitOfWork, MembershipRepository memberships, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * Memberships by name.
     *
     * @param after the row that they start behind; null: the first
     * @param most how many at most
     */
    public Mono<List<MembershipRow>> list(Actor.Member actor, Filter filter, @Nullable Place after, int most) {
        return unitOfWork.read(actor,
                () -> memberships.list(filter.words(), filter.role(), filter.state(), after == null ? "" : after.name(),
                        after == null ? "" : after.id().toString(), most).collectList());
    }

    public Mono<MembershipRow> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> found(id));
    }

    /**
     * Sets the last day of a membership.
     *
     * @param version the version that was looked at
     * @param lastDay today or later; null for no end
     */
    public Mono<MembershipRow> setLastDay(Actor.Member actor, UUID id, int version, @Nullable LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(Netherlands.today(clock))) {
            return Mono.error(Refusal.invalid("/validUntil", "in-the-past",
                    Message.of("Kies vandaag of een latere dag. Beëindig het lidmaatschap om het meteen te laten stoppen.",
                            "Choose today or a later day. End the membership to let it stop at once.")));
        }
        if (lastDay != null && LastDay.isTooLate(lastDay)) {
            return Mono.error(Refusal.invalid("/validUntil", "too-late", LastDay.TOO_LATE));
        }
        return unitOfWork.write(actor,
                () -> memberships.holdAdministrators().collectList()
                        .flatMap(administrators -> found(id, version).doOnNext(membership -> {
                            if (LastAdministrator.isShorter(lastDay, membership.validUntil())) {
                                requireSomeoneLeft(administrators, Set.of(id), lastDay);
                            }
                        })).then(changed(memberships.changeEnd(id, version, lastDay))).then(memberships.find(id)));
    }

    /**
     * Ends a membership at once. Ending one that has ended changes nothing.
     *
     * @param version the version that was looked at; null to end whichever is there
     */
    public Mono<Void> end(Actor.Member actor, UUID id, @Nullable Integer version) {
        return unitOfWork.write(actor, () -> version == null ? found(id).then(endInside(Set.of(id))) : endVersion(id, version));
    }

    private Mono<Void> endVersion(UUID id, int version) {
        return memberships.holdAdministrators().collectList()
                .flatMap(administrators -> found(id, version)
                        .doOnNext(membership -> requireSomeoneLeft(administrators, Set.of(id), null)))
                .filter(membership -> membership.endedAt() == null)
                .flatMap(membership -> changed(memberships.endVersion(id, version, clock.instant()))).then();
    }

    /** Ends memberships at once, inside a unit of work that is under way. */
    public Mono<Void> endInside(Collection<UUID> ids) {
        Set<UUID> ending = Set.copyOf(ids);
        return memberships.holdAdministrators().collectList().doOnNext(administrators -> requireSomeoneLeft(administrators, ending, null))
                .thenMany(Flux.fromIterable(ending)).concatMap(id -> memberships.end(id, clock.instant())).then();
    }

    /** What a person has access to now or later, inside a unit of work that is under way. */
    public Flux<MembershipRow> insideOf(UUID person) {
        return memberships.ofPerson(person);
    }

    /** As {@link #insideOf}, and keeps others from changing it until the unit of work ends. */
    public Flux<MembershipRow> holdOf(UUID person) {
        return memberships.holdOfPerson(person);
    }

    /**
     * Fails with a {@link Refusal} when nobody would be administrator after a person, inside a unit of work that is under way.
     *
     * @param lastDay the last day of the person; null when access ends at once
     */
    public Mono<Void> requireAdministratorLeft(UUID person, @Nullable LocalDate lastDay) {
        return memberships.holdAdministrators().collectList().doOnNext(administrators -> requireSomeoneLeft(administrators,
                administrators.stream().filter(row -> row.personId().equals(person)).map(MembershipRow::id).collect(Collectors.toSet()),
                lastDay)).then();
    }

    private Mono<MembershipRow> found(UUID id) {
        return memberships.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<MembershipRow> found(UUID id, int version) {
        return found(id).filter(membership -> membership.version() == version)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    /** A statement that names the version changes no row when someone else was first. */
    private static Mono<Long> changed(Mono<Long> statement) {
        return statement.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    private static void requireSomeoneLeft(List<MembershipRow> administrators, Set<UUID> ending, @Nullable LocalDate lastDay) {
        boolean endsOne = administrators.stream()
                .anyMatch(row -> ending.contains(row.id()) && row.role() == Role.REGION_ADMIN && row.holds());
        List<LastAdministrator.Administrator> now = administrators.stream().filter(MembershipRow::holds)
                .map(row -> new LastAdministrator.Administrator(row.id(), row.validUntil())).toList();
        if (endsOne && !LastAdministrator.someoneIsLeft(now, ending, lastDay)) {
            throw Refusal.of(LastAdministrator.REFUSAL);
        }
    }
}
