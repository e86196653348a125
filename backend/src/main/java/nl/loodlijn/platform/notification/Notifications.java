package nl.loodlijn.platform.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Tells people in the current tenant what happened, and keeps what they have read. */
@Singleton
public final class Notifications {
    private final UnitOfWork unitOfWork;
    private final NotificationRepository repository;
    private final Map<String, NotificationKind> kinds;
    private final ObjectMapper json;
    private final Clock clock;

    /** @param unread how many are unread, also those that are not in this list */
    record Told(List<NotificationRow> rows, long unread) {
    }

    Notifications(UnitOfWork unitOfWork, NotificationRepository repository, Collection<NotificationKinds> modules, ObjectMapper json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.kinds = modules.stream().flatMap(module -> module.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(NotificationKind::code, Function.identity()));
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells a person of the current tenant something, once; to be called inside the unit of work that gives reason for it. When that is rolled
     * back, nobody was told.
     *
     * @param subject what it is about; with the kind it is told once
     * @param arguments names and dates for the text, at most five; nothing that is confidential, because it is kept and may be mailed
     * @param link path of a screen inside the tenant, without a slash in front
     */
    public Mono<Void> tell(NotificationKind kind, UUID person, String subject, List<String> arguments, String link) {
        return repository.tell(person, kind.code(), subject, write(arguments), link, clock.instant()).then();
    }

    Optional<NotificationKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    Collection<NotificationKind> kinds() {
        return kinds.values();
    }

    /** The newest first, with one more than asked when there are older ones. */
    Mono<Told> list(Actor.Member actor, boolean unread, String after, int most) {
        return unitOfWork.read(actor,
                () -> repository.list(unread, after, most + 1).collectList().zipWhen(rows -> repository.unread(), Told::new));
    }

    /**
     * Marks as read; what was read stays so.
     *
     * @param ids empty for all
     * @return how many are left unread
     */
    Mono<Long> read(Actor.Member actor, List<UUID> ids) {
        return unitOfWork.write(actor,
                () -> repository.read(ids.stream().map(UUID::toString).collect(Collectors.joining(",")), clock.instant())
                        .then(Mono.defer(repository::unread)));
    }

    private String write(List<String> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
