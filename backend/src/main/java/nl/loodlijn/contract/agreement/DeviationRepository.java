package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Departures from the model in agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeviationRepository extends GenericRepository<DeviationRow, String> {
    @Query(value = """
            select d.article_code, d.number, d.text, d.reason, p.name as approved_by, d.approved_at
              from agreement_deviation d left join person p on p.id = d.approved_by
             where d.tenant_id = (select current_tenant()) and d.agreement_id = :agreement order by d.number, d.position
            """, nativeQuery = true)
    Flux<DeviationRow> deviations(UUID agreement);

    @Query(value = "delete from agreement_deviation where tenant_id = (select current_tenant()) and agreement_id = :agreement and agreement_deviation.number = :which", nativeQuery = true)
    Mono<Long> clear(UUID agreement, int which);

    @Query(value = """
            insert into agreement_deviation (tenant_id, agreement_id, number, article_code, position, text, reason)
            values (current_tenant(), :agreement, :which, :article, :place, :words, :why)
            """, nativeQuery = true)
    Mono<Long> add(UUID agreement, int which, String article, int place, String words, String why);

    /** Gives 0 when there is none that nobody approved. */
    @Query(value = """
            update agreement_deviation set approved_by = current_person(), approved_at = :moment
             where tenant_id = (select current_tenant()) and agreement_id = :agreement and agreement_deviation.number = :which and agreement_deviation.article_code = :article
               and approved_at is null
            """, nativeQuery = true)
    Mono<Long> approve(UUID agreement, int which, String article, Instant moment);
}
