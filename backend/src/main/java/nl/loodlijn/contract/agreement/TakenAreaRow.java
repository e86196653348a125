package nl.loodlijn.contract.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Somebody of a consortium who delivers for another one in the same places.
 *
 * @param memberName null when the acting party may not know
 * @param otherName null when the acting party may not know
 * @param places names of municipalities
 */
@MappedEntity
record TakenAreaRow(@Id UUID id, String consortiumName, @Nullable String memberName, @Nullable String otherName, String places) {
}
