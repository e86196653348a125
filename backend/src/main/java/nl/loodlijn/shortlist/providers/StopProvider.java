package nl.loodlijn.shortlist.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.providers.domain.StopKind;

import reactor.core.publisher.Mono;

/**
 * Registers that a provider went bankrupt, has a moratorium of payments, ceased or was taken over, and takes that back when it was a mistake. From that moment its
 * offers are not found by searching and not on the public page, and those who act for head contractors are told. Access of its people stays.
 */
@Singleton
public final class StopProvider {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int SOURCE_CHARACTERS = 300;

    private final UnitOfWork unitOfWork;
    private final ProvidersRepository repository;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * @param day since when; today or earlier, because what is seen changes at once
     * @param source where that was read: a register, a letter
     * @param by the provider on the list that took it over; null unless it was taken over
     */
    public record Stop(StopKind kind, LocalDate day, String source, @Nullable UUID by) {
    }

    StopProvider(UnitOfWork unitOfWork, ProvidersRepository repository, Notifications notifications, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Fails with a {@link Refusal} when the provider was changed by someone else, or something is not filled in right. */
    public Mono<Void> stop(Actor.Member actor, UUID id, int version, Stop stop) {
        check(stop);
        UUID taker = stop.by();
        return unitOfWork.write(actor, () -> side(id).delayUntil(before -> taker == null ? Mono.empty() : onTheList(taker, id))
                .flatMap(before -> changed(
                        repository.stop(id, version, stop.kind().name(), stop.day(), stop.source().strip(), taker, clock.instant()))
                        .then(Mono
                                .defer(() -> tell(ProviderNotifications.STOPPED, before, List.of(before.name(), stop.day().toString()))))));
    }

    /** The provider is at work after all. */
    public Mono<Void> takeBack(Actor.Member actor, UUID id, int version) {
        return unitOfWork.write(actor, () -> side(id).flatMap(before -> before.stopKind() == null
                ? Mono.<Void>empty()
                : changed(repository.stop(id, version, null, null, null, null, clock.instant()))
                        .then(Mono.defer(() -> tell(ProviderNotifications.AT_WORK_AGAIN, before, List.of(before.name()))))));
    }

    private Mono<ProviderSide> side(UUID id) {
        return repository.side(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<ProviderSide> onTheList(UUID taker, UUID taken) {
        return repository.side(taker).filter(other -> !taker.equals(taken)).switchIfEmpty(Mono.error(StopProvider::noTaker));
    }

    private static Refusal noTaker() {
        return Refusal.invalid("/by", "choose-provider", Message.of("Kies de andere aanbieder op de lijst die het werk heeft overgenomen.",
                "Choose the other provider on the list that took over the work."));
    }

    private static Mono<Long> changed(Mono<Long> update) {
        return update.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    private Mono<Void> tell(NotificationKind kind, ProviderSide provider, List<String> arguments) {
        return repository.headContractors(provider.id()).collectList().flatMapIterable(people -> people)
                .concatMap(person -> notifications.tell(kind, person, provider.id() + " " + provider.version(), arguments,
                        "aanbieders/" + provider.id()))
                .then();
    }

    private void check(Stop stop) {
        if ((stop.kind() == StopKind.TAKEN_OVER) != (stop.by() != null)) {
            throw noTaker();
        }
        if (stop.day().isAfter(Netherlands.today(clock)) || stop.day().isBefore(EARLIEST)) {
            throw Refusal.invalid("/on", "not-a-day-until-today",
                    Message.of("Kies vandaag of een eerdere dag. Meld wat nog moet komen op de dag zelf.",
                            "Choose today or an earlier day. Register what is still to come on the day itself."));
        }
        String source = stop.source().strip();
        if (source.isEmpty() || source.length() > SOURCE_CHARACTERS) {
            throw Refusal.invalid("/source", "source-length", Message.of("Schrijf in 1 tot 300 tekens waar u dit hebt gelezen.",
                    "Write in 1 to 300 characters where you read this."));
        }
    }
}
