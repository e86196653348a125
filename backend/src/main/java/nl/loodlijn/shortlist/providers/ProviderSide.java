package nl.loodlijn.shortlist.providers;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One of two providers that are laid side by side.
 *
 * @param stopKind BANKRUPT, MORATORIUM, CEASED or TAKEN_OVER; null: at work
 * @param titles of its offers, with line breaks between; null: none
 * @param formerNames under which it is found as well, with line breaks between; null: none
 * @param people who have access on behalf of its organisation
 */
@MappedEntity
public record ProviderSide(@Id UUID id, int version, String name, @Nullable UUID organisationId, @Nullable String kvkNumber,
        @Nullable String website, @Nullable String phone, @Nullable String email, @Nullable String stopKind, @Nullable LocalDate stoppedOn,
        @Nullable String titles, @Nullable String formerNames, long people) {
}
