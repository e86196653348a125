package nl.loodlijn.contract.declaration;

import java.time.YearMonth;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.told.TellParty;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells the region what was declared, and who declared what the region did with it; inside the unit of work in which it happens. The other provider is told nothing. */
@Singleton
final class TellOfDeclarations {
    private final TellParty tell;

    TellOfDeclarations(TellParty tell) {
        this.tell = tell;
    }

    /** @param number of the version that was sent */
    Mono<Void> region(Actor.Member actor, DeclarationRow row, int number) {
        return tell.party(actor.tenant(), DeclarationNotifications.SENT, new TellParty.About(row.id() + " " + number,
                List.of(row.organisationName(), month(row), row.title()), "declaraties/" + row.id()));
    }

    /** @param number of the version that was decided on */
    Mono<Void> whoDeclared(DeclarationRow row, NotificationKind kind, int number) {
        return tell.party(row.organisationId(), kind,
                new TellParty.About(row.id() + " " + number, List.of(month(row), row.title()), "declaraties/" + row.id()));
    }

    private static String month(DeclarationRow row) {
        return YearMonth.from(row.period()).toString();
    }
}
