package nl.loodlijn.publicsite.feedback;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Saying that something is not right, and looking what became of it. Runs as loodlijn_public, through functions that are there for this only. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublicFeedbackRepository extends GenericRepository<PublicFeedbackRepository.Subject, String> {
    /**
     * What it is about.
     *
     * @param part title of the offer, or name of the local team; null for none
     */
    @MappedEntity
    record Subject(@Id String name, @Nullable String part) {
    }

    /** @param closedDays days on which the region is closed, with commas between */
    @MappedEntity
    record State(@Id String name, String region, @Nullable String part, boolean byProvider, @Nullable String outcome, LocalDate toldOn,
            int termDays, String closedDays) {
    }

    @Query("select s.name, s.part from feedback_subject(:ofRegion, :kind, :itself, :day) s")
    Mono<Subject> subject(String ofRegion, String kind, String itself, LocalDate day);

    /** Gives the reference under which it is known; nothing when there is no such page any more. */
    @Query("select t.reference from tell_feedback(:ofRegion, :kind, :itself, :what, cast(:written as text), :stamp, :proposed, :moment) t")
    Mono<String> tell(String ofRegion, String kind, String itself, String what, @Nullable String written, byte[] stamp, String proposed,
            Instant moment);

    @Query("""
            select s.name, s.region, s.part, s.by_provider, s.outcome, s.told_on, s.term_days, s.closed_days from feedback_state(:known) s""")
    Mono<State> state(String known);
}
