package nl.loodlijn.contract.mediation;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells those who take part in a mediation that something happened; inside the unit of work in which it happens. */
@Singleton
final class TellOfMediations {
    private final TakingPartRepository people;
    private final Notifications notifications;

    /** Somebody who takes part. */
    @MappedEntity
    record Person(@Id UUID personId) {
    }

    TellOfMediations(TakingPartRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    /** Everybody but the party that acts; the head contractor only when it was told. */
    Mono<Void> others(Actor.Member actor, MediationRow row, NotificationKind kind) {
        String by = actor.party().equals(row.subId()) ? row.subName() : actor.party().equals(row.headId()) ? row.headName() : "";
        return people.name().flatMap(region -> people.takingPart(row.id()).collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), row.id() + " " + kind.code() + " " + row.changedAt(),
                        List.of(by.isEmpty() ? region : by), "bemiddeling/" + row.id()))
                .then());
    }
}
