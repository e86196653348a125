package nl.loodlijn.organisation.departure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.organisation.domain.LeavingDay;
import nl.loodlijn.organisation.membership.MembershipRow;
import nl.loodlijn.organisation.membership.Memberships;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.handover.HandedOver;
import nl.loodlijn.platform.handover.Hanging;
import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.mail.Outbox;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets somebody leave (medewerker vertrekt): all access in the tenant ends on one day, and colleagues take over what can be handed over. */
@Singleton
public final class Departures {
    private final UnitOfWork unitOfWork;
    private final DepartureRepository departures;
    private final Memberships memberships;
    private final Collection<HandedOver> modules;
    private final Notifications notifications;
    private final Outbox outbox;
    private final Clock clock;

    /**
     * What there is to know before somebody leaves.
     *
     * @param hanging what hangs on the person, over all modules
     * @param colleagues who could take over
     * @param isOnlyAdministrator whether nobody would be left to let anyone in
     * @param announced the departure that can still be undone; null for none
     */
    public record Overview(LeavingPerson person, List<MembershipRow> memberships, List<Hanging> hanging, List<Colleague> colleagues,
            boolean isOnlyAdministrator, @Nullable DepartureRow announced) {
    }

    Departures(UnitOfWork unitOfWork, DepartureRepository departures, Memberships memberships, Collection<HandedOver> modules,
            Notifications notifications, Outbox outbox, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.departures = departures;
        this.memberships = memberships;
        this.modules = List.copyOf(modules);
        this.notifications = notifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Everything that hangs on a person in the tenant of the actor. */
    public Mono<Overview> of(Actor.Member actor, UUID person) {
        return unitOfWork.read(actor, () -> found(person).flatMap(who -> memberships.insideOf(person).collectList()
                .zipWhen(held -> hanging(person))
                .zipWhen(held -> departures.colleagues(person).collectList().zipWhen(colleagues -> departures.isOnlyAdministrator(person)))
                .zipWhen(held -> opened(person), (all, open) -> new Overview(who, all.getT1().getT1(), all.getT1().getT2(),
                        all.getT2().getT1(), all.getT2().getT2(), open.orElse(null)))));
    }

    private Mono<List<Hanging>> hanging(UUID person) {
        return Flux.fromIterable(modules).concatMap(module -> module.of(person)).collectList();
    }

    /**
     * Announces that somebody leaves, and ends all access in one step.
     *
     * @param lastDay today or later; null to end it now
     * @param colleague who takes over; null for nobody
     */
    public Mono<DepartureRow> announce(Actor.Member actor, UUID person, @Nullable LocalDate lastDay, @Nullable UUID colleague) {
        LocalDate today = Netherlands.today(clock);
        LeavingDay day = new LeavingDay(lastDay == null ? today : lastDay, lastDay == null);
        LeavingDay.refusal(day.lastDay(), today).ifPresent(error -> {
            throw Refusal.invalid(List.of(error));
        });
        return unitOfWork.write(actor, () -> memberships.requireAdministratorLeft(person, day.atOnce() ? null : day.lastDay())
                .then(Mono.defer(() -> found(person)))
                .flatMap(who -> requireStaying(person).then(requireColleague(person, colleague, day))
                        .then(Mono.defer(() -> announceInside(who, day, colleague)))));
    }

    /** Undoes the departure: access is as it was, and what was handed over comes back. */
    public Mono<Void> undo(Actor.Member actor, UUID person) {
        return unitOfWork.write(actor, () -> memberships.holdOf(person).then(Mono.defer(() -> opened(person)))
                .flatMap(open -> open.map(Mono::just).orElseGet(() -> notLeaving(person)))
                .flatMap(departure -> departures.undo(departure.id(), clock.instant())
                        .then(Mono.defer(() -> departures.reopenMemberships(departure.id())))
                        .then(Mono.defer(() -> takeBack(departure))).then(Mono.defer(() -> found(person)))
                        .flatMap(who -> tellOfStay(who, departure))));
    }

    private Mono<DepartureRow> announceInside(LeavingPerson who, LeavingDay day, @Nullable UUID colleague) {
        return departures.toTell(who.id()).collectList().flatMap(colleagues -> departures
                .announce(who.id(), day.lastDay(), day.atOnce(), colleague, clock.instant())
                .flatMap(id -> departures.endMemberships(id, who.id(), day.lastDay(), day.atOnce(), clock.instant())
                        .thenMany(Flux.fromIterable(modules)).concatMap(module -> module.end(who.id())
                                .then(colleague == null ? Mono.<Void>empty() : Mono.defer(() -> module.handOver(who.id(), colleague))))
                        .then(Mono.defer(() -> tellOfDeparture(who, id, day, colleague, colleagues)))
                        .then(Mono.defer(() -> departures.find(id)))));
    }

    private Mono<Void> takeBack(DepartureRow departure) {
        UUID colleague = departure.handedTo();
        return colleague == null
                ? Mono.empty()
                : Flux.fromIterable(modules).concatMap(module -> module.takeBack(departure.personId(), colleague)).then();
    }

    private Mono<Void> tellOfDeparture(LeavingPerson who, UUID departure, LeavingDay day, @Nullable UUID colleague,
            List<UUID> colleagues) {
        List<String> facts = List.of(who.name(), day.lastDay().toString());
        return Flux.fromIterable(colleagues).filter(one -> !one.equals(colleague))
                .concatMap(one -> tell(DepartureNotifications.LEAVES, one, departure, facts))
                .then(colleague == null ? Mono.<Void>empty() : tell(DepartureNotifications.TAKES_OVER, colleague, departure, facts))
                .then(mailed(tenant -> day.atOnce()
                        ? DepartureMail.left(who, tenant)
                        : DepartureMail.leaves(who, tenant, day.lastDay())));
    }

    private Mono<Void> tellOfStay(LeavingPerson who, DepartureRow departure) {
        return departures.toTell(who.id()).collectList().flatMapIterable(colleagues -> colleagues)
                .concatMap(one -> tell(DepartureNotifications.STAYS, one, departure.id(), List.of(who.name())))
                .then(mailed(tenant -> DepartureMail.stays(who, tenant)));
    }

    private Mono<Void> tell(NotificationKind kind, UUID person, UUID departure, List<String> facts) {
        return notifications.tell(kind, person, departure.toString(), facts, "");
    }

    private Mono<Void> mailed(Function<String, Mail> letter) {
        return departures.tenantName().flatMap(tenant -> outbox.post(letter.apply(tenant))).then();
    }

    private Mono<LeavingPerson> found(UUID person) {
        return departures.person(person).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private <T> Mono<T> notLeaving(UUID person) {
        return departures.newest(person).hasElement().flatMap(left -> left ? Mono.just(true) : found(person).thenReturn(true))
                .then(Mono.error(() -> Refusal.of(DepartureProblem.NOT_LEAVING)));
    }

    private Mono<Optional<DepartureRow>> opened(UUID person) {
        return departures.newest(person).filter(departure -> departure.day().canBeUndone(Netherlands.today(clock))).map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> requireStaying(UUID person) {
        return memberships.holdOf(person).then(Mono.defer(() -> opened(person)))
                .flatMap(open -> open.isPresent() ? Mono.error(Refusal.of(DepartureProblem.ALREADY_LEAVING)) : Mono.empty());
    }

    private Mono<Void> requireColleague(UUID person, @Nullable UUID colleague, LeavingDay day) {
        return colleague == null
                ? Mono.empty()
                : departures.colleagues(person)
                        .filter(one -> one.id().equals(colleague) && day.isOutlivedBy(Optional.ofNullable(one.lastDay()))).next()
                        .switchIfEmpty(Mono.error(() -> Refusal.invalid("/handOverTo", "not-a-colleague",
                                Message.of("Kies een collega die er na deze dag nog is.",
                                        "Choose a colleague who is still there after this day."))))
                        .then();
    }
}
