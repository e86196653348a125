package nl.loodlijn.platform.mail.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Mail that did not arrive, as the operator sees it.
 *
 * @param recipient first letter and domain
 * @param state WAITING: it is tried again; BOUNCED: the mail server refused it for good
 * @param sendable whether its text is still there, so that it can be sent again
 */
@MappedEntity
@Serdeable
@Introspected
record UndeliveredMail(@Id UUID id, String recipient, State state, @Nullable String error, int attempts, Instant postedAt,
        @Nullable Instant givenUpAt, @Nullable Instant nextAttemptAt, boolean sendable) {
    /** How it stands. */
    enum State {
        WAITING,
        BOUNCED,
        GIVEN_UP
    }
}
