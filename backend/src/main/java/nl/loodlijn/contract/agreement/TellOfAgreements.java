package nl.loodlijn.contract.agreement;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells the other party what happened to an agreement; inside the unit of work in which it happens. */
@Singleton
final class TellOfAgreements {
    private final ConcernedRepository people;
    private final Notifications notifications;

    TellOfAgreements(ConcernedRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    Mono<Void> other(Actor.Member actor, AgreementRow row, NotificationKind kind, int number) {
        return other(actor, row, kind, String.valueOf(number));
    }

    /** @param about what makes it another thing to tell than what was told before */
    Mono<Void> other(Actor.Member actor, AgreementRow row, NotificationKind kind, String about) {
        return people.signers(row.other(actor.party())).collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), row.id() + " " + about,
                        List.of(row.nameOf(actor.party()), row.title()), "overeenkomsten/" + row.id()))
                .then();
    }
}
