package nl.loodlijn.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.organisation.domain.Substitution;
import nl.loodlijn.organisation.substitute.NameSubstitute;
import nl.loodlijn.platform.substitute.ActingFor;

/** @param lastDay last day of the substitution */
@Serdeable
@Introspected
record SubstitutionView(UUID id, PersonName absent, PersonName substitute, LocalDate firstDay, LocalDate lastDay) {
    @Serdeable
    @Introspected
    record PersonName(UUID id, String name) {
    }

    /**
     * How it stands for one person.
     *
     * @param items as absent or as substitute, that are not over, the first first
     * @param candidates colleagues with the same roles today
     */
    @Serdeable
    @Introspected
    record Overview(List<SubstitutionView> items, List<PersonName> candidates) {
        static Overview of(NameSubstitute.Overview overview) {
            return new Overview(overview.around().stream().map(SubstitutionView::of).toList(),
                    overview.candidates().stream().map(one -> new PersonName(one.id(), one.name())).toList());
        }
    }

    /** @param lastDay at most a year after the first */
    @Serdeable
    @Introspected
    record NewSubstitution(UUID substitute, LocalDate firstDay, LocalDate lastDay) {
        Substitution of(UUID absent) {
            return new Substitution(absent, substitute, firstDay, lastDay);
        }
    }

    static SubstitutionView of(ActingFor row) {
        return new SubstitutionView(row.id(), new PersonName(row.absent(), row.absentName()),
                new PersonName(row.substitute(), row.substituteName()), row.firstDay(), row.lastDay());
    }
}
