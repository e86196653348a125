package nl.loodlijn.organisation.departure;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.handover.Fate;
import nl.loodlijn.platform.handover.HandedOver;
import nl.loodlijn.platform.handover.Hanging;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of the access of others hangs on somebody: invitations that wait for an answer, and the yearly review. */
@Singleton
final class AccessHandedOver implements HandedOver {
    private static final String ACCESS = "beheer/toegang";

    private final AccessHandedOverRepository repository;
    private final Clock clock;

    AccessHandedOver(AccessHandedOverRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public Flux<Hanging> of(UUID person) {
        return repository.counts(person).map(row -> switch (row.code()) {
            case "invitations-sent" -> Hanging.counted(row.code(), Fate.HANDED_OVER, row.number(),
                    Message.of("1 uitnodiging wacht op antwoord. Wie overneemt, hoort hoe het daarmee gaat.",
                            "1 invitation waits for an answer. Whoever takes over hears how it fares."),
                    Message.of("%d uitnodigingen wachten op antwoord. Wie overneemt, hoort hoe het daarmee gaat.",
                            "%d invitations wait for an answer. Whoever takes over hears how they fare."),
                    ACCESS);
            case "invitations-for" -> Hanging.counted(row.code(), Fate.ENDS, row.number(),
                    Message.of("1 uitnodiging aan deze persoon zelf staat nog open en wordt ingetrokken.",
                            "1 invitation to this person is open and is withdrawn."),
                    Message.of("%d uitnodigingen aan deze persoon zelf staan nog open en worden ingetrokken.",
                            "%d invitations to this person are open and are withdrawn."),
                    ACCESS);
            default -> new Hanging(row.code(), Fate.STAYS,
                    Message.of("Deze persoon begon de toegangscontrole die nu loopt. Elke beheerder kan haar afmaken.",
                            "This person started the access review that is under way. Any administrator can finish it."),
                    row.number(), "beheer/toegangscontrole");
        });
    }

    @Override
    public Mono<Void> handOver(UUID person, UUID colleague) {
        return repository.follow(person, colleague).then();
    }

    @Override
    public Mono<Void> takeBack(UUID person, UUID colleague) {
        return repository.unfollow(person, colleague).then();
    }

    @Override
    public Mono<Void> end(UUID person) {
        return repository.withdraw(person, clock.instant()).then();
    }
}
