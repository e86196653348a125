package nl.loodlijn.contract.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Departures from the model, article by article across the agreements in force that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeviatingRepository extends GenericRepository<DeviatingRow, String> {
    /**
     * By article and agreement; uses agreement_deviation_of_article.
     *
     * @param article code; empty for every article
     * @param after the place of the row before the page; empty for the first page
     */
    @Query(value = """
            select d.article_code || ' ' || cast(a.id as text) as place, a.id as agreement_id, a.title, a.state, d.article_code, d.text, d.reason,
                   p.name as approved_by, d.approved_at
              from agreement_deviation d
              join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id and a.current_number = d.number
              left join person p on p.id = d.approved_by
             where d.tenant_id = (select current_tenant()) and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED')
               and (:article = '' or d.article_code = :article)
               and (:after = '' or (d.article_code || ' ' || cast(a.id as text)) collate "C" > :after)
             order by (d.article_code || ' ' || cast(a.id as text)) collate "C" limit :most
            """, nativeQuery = true)
    Flux<DeviatingRow> deviating(String article, String after, int most);
}
