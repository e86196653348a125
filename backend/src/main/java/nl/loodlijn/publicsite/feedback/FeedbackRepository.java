package nl.loodlijn.publicsite.feedback;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was said not to be right, as far as it is for the acting party: a region all of it, an organisation what it answers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FeedbackRepository extends GenericRepository<FeedbackRow, UUID> {
    String FEEDBACK = """
            select f.id, f.reference, f.about, t.slug as region, f.provider_id, f.target_id, f.municipality_code, f.name, f.part,
                   f.organisation_id is not null as by_provider,
                   coalesce(f.organisation_id, f.tenant_id) = (select current_party()) as mine, f.wrong, f.texts, f.times, f.term_days, f.created_at,
                   f.last_told_at, f.reminders, f.reminded_at, f.outcome, f.reason, f.settled_at, p.name as settled_by,
                   f.settled_for = f.tenant_id as settled_for_region
              from feedback f join tenant t on t.id = f.tenant_id left join person p on p.id = f.settled_by
             where f.tenant_id = (select current_tenant())""";

    @Query(value = FEEDBACK + " and f.id = :one", nativeQuery = true)
    Mono<FeedbackRow> find(UUID one);

    /** The newest first, behind one. */
    @Query(value = FEEDBACK + """
             and (not :waiting or f.settled_at is null) and (cast(:behind as uuid) is null or f.id < cast(:behind as uuid))
             order by f.id desc limit :most""", nativeQuery = true)
    Flux<FeedbackRow> list(boolean waiting, @Nullable UUID behind, int most);

    /** Those that nobody settled, the oldest first. Uses feedback_open. */
    @Query(value = FEEDBACK + " and f.settled_at is null order by f.id limit :most", nativeQuery = true)
    Flux<FeedbackRow> open(int most);

    /** Those that are open, and those that were said since a moment. */
    @Query(value = FEEDBACK + " and (f.settled_at is null or f.created_at >= :since) order by f.id", nativeQuery = true)
    Flux<FeedbackRow> since(Instant since);

    /** Writes nothing when somebody settled it in between. */
    @Query(value = """
            update feedback set outcome = :how, reason = :why, settled_at = :moment, settled_by = current_person(), settled_for = current_party()
             where tenant_id = (select current_tenant()) and id = :one and settled_at is null""", nativeQuery = true)
    Mono<Integer> settle(UUID one, String how, String why, Instant moment);

    /** Writes nothing when somebody settled it in between, or reminded of it since a moment. */
    @Query(value = """
            update feedback set reminders = reminders + 1, reminded_at = :moment
             where tenant_id = (select current_tenant()) and id = :one and settled_at is null and (reminded_at is null or reminded_at < :unlessSince)""", nativeQuery = true)
    Mono<Integer> remind(UUID one, Instant moment, Instant unlessSince);
}
