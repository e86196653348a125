package nl.loodlijn.contract.model;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Whether an organisation adopts an article.
 *
 * @param verdict AGREES or OBJECTS
 * @param reason may be empty for who agrees
 * @param textVersion which text of the article it is about
 */
@MappedEntity
public record VoteRow(@Id String id, String articleCode, UUID organisationId, String organisationName, String verdict, String reason,
        int textVersion, Instant at) {
}
