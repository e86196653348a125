package nl.loodlijn.admission.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells whom it concerns what happened to an objection; inside the unit of work in which it happens. */
@Singleton
public final class TellOfObjections {
    private final ConcernedRepository people;
    private final Notifications notifications;

    TellOfObjections(ConcernedRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    /** Those who decide, that it came in. */
    public Mono<Void> staff(ApplicationRow application, UUID objection) {
        return tell(people.staff(), ApplicationNotifications.OBJECTED, application, objection.toString(),
                List.of(application.organisationName(), application.setName()));
    }

    /** The provider, when it is heard. */
    public Mono<Void> heard(ApplicationRow application, UUID objection, LocalDate day) {
        return tell(people.applicants(application.organisationId()), ApplicationNotifications.HEARING, application, objection + " " + day,
                List.of(application.setName(), day.toString()));
    }

    /** The provider, what came of it. */
    public Mono<Void> decided(ApplicationRow application, UUID objection) {
        return tell(people.applicants(application.organisationId()), ApplicationNotifications.OBJECTION_DECIDED, application,
                objection.toString(), List.of(application.setName()));
    }

    private Mono<Void> tell(Flux<ConcernedRepository.Concerned> whom, NotificationKind kind, ApplicationRow application, String subject,
            List<String> facts) {
        return whom.collectList().flatMapIterable(all -> all).concatMap(
                one -> notifications.tell(kind, one.personId(), subject, facts, "aanvragen/" + application.id())).then();
    }
}
