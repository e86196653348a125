package nl.loodlijn.shortlist.imports;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Imports as the start page tells them. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ImportsTodayRepository extends GenericRepository<ImportsTodayRepository.Row, UUID> {
    /** @param at when it was sent, or committed */
    @MappedEntity
    record Row(@Id UUID id, String state, String fileName, Instant at, String byName) {
    }

    /** The newest twenty that wait, and the newest twenty that others committed after a moment. Uses the primary key. */
    @Query(value = """
            (select b.id, b.state, b.file_name, b.created_at as at, '' as by_name from import_batch b
              where b.tenant_id = current_tenant() and b.state in ('MAPPING', 'PREVIEW') order by b.id desc limit 20)
            union all
            (select b.id, b.state, b.file_name, b.ended_at, coalesce(p.name, '') from import_batch b left join person p on p.id = b.ended_by
              where b.tenant_id = current_tenant() and b.state = 'COMMITTED' and b.ended_at > :since and b.ended_by <> current_person()
              order by b.id desc limit 20)
            """, nativeQuery = true)
    Flux<Row> openAndDone(Instant since);

    /** The newest twenty of a person that wait. Uses the primary key. */
    @Query("""
            select b.id, b.state, b.file_name, b.created_at as at, '' as by_name from import_batch b
             where b.tenant_id = current_tenant() and b.created_by = :person and b.state in ('MAPPING', 'PREVIEW') order by b.id desc limit 20
            """)
    Flux<Row> openOf(UUID person);

    /** How many imports of a person wait or run. */
    @Query("""
            select cast(count(*) as integer) from import_batch b
             where b.tenant_id = current_tenant() and b.created_by = :person and b.state in ('MAPPING', 'PREVIEW', 'COMMITTING')
            """)
    Mono<Integer> unfinishedOf(UUID person);
}
