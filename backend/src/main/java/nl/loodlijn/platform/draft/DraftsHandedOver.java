package nl.loodlijn.platform.draft;

import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.handover.Fate;
import nl.loodlijn.platform.handover.HandedOver;
import nl.loodlijn.platform.handover.Hanging;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Flux;

/** Shared drafts that somebody worked on last. They belong to the party; those of other parties are not seen from here. */
@Singleton
final class DraftsHandedOver implements HandedOver {
    private final DraftRepository drafts;

    DraftsHandedOver(DraftRepository drafts) {
        this.drafts = drafts;
    }

    @Override
    public Flux<Hanging> of(UUID person) {
        return drafts.sharedOf(person).filter(number -> number > 0).map(number -> Hanging.counted("shared-drafts", Fate.STAYS, number,
                Message.of("1 gedeeld concept is het laatst door deze persoon bewerkt. Collega's kunnen ermee verder.",
                        "1 shared draft was changed by this person last. Colleagues can go on with it."),
                Message.of("%d gedeelde concepten zijn het laatst door deze persoon bewerkt. Collega's kunnen ermee verder.",
                        "%d shared drafts were changed by this person last. Colleagues can go on with them."),
                "")).flux();
    }
}
