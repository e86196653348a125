package nl.loodlijn.contract.consent;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.told.TellParty;
import nl.loodlijn.platform.notification.NotificationKind;

import reactor.core.publisher.Mono;

/** Tells whom it concerns what happened to a report; inside the unit of work in which it happens. */
@Singleton
final class TellOfConsents {
    private final ConcernedRepository people;
    private final TellParty tell;

    TellOfConsents(ConcernedRepository people, TellParty tell) {
        this.people = people;
        this.tell = tell;
    }

    /** Those who decide, and the subcontractor. */
    Mono<Void> ofReport(WholeSubcontracting whole) {
        return tell.people(people.deciders(whole.row().id()), ConsentNotifications.REPORTED, about(whole))
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    /** The head contractor. */
    Mono<Void> ofQuestion(WholeSubcontracting whole) {
        return tell.party(whole.row().headId(), ConsentNotifications.ASKED, about(whole));
    }

    /** Those who asked. */
    Mono<Void> ofAnswer(WholeSubcontracting whole, ConsentRow consent) {
        return tell.people(people.decidersOf(whole.row().id(), consent.municipalityCode()), ConsentNotifications.ANSWERED, about(whole));
    }

    /** The head contractor and the subcontractor. */
    Mono<Void> ofDecision(WholeSubcontracting whole, boolean consented) {
        NotificationKind kind = consented ? ConsentNotifications.CONSENTED : ConsentNotifications.REFUSED;
        return tell.party(whole.row().headId(), kind, about(whole))
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    /** The head contractor and the subcontractor. */
    Mono<Void> ofRevocation(WholeSubcontracting whole) {
        return tell.party(whole.row().headId(), ConsentNotifications.REVOKED, about(whole))
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    /** Those who decided or would have, and the subcontractor. */
    Mono<Void> ofEnd(WholeSubcontracting whole) {
        return tell.people(people.deciders(whole.row().id()), ConsentNotifications.ENDED, about(whole))
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    private Mono<Void> sub(WholeSubcontracting whole, NotificationKind kind) {
        @Nullable
        UUID sub = whole.row().subId();
        return sub == null ? Mono.empty() : tell.party(sub, kind, about(whole));
    }

    private static TellParty.About about(WholeSubcontracting whole) {
        SubcontractingRow row = whole.row();
        return new TellParty.About(row.id() + " " + row.version(), List.of(row.subName(), row.headName()), "toestemming/" + row.id());
    }
}
