package nl.loodlijn.admission.assessment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An objection (bezwaar) or a complaint against a decision.
 *
 * @param round of the decision
 * @param kind AWB_OBJECTION or PRIVATE_LAW_COMPLAINT
 * @param state RECEIVED, HEARING, DECIDED or WITHDRAWN
 * @param inTime whether it came within the term
 * @param outcome FOUNDED, UNFOUNDED or INADMISSIBLE
 */
@MappedEntity
public record ObjectionRow(@Id UUID id, int round, String kind, String state, String grounds, LocalDate receivedOn, boolean inTime,
        LocalDate dueOn, @Nullable LocalDate hearingOn, @Nullable String hearingPlace, @Nullable String outcome,
        @Nullable String reasons, @Nullable LocalDate decidedOn, int version) {
    boolean isOpen() {
        return state.equals("RECEIVED") || state.equals("HEARING");
    }

    boolean isDecided() {
        return state.equals("DECIDED");
    }
}
