package nl.loodlijn.platform.retention;

import java.time.Instant;
import java.time.temporal.TemporalAmount;

import reactor.core.publisher.Mono;

/** A kind of record that is kept for a time and then erased. A bean of this type is found by itself, by the erasure and by docs/retention.md. */
public interface RecordKind {
    /**
     * What is kept for how long; the texts are for the documentation and the proof, in English.
     *
     * @param name a constant: lower-case letters and hyphens
     * @param table in which the records are
     * @param term how long after they are over, in days or hours on the clock of the Netherlands
     * @param over what makes a record over
     * @param reason why they are kept so long and no longer
     * @param kept what of them stays
     */
    record Retention(String name, String table, TemporalAmount term, String over, String reason, String kept) {
        public Retention {
            if (!name.matches("[a-z][a-z-]{1,59}")) {
                throw new IllegalArgumentException("Not a name of a kind of record: " + name);
            }
        }
    }

    /** Erases inside the unit of work of a job that also writes the proof; called again until it finds fewer than asked. */
    interface Erasure {
        /**
         * Erases records of all tenants.
         *
         * @param overBefore those that were over before this moment
         * @param atMost how many in one go; one that erases all of them at once need not look at it
         * @return how many were erased
         */
        Mono<Integer> erase(Instant overBefore, int atMost);
    }

    Retention retention();

    Erasure erasure();

    static RecordKind of(Retention retention, Erasure erasure) {
        return new Declared(retention, erasure);
    }

    /** A kind as it was declared. */
    record Declared(Retention retention, Erasure erasure) implements RecordKind {
    }
}
