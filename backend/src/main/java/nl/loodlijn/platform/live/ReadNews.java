package nl.loodlijn.platform.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.platform.security.ClientSeal;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Reads what happened behind the reader's own wall: every reading enters the tenant anew, and a membership that ended refuses it. */
@Singleton
final class ReadNews {
    private final UnitOfWork unitOfWork;
    private final LiveRepository repository;
    private final ClientSeal seal;
    private final ObjectMapper json;

    ReadNews(UnitOfWork unitOfWork, LiveRepository repository, ClientSeal seal, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.seal = seal;
        this.json = json;
    }

    /** @param sealed the id of the last message that was received; anything that is not ours leads to a reset */
    Mono<LiveMessage.Told> resume(Viewer viewer, @Nullable String sealed) {
        if (sealed == null || sealed.isEmpty()) {
            return unitOfWork.read(viewer.actor(), repository::now).map(text -> new LiveMessage.At(read(text).position()));
        }
        Optional<Position> known = seal.open(sealed, viewer.sealedFor()).map(Position::of);
        return known.map(position -> after(viewer, position)).orElseGet(
                () -> unitOfWork.read(viewer.actor(), repository::now).map(text -> new LiveMessage.Reset(read(text).position())));
    }

    Mono<LiveMessage.Told> after(Viewer viewer, Position position) {
        return unitOfWork.read(viewer.actor(), () -> repository.since(position.snapshot(), viewer.permissions())).map(text -> {
            News news = read(text);
            if (news.overtaken() || position.isTooOldAt(news.at()) || news.changes().size() > LiveRepository.MOST) {
                return new LiveMessage.Reset(news.position());
            }
            return news.changes().isEmpty()
                    ? new LiveMessage.At(news.position())
                    : new LiveMessage.Changes(news.position(), news.changes());
        });
    }

    /** The id of a message: what the reader sends to go on after it. */
    String idOf(Viewer viewer, Position position) {
        return seal.seal(position.text(), viewer.sealedFor());
    }

    private News read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, News.class));
        } catch (IOException notAsWritten) {
            throw new UncheckedIOException(notAsWritten);
        }
    }
}
