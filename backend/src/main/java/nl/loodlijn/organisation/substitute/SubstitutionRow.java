package nl.loodlijn.organisation.substitute;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.organisation.domain.Substitution;

/** Who does whose work, without names. */
@MappedEntity("substitution")
record SubstitutionRow(@Id UUID absentId, UUID substituteId, LocalDate firstDay, LocalDate lastDay) {
    Substitution substitution() {
        return new Substitution(absentId, substituteId, firstDay, lastDay);
    }
}
