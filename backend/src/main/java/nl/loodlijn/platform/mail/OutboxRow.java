package nl.loodlijn.platform.mail;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** @param attempts how often it was tried before */
@MappedEntity
record OutboxRow(@Id UUID id, String recipient, String subject, String bodyText, String bodyHtml, @Nullable String unsubscribeUrl,
        int attempts) {
    @Override
    public String toString() {
        return "OutboxRow[" + id + "]";
    }
}
