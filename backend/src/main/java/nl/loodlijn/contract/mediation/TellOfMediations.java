package nl.loodlijn.contract.mediation;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.told.TellParty;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells those who take part in a mediation that something happened; inside the unit of work in which it happens. */
@Singleton
final class TellOfMediations {
    private final TakingPartRepository people;
    private final TellParty tell;

    TellOfMediations(TakingPartRepository people, TellParty tell) {
        this.people = people;
        this.tell = tell;
    }

    /** Everybody but the party that acts; the head contractor only when it was told. */
    Mono<Void> others(Actor.Member actor, MediationRow row, NotificationKind kind) {
        String by = actor.party().equals(row.subId()) ? row.subName() : actor.party().equals(row.headId()) ? row.headName() : "";
        return people.name().flatMap(region -> tell.people(people.takingPart(row.id()), kind,
                new TellParty.About(row.id() + " " + kind.code() + " " + row.changedAt(), List.of(by.isEmpty() ? region : by),
                        "bemiddeling/" + row.id())));
    }
}
