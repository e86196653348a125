package nl.loodlijn.organisation.today;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * One line about access.
 *
 * @param subject what it is about; with the kind unique
 * @param names of up to three people, with commas between
 * @param number of how many things it stands for
 * @param total out of how many
 */
@MappedEntity
record AccessRow(@Id String kind, String subject, String names, int number, int total, @Nullable Instant since,
        @Nullable LocalDate lastDay) {
}
