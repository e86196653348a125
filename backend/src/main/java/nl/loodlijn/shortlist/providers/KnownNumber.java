package nl.loodlijn.shortlist.providers;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The organisation that has or had a number: public facts.
 *
 * @param kvkNumber the number of now, which is another one when the number is a former one
 * @param nameConfirmed whether the name is that of the trade register
 * @param hereId the provider of this tenant that it is; null: none
 */
@MappedEntity
public record KnownNumber(@Id UUID id, String name, boolean nameConfirmed, String kvkNumber, @Nullable UUID hereId,
        @Nullable String hereName) {
}
