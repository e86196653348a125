package nl.loodlijn.contract.referral;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells the other party that there is something to read; inside the unit of work in which it happens. */
@Singleton
final class TellOfReferrals {
    private final ReferralPeopleRepository people;
    private final Notifications notifications;

    TellOfReferrals(ReferralPeopleRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    Mono<Void> other(Actor.Member actor, ReferralRow row, NotificationKind kind) {
        boolean byHead = actor.party().equals(row.headId());
        UUID other = byHead ? row.subId() : row.headId();
        return people.readers(other).collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), row.id() + " " + kind.code() + " " + row.version(),
                        List.of(byHead ? row.headName() : row.subName()), "verwijzingen/" + row.id()))
                .then();
    }
}
