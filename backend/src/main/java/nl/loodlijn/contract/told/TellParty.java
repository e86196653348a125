package nl.loodlijn.contract.told;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells those who act for a party what happened; inside the unit of work in which it happens, and never who does it. */
@Singleton
public final class TellParty {
    private final ActingForRepository people;
    private final Notifications notifications;

    TellParty(ActingForRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    /**
     * Tells all who contract for a party.
     *
     * @param party an organisation, or the tenant for the region
     * @param about see {@link Notifications#tell}
     */
    public Mono<Void> party(UUID party, NotificationKind kind, About about) {
        return people(people.people(party), kind, about);
    }

    /** Tells these people. */
    public Mono<Void> people(Flux<Person> whom, NotificationKind kind, About about) {
        return whom.collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), about.subject(), about.facts(), about.link())).then();
    }

    /**
     * What is told.
     *
     * @param subject with the kind it is told once
     * @param facts names and dates, nothing confidential
     * @param link path of a screen inside the tenant, without a slash in front
     */
    public record About(String subject, List<String> facts, String link) {
        public About {
            facts = List.copyOf(facts);
        }
    }
}
