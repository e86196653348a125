package nl.loodlijn.platform.live;

import java.time.Duration;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.ValidationDepth;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Hears what the database announces (NOTIFY) over a connection of its own, outside the pool. It makes no statement but
 * LISTEN, and comes back by itself after the database was away.
 */
@Singleton
final class Announcements implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final PostgresqlConnectionFactory database;
    private final List<AnnouncementListener> listeners;
    private final Disposable.Swap listening = Disposables.swap();

    Announcements(ListenConfiguration configuration, List<AnnouncementListener> listeners) {
        this.listeners = listeners;
        this.database = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder().host(configuration.address())
                .port(configuration.portThere()).database(configuration.database()).username("loodlijn_app")
                .password(configuration.password())
                .applicationName("loodlijn-listen").connectTimeout(CONNECT_TIMEOUT).build());
    }

    /** Begins when the database was migrated. */
    @Override
    public void onApplicationEvent(StartupEvent started) {
        if (listeners.isEmpty()) {
            return;
        }
        listening.update(Flux
                .usingWhen(database.create(), this::listen, PostgresqlConnection::close, (connection, failure) -> connection.close(),
                        PostgresqlConnection::close)
                .concatWith(Mono.error(() -> new IllegalStateException("The connection was closed.")))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE).maxBackoff(LONGEST_PAUSE)
                        .doBeforeRetry(retry -> LOG.debug("Listening again: {}", retry.failure().getMessage())))
                .subscribe());
    }

    private Flux<Void> listen(PostgresqlConnection connection) {
        Mono<Void> subscribe = Flux.fromIterable(listeners).map(AnnouncementListener::channel).distinct()
                .concatMap(channel -> connection.createStatement("LISTEN " + channel).execute())
                .concatMap(result -> result.getRowsUpdated()).then();
        Flux<Void> heard = connection.getNotifications().doOnNext(notification -> listeners.stream()
                .filter(listener -> listener.channel().equals(notification.getName()))
                .forEach(listener -> listener.heard(notification.getParameter() == null ? "" : notification.getParameter())))
                .thenMany(Flux.empty());
        Flux<Void> alive = Flux.interval(HEARTBEAT).onBackpressureDrop()
                .concatMap(beat -> Mono.from(connection.validate(ValidationDepth.REMOTE)))
                .flatMap(valid -> valid ? Mono.<Void>empty() : Mono.error(new IllegalStateException("The connection does not answer.")));
        return subscribe.doOnSuccess(done -> listeners.forEach(AnnouncementListener::startedListening)).thenMany(Flux.merge(heard, alive));
    }

    @PreDestroy
    void stop() {
        listening.dispose();
    }
}
