package nl.loodlijn.contract.responsibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.SharedCard;
import nl.loodlijn.contract.SharedCards;
import nl.loodlijn.contract.domain.Secret;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityCard;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityLine;
import nl.loodlijn.contract.responsibility.domain.ResponsibleParty;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Reads a card for the holder of a link, through a function of the database that takes the hash of the secret and gives nothing else. */
@Singleton
final class ReadSharedCard implements SharedCards {
    private static final Locale DUTCH = Locale.of("nl");

    private final UnitOfWork unitOfWork;
    private final SharedRepository shared;
    private final MatrixJson json;
    private final Clock clock;

    ReadSharedCard(UnitOfWork unitOfWork, SharedRepository shared, MatrixJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.shared = shared;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mono<SharedCard> read(String secret, UUID request) {
        LocalDate today = Netherlands.today(clock);
        return unitOfWork.read(new Actor.Platform(request), () -> shared.shared(new Secret(secret).hash(), today)).map(this::card);
    }

    private SharedCard card(SharedRow row) {
        ResponsibilityCard card = new ResponsibilityCard(row.headName(), row.subName(), row.regionName(), row.startsOn(), row.endsOn(),
                json.lines(row.agreed(), row.entries()), json.contacts(row.contacts()));
        List<String> parties = Stream.of(row.headName(), row.subName()).filter(Objects::nonNull).toList();
        return new SharedCard(parties, row.regionName(), row.startsOn(), row.endsOn(),
                card.known().stream().map(line -> task(card, line)).toList(),
                card.unknown().stream().map(line -> line.task().label()).toList(),
                card.reachable().stream()
                        .map(one -> new SharedCard.Contact(name(card, one.party()), one.desk(), one.phone(), one.email())).toList(),
                row.expiresOn());
    }

    private static SharedCard.Task task(ResponsibilityCard card, ResponsibilityLine line) {
        return new SharedCard.Task(line.task().label(), line.task().question(), name(card, Objects.requireNonNull(line.party())),
                line.how());
    }

    private static Message name(ResponsibilityCard card, ResponsibleParty party) {
        return Message.of(card.nameOf(party, DUTCH), card.nameOf(party, Locale.ENGLISH));
    }
}
