package nl.loodlijn.admission.application;

import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells whom it concerns what happened to an application; inside the unit of work in which it happens. */
@Singleton
final class TellOfApplications {
    private final ConcernedRepository people;
    private final Notifications notifications;

    TellOfApplications(ConcernedRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    /** Those who assess, of something that the provider did. */
    Mono<Void> staff(ApplicationRow application, ApplicationStep step) {
        NotificationKind kind = switch (step) {
            case SUBMIT -> ApplicationNotifications.SUBMITTED;
            case GIVE_ADDITION -> ApplicationNotifications.ADDED;
            case WITHDRAW, LEAVE -> ApplicationNotifications.WITHDRAWN;
            case TAKE_UP, ASK_ADDITION, GO_ON_WITHOUT, APPROVE, REFUSE, SUSPEND, RESUME, REASSESS, RECONSIDER, EXPIRE ->
                throw new IllegalArgumentException("Not a step of a provider: " + step);
        };
        return tell(people.staff(), kind, application, List.of(application.organisationName(), application.setName()));
    }

    /** Those who apply on behalf of the provider, of something that the region did. */
    Mono<Void> provider(ApplicationRow application, ApplicationStep step) {
        NotificationKind kind = switch (step) {
            case TAKE_UP -> ApplicationNotifications.TAKEN_UP;
            case ASK_ADDITION -> ApplicationNotifications.ADDITION_ASKED;
            case APPROVE, REFUSE -> ApplicationNotifications.DECIDED;
            case SUSPEND, RESUME, REASSESS, RECONSIDER -> ApplicationNotifications.CHANGED;
            case SUBMIT, WITHDRAW, GIVE_ADDITION, GO_ON_WITHOUT, LEAVE, EXPIRE ->
                throw new IllegalArgumentException("Not a step of a region: " + step);
        };
        return tell(people.applicants(application.organisationId()), kind, application, List.of(application.setName()));
    }

    private Mono<Void> tell(Flux<ConcernedRepository.Concerned> whom, NotificationKind kind, ApplicationRow application,
            List<String> facts) {
        return whom.collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), application.id() + " " + application.version(), facts,
                        "aanvragen/" + application.id()))
                .then();
    }
}
