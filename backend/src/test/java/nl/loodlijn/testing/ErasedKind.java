package nl.loodlijn.testing;

import java.time.Instant;
import java.util.UUID;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

/** The nightly erasure of one kind of record, so that a test whose clock runs ahead leaves the rows of others alone. */
public final class ErasedKind {
    private ErasedKind() {
    }

    /**
     * Erases what is over by the clock of the server.
     *
     * @param name of the kind of record
     */
    public static void of(TestServer server, String name) {
        RecordKind kind = server.beans(RecordKind.class).stream().filter(known -> known.retention().name().equals(name)).findFirst()
                .orElseThrow();
        Instant overBefore = server.clock().instant().minus(kind.retention().term());
        server.bean(UnitOfWork.class).write(new Actor.Job(UUID.randomUUID()), () -> kind.erasure().erase(overBefore, 1000)).block();
    }
}
