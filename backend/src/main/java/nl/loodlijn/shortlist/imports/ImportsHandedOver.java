package nl.loodlijn.shortlist.imports;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.handover.Fate;
import nl.loodlijn.platform.handover.HandedOver;
import nl.loodlijn.platform.handover.Hanging;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Flux;

/** Files that somebody began to import. They wait for everyone who may import, so nothing has to be handed over. */
@Singleton
final class ImportsHandedOver implements HandedOver {
    private final ImportsTodayRepository repository;

    ImportsHandedOver(ImportsTodayRepository repository) {
        this.repository = repository;
    }

    @Override
    public Flux<Hanging> of(UUID person) {
        return repository.unfinishedOf(person).filter(number -> number > 0).map(number -> Hanging.counted("imports", Fate.STAYS, number,
                Message.of("1 import is nog niet klaar. Collega's die mogen importeren, kunnen ermee verder.",
                        "1 import is not finished. Colleagues who may import can go on with it."),
                Message.of("%d imports zijn nog niet klaar. Collega's die mogen importeren, kunnen ermee verder.",
                        "%d imports are not finished. Colleagues who may import can go on with them."),
                "beheer/import")).flux();
    }
}
