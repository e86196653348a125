package nl.loodlijn.contract.model;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.told.TellParty;

import reactor.core.publisher.Mono;

/** Tells people what happened to a model contract that concerns them; inside the unit of work in which it happens. */
@Singleton
final class TellOfModels {
    private final ModelReaderRepository people;
    private final TellParty tell;

    TellOfModels(ModelReaderRepository people, TellParty tell) {
        this.people = people;
        this.tell = tell;
    }

    /** Head contractors, that they are asked about a draft. */
    Mono<Void> consulted(ContractModelRow model, ModelVersionRow draft, LocalDate until) {
        return tell.people(people.heads(), ModelNotifications.CONSULTED, new TellParty.About(draft.id() + " " + until,
                List.of(model.name(), until.toString()), "modelcontracten/" + model.id() + "?version=draft"));
    }

    /** Everybody who reads model contracts, that there is a new version. */
    Mono<Void> published(ContractModelRow model, ModelVersionRow version) {
        LocalDate from = version.takesEffectOn();
        return tell.people(people.readers(), ModelNotifications.PUBLISHED, new TellParty.About(version.id().toString(),
                List.of(model.name(), String.valueOf(version.number()), String.valueOf(from)),
                "modelcontracten/" + model.id() + "?version=" + version.number()));
    }
}
