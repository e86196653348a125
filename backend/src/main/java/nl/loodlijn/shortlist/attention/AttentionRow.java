package nl.loodlijn.shortlist.attention;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One offer in one month.
 *
 * @param period such as 2026-11
 */
@MappedEntity("listing_attention")
public record AttentionRow(@Id String period, UUID listingId, long found, long opened, long contacted) {
}
