package nl.loodlijn.platform.tenancy;

import jakarta.inject.Singleton;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.r2dbc.spi.ConnectionFactory;

import nl.loodlijn.platform.trace.Traces;

/** Puts every connection factory of the application behind the wall. */
@Singleton
final class ConnectionWall implements BeanCreatedEventListener<ConnectionFactory> {
    private final Traces traces;

    ConnectionWall(Traces traces) {
        this.traces = traces;
    }

    @Override
    public ConnectionFactory onCreated(BeanCreatedEvent<ConnectionFactory> event) {
        ConnectionFactory created = event.getBean();
        return created instanceof EnteringConnectionFactory ? created : new EnteringConnectionFactory(created, traces);
    }
}
