package nl.loodlijn.contract.consent;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells whom it concerns what happened to a report; inside the unit of work in which it happens. */
@Singleton
final class TellOfConsents {
    private final ConcernedRepository people;
    private final Notifications notifications;

    TellOfConsents(ConcernedRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    /** Those who decide, and the subcontractor. */
    Mono<Void> ofReport(WholeSubcontracting whole) {
        return tell(people.deciders(whole.row().id()), ConsentNotifications.REPORTED, whole)
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    /** The head contractor. */
    Mono<Void> ofQuestion(WholeSubcontracting whole) {
        return tell(people.ofOrganisation(whole.row().headId()), ConsentNotifications.ASKED, whole);
    }

    /** Those who asked. */
    Mono<Void> ofAnswer(WholeSubcontracting whole, ConsentRow consent) {
        return tell(people.decidersOf(whole.row().id(), consent.municipalityCode()), ConsentNotifications.ANSWERED, whole);
    }

    /** The head contractor and the subcontractor. */
    Mono<Void> ofDecision(WholeSubcontracting whole, boolean consented) {
        NotificationKind kind = consented ? ConsentNotifications.CONSENTED : ConsentNotifications.REFUSED;
        return tell(people.ofOrganisation(whole.row().headId()), kind, whole)
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    /** The head contractor and the subcontractor. */
    Mono<Void> ofRevocation(WholeSubcontracting whole) {
        return tell(people.ofOrganisation(whole.row().headId()), ConsentNotifications.REVOKED, whole)
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    /** Those who decided or would have, and the subcontractor. */
    Mono<Void> ofEnd(WholeSubcontracting whole) {
        return tell(people.deciders(whole.row().id()), ConsentNotifications.ENDED, whole)
                .then(Mono.defer(() -> sub(whole, ConsentNotifications.ABOUT_YOU)));
    }

    private Mono<Void> sub(WholeSubcontracting whole, NotificationKind kind) {
        @Nullable
        UUID sub = whole.row().subId();
        return sub == null ? Mono.empty() : tell(people.ofOrganisation(sub), kind, whole);
    }

    private Mono<Void> tell(Flux<ConcernedRepository.Concerned> whom, NotificationKind kind, WholeSubcontracting whole) {
        SubcontractingRow row = whole.row();
        return whom.collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), row.id() + " " + row.version(),
                        List.of(row.subName(), row.headName()), "toestemming/" + row.id()))
                .then();
    }
}
