package nl.loodlijn.contract.agreement;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.told.TellParty;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells the other party what happened to an agreement; inside the unit of work in which it happens. */
@Singleton
final class TellOfAgreements {
    private final TellParty tell;

    TellOfAgreements(TellParty tell) {
        this.tell = tell;
    }

    Mono<Void> other(Actor.Member actor, AgreementRow row, NotificationKind kind, int number) {
        return other(actor, row, kind, String.valueOf(number));
    }

    /** @param about what makes it another thing to tell than what was told before */
    Mono<Void> other(Actor.Member actor, AgreementRow row, NotificationKind kind, String about) {
        return tell.party(row.other(actor.party()), kind, new TellParty.About(row.id() + " " + about,
                List.of(row.nameOf(actor.party()), row.title()), "overeenkomsten/" + row.id()));
    }
}
