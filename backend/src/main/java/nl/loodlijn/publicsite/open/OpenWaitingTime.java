package nl.loodlijn.publicsite.open;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** What is known of the wait for one service. */
@Serdeable
@Introspected
public record OpenWaitingTime(UUID service, String title, Reference provider, Reference region, List<String> municipalities,
        OpenWait waitingTime) {
    /** @param service of which a wait is known */
    static OpenWaitingTime of(OpenService service) {
        return new OpenWaitingTime(service.id(), service.title(), service.provider(), service.region(), service.municipalities(),
                Objects.requireNonNull(service.waitingTime()));
    }
}
