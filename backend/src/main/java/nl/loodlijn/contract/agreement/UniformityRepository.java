package nl.loodlijn.contract.agreement;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How far agreements follow their models. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface UniformityRepository extends GenericRepository<UniformityRow, LocalDate> {
    /**
     * On a day and on the same day of the months before, the earliest first; what was signed counts from that day on. Uses agreement_version_in_force.
     *
     * @param months how many months before
     */
    @Query(value = """
            with signed as materialized (
                select v.articles, cast(timezone('Europe/Amsterdam', v.agreed_at) as date) as since,
                       cast(timezone('Europe/Amsterdam', v.replaced_at) as date) as until,
                       (select count(*) from agreement_deviation d
                         where d.tenant_id = v.tenant_id and d.agreement_id = v.agreement_id and d.number = v.number) as deviating
                  from agreement_version v where v.tenant_id = (select current_tenant()) and v.state = 'AGREED')
            select cast(m.day as date) as day, cast(count(s.since) as integer) as agreements, cast(coalesce(sum(s.articles), 0) as bigint) as articles,
                   cast(coalesce(sum(s.deviating), 0) as bigint) as deviating
              from (select cast(:day as date) - make_interval(months => n) as day from generate_series(0, :months) n) m
              left join signed s on s.since <= m.day and (s.until is null or s.until > m.day)
             group by m.day order by m.day
            """, nativeQuery = true)
    Flux<UniformityRow> uniformity(LocalDate day, int months);
}
