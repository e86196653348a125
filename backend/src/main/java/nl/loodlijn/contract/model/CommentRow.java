package nl.loodlijn.contract.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What was said about an article.
 *
 * @param answers the comment that it answers; null for one that begins
 * @param organisationId for whom it was said; null for the region
 * @param textVersion which text of the article was there then
 * @param settledAt when the region had done with it what it does
 */
@MappedEntity
public record CommentRow(@Id UUID id, String articleCode, @Nullable UUID answers, @Nullable UUID organisationId,
        @Nullable String organisationName, @Nullable String personName, String text, int textVersion, Instant at,
        @Nullable Instant settledAt) {
}
