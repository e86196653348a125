package nl.loodlijn.platform.tenancy;

import org.reactivestreams.Publisher;

import io.r2dbc.spi.Closeable;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import io.r2dbc.spi.Wrapped;

import nl.loodlijn.platform.trace.Traces;

import reactor.core.publisher.Mono;

/** Hands out connections that can do nothing before a transaction on the authority of an {@link Actor} has begun. */
final class EnteringConnectionFactory implements ConnectionFactory, Wrapped<ConnectionFactory>, Closeable {
    private final ConnectionFactory pool;
    private final Traces traces;

    EnteringConnectionFactory(ConnectionFactory pool, Traces traces) {
        this.pool = pool;
        this.traces = traces;
    }

    @Override
    public Publisher<EnteringConnection> create() {
        return Mono.from(pool.create()).map(pooled -> new EnteringConnection(pooled, traces));
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return pool.getMetadata();
    }

    @Override
    public ConnectionFactory unwrap() {
        return pool;
    }

    @Override
    public Publisher<Void> close() {
        return pool instanceof Closeable closeable ? closeable.close() : Mono.empty();
    }
}
