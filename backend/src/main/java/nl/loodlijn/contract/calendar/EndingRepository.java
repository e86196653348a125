package nl.loodlijn.contract.calendar;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Agreements that the acting party may see, and whether they end. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface EndingRepository extends GenericRepository<EndingRow, UUID> {
    String ENDING = """
            select a.id, a.title, a.state, h.name as head_name, s.name as sub_name, case when a.kind <> 'HEAD_SUB' then t.name end as region_name, a.ends_on,
                   a.over_at, agreement_is_ending(a, cast(:day as date)) as ending, agreement_notice_given(a) as noticed,
                   coalesce(signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party()), false) as mine
              from agreement a
              join tenant t on t.id = a.tenant_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
             where a.tenant_id = (select current_tenant()) and a.id = :agreement""";

    @Query(value = ENDING, nativeQuery = true)
    Mono<EndingRow> find(UUID agreement, LocalDate day);

    /** Holds it until the transaction ends, so that two things do not happen to it at once. */
    @Query(value = ENDING + " for update of a", nativeQuery = true)
    Mono<EndingRow> held(UUID agreement, LocalDate day);
}
