package nl.loodlijn.settings.municipality;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.handover.Fate;
import nl.loodlijn.platform.handover.HandedOver;
import nl.loodlijn.platform.handover.Hanging;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Flux;

/** Desks that name somebody to citizens, as confidential adviser or as the address of the local team. */
@Singleton
final class DesksHandedOver implements HandedOver {
    private final NamedContactRepository repository;

    DesksHandedOver(NamedContactRepository repository) {
        this.repository = repository;
    }

    @Override
    public Flux<Hanging> of(UUID person) {
        return repository.desksNaming(person).filter(row -> row.number() > 0).map(row -> new Hanging("named-contact", Fate.TO_CHANGE,
                Message.of("Inwoners zien deze persoon als contact bij " + row.municipalities() + ". Pas dat aan.",
                        "Citizens see this person as a contact for " + row.municipalities() + ". Change that."),
                row.number(), "beheer/instellingen")).flux();
    }
}
