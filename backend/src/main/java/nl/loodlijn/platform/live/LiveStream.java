package nl.loodlijn.platform.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nl.loodlijn.platform.problem.DatabaseAway;
import nl.loodlijn.platform.security.LastingAccess;

import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One open stream. Between two looks at the database it holds nothing there. */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** How often it looks without having heard anything; a right that ended by the calendar is noticed within this time. */
    private static final Duration UNASKED = Duration.ofMinutes(2);
    /** So many changes at once are told together. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Viewer viewer;
    private final ReadNews news;
    private final LastingAccess access;
    private final Sinks.Empty<Void> ended = Sinks.empty();
    private final AtomicBoolean sessionToCheck = new AtomicBoolean(true);
    private volatile @Nullable FluxSink<Boolean> looks;
    private volatile Position position;

    /** @param first what the viewer was told before */
    LiveStream(Viewer viewer, LiveMessage.Told first, ReadNews news, LastingAccess access) {
        this.viewer = viewer;
        this.position = first.position();
        this.news = news;
        this.access = access;
    }

    Viewer viewer() {
        return viewer;
    }

    /** Something happened that may concern the viewer. */
    void look() {
        FluxSink<Boolean> known = looks;
        if (known != null) {
            known.next(true);
        }
    }

    /** Announcements may have been missed, also of the end of the session. */
    void lookAtEverything() {
        sessionToCheck.set(true);
        look();
    }

    void end() {
        ended.tryEmitEmpty();
    }

    /** For one subscriber. Completes when the viewer may not look any more. */
    Flux<LiveMessage> messages() {
        Flux<Boolean> asked = Flux.create(sink -> {
            looks = sink;
            sink.next(true);
        }, FluxSink.OverflowStrategy.LATEST);
        Flux<LiveMessage> told = asked.concatMap(look -> readOn().concatWith(Mono.delay(PAUSE).then(Mono.empty())), 1);
        Flux<LiveMessage> alive = Flux.interval(HEARTBEAT).onBackpressureDrop().map(beat -> new LiveMessage.Heartbeat());
        Flux<LiveMessage> unasked = Flux.interval(UNASKED).onBackpressureDrop().doOnNext(beat -> lookAtEverything())
                .thenMany(Flux.empty());
        return Flux.merge(told, alive, unasked).takeUntilOther(ended.asMono());
    }

    private Mono<LiveMessage> readOn() {
        boolean renewed = sessionToCheck.getAndSet(false);
        Mono<Boolean> holds = renewed ? access.holds(viewer.holder()) : Mono.just(true);
        return holds.flatMap(still -> still ? news.after(viewer, position) : Mono.<LiveMessage.Told>fromRunnable(this::end))
                .flatMap(message -> Mono.<LiveMessage>justOrEmpty(remember(message, renewed)))
                .onErrorResume(failure -> Mono.fromRunnable(() -> failed(failure)));
    }

    private @Nullable LiveMessage remember(LiveMessage.Told message, boolean renewed) {
        position = message.position();
        return message instanceof LiveMessage.At && !renewed ? null : message;
    }

    private void failed(Throwable failure) {
        if (DatabaseAway.causes(failure)) {
            sessionToCheck.set(true); // whoever listens again wakes us
        } else {
            LOG.debug("A stream ends: {}", failure.getMessage());
            end();
        }
    }
}
