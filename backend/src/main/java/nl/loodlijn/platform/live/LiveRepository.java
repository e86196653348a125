package nl.loodlijn.platform.live;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What happened, in the form of {@link News}. Each is one statement, so that the position and what was read are of one moment. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface LiveRepository extends GenericRepository<LiveRow, UUID> {
    /** More is not told one by one. */
    int MOST = 500;

    @Query("""
            select cast(jsonb_build_object('snapshot', cast(pg_current_snapshot() as text), 'at', cast(extract(epoch from now()) as bigint),
                       'overtaken', false, 'changes', cast('[]' as jsonb)) as text)""")
    Mono<String> now();

    /**
     * Uses the primary key of live_event.
     *
     * @param permissions of the reader, with commas between
     */
    @Query("""
            select cast(jsonb_build_object('snapshot', cast(pg_current_snapshot() as text), 'at', cast(extract(epoch from now()) as bigint),
                       'overtaken', pg_snapshot_xmax(cast(:seen as pg_snapshot)) > pg_snapshot_xmax(pg_current_snapshot()),
                       'changes', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('topic', topic, 'subject', subject)) order by first)
                          from (select topic, subject, min(at) as first from live_event
                                 where tenant_id = (select current_tenant())
                                   and transaction >= (select pg_snapshot_xmin(cast(:seen as pg_snapshot)))
                                   and not pg_visible_in_snapshot(transaction, cast(:seen as pg_snapshot))
                                   and (needs is null or needs = any (string_to_array(:permissions, ',')))
                                 group by topic, subject limit 501) news), cast('[]' as jsonb))) as text)""")
    Mono<String> since(String seen, String permissions);
}
