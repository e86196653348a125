package nl.loodlijn.contract.referral;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.told.TellParty;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells the other party that there is something to read; inside the unit of work in which it happens. */
@Singleton
final class TellOfReferrals {
    private final TellParty tell;

    TellOfReferrals(TellParty tell) {
        this.tell = tell;
    }

    Mono<Void> other(Actor.Member actor, ReferralRow row, NotificationKind kind) {
        boolean byHead = actor.party().equals(row.headId());
        return tell.party(byHead ? row.subId() : row.headId(), kind,
                new TellParty.About(row.id() + " " + kind.code() + " " + row.version(), List.of(byHead ? row.headName() : row.subName()),
                        "verwijzingen/" + row.id()));
    }
}
