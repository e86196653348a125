package nl.loodlijn.contract.model;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells people what happened to a model contract that concerns them; inside the unit of work in which it happens. */
@Singleton
final class TellOfModels {
    private final ModelReaderRepository people;
    private final Notifications notifications;

    TellOfModels(ModelReaderRepository people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    /** Head contractors, that they are asked about a draft. */
    Mono<Void> consulted(ContractModelRow model, ModelVersionRow draft, LocalDate until) {
        return tell(people.heads(), ModelNotifications.CONSULTED, draft.id() + " " + until, List.of(model.name(), until.toString()),
                "modelcontracten/" + model.id() + "?version=draft");
    }

    /** Everybody who reads model contracts, that there is a new version. */
    Mono<Void> published(ContractModelRow model, ModelVersionRow version) {
        LocalDate from = version.takesEffectOn();
        return tell(people.readers(), ModelNotifications.PUBLISHED, version.id().toString(),
                List.of(model.name(), String.valueOf(version.number()), String.valueOf(from)),
                "modelcontracten/" + model.id() + "?version=" + version.number());
    }

    private Mono<Void> tell(Flux<ModelReaderRepository.ReaderRow> whom, NotificationKind kind, String subject, List<String> facts,
            String link) {
        return whom.collectList().flatMapIterable(all -> all)
                .concatMap(one -> notifications.tell(kind, one.personId(), subject, facts, link)).then();
    }
}
