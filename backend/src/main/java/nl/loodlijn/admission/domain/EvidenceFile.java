package nl.loodlijn.admission.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document that a provider gives with an answer.
 *
 * @param issuedOn the date on the document
 * @param validUntil the last day it holds, when the document says so
 */
public record EvidenceFile(UUID id, State state, @Nullable LocalDate issuedOn, @Nullable LocalDate validUntil) {
    /** What is known of its content. */
    public enum State {
        /** It can be read. */
        KEPT,
        /** It waits for the virus scanner; nobody gets it before. */
        QUARANTINED,
        /** The virus scanner found something in it; its content is gone. */
        INFECTED
    }
}
