package nl.loodlijn.platform.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerShutdownEvent;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.LastingAccess;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The open streams of this replica. They end before the server does, so that readers go on elsewhere at once. */
@Singleton
final class LiveStreams implements ApplicationEventListener<ServerShutdownEvent> {
    /** Streams that one session may have open on one replica. Tabs of a browser share one for each party they act for. */
    static final int MOST_OF_SESSION = 6;
    static final ProblemType TOO_MANY = new ProblemType("too-many-streams", 429,
            Message.of("Loodlijn staat al in veel tabbladen open. Dit tabblad werkt, maar toont wijzigingen van anderen pas na verversen.",
                    "Loodlijn is open in many tabs already. This tab works, but shows changes by others only after a refresh."));
    /** A stream that nobody began to read by then gives its place back. */
    private static final Duration UNREAD = Duration.ofSeconds(30);

    private final Places places = new Places(MOST_OF_SESSION);
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ReadNews news;
    private final LastingAccess access;

    /**
     * A message, and the id with which this viewer goes on after it.
     *
     * @param id null where there is nothing to go on after
     */
    record Sent(@Nullable String id, LiveMessage message) {
    }

    LiveStreams(ReadNews news, LastingAccess access) {
        this.news = news;
        this.access = access;
    }

    /**
     * Opens a stream. Fails when the viewer may not look or has too many of them.
     *
     * @param lastReceived id of the message to go on after; null to hear only what is to come
     */
    Mono<Flux<Sent>> open(Viewer viewer, @Nullable String lastReceived) {
        return Mono.defer(() -> {
            Places.Place place = places.take(viewer.holder().session()).orElseThrow(() -> Refusal.of(TOO_MANY));
            AtomicBoolean opened = new AtomicBoolean();
            return news.resume(viewer, lastReceived).doOnNext(first -> opened.set(true)).map(first -> from(viewer, first, place))
                    .doFinally(signal -> {
                        if (!opened.get()) {
                            place.giveBack();
                        }
                    });
        });
    }

    /** The streams of these viewers look whether something is there for them. */
    void wake(Predicate<Viewer> concerned) {
        streams.stream().filter(stream -> concerned.test(stream.viewer())).forEach(LiveStream::look);
    }

    void wakeAll() {
        streams.forEach(LiveStream::lookAtEverything);
    }

    /** Ends the streams of these viewers; who may still look opens another, with the rights of that moment. */
    void end(Predicate<Viewer> concerned) {
        streams.stream().filter(stream -> concerned.test(stream.viewer())).forEach(LiveStream::end);
    }

    int count() {
        return streams.size();
    }

    @Override
    public void onApplicationEvent(ServerShutdownEvent shutdown) {
        closing.set(true);
        end(viewer -> true);
    }

    private Flux<Sent> from(Viewer viewer, LiveMessage.Told first, Places.Place place) {
        AtomicBoolean read = new AtomicBoolean();
        Mono.delay(UNREAD).filter(late -> !read.get()).subscribe(late -> place.giveBack());
        return Flux.defer(() -> {
            read.set(true);
            if (closing.get()) {
                place.giveBack();
                return Flux.empty();
            }
            LiveStream stream = new LiveStream(viewer, first, news, access);
            streams.add(stream);
            return stream.messages().startWith(first).map(message -> sent(viewer, message)).doFinally(signal -> {
                streams.remove(stream);
                place.giveBack();
            });
        });
    }

    private Sent sent(Viewer viewer, LiveMessage message) {
        return new Sent(message instanceof LiveMessage.Told told ? news.idOf(viewer, told.position()) : null, message);
    }
}
