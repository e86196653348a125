package nl.loodlijn.contract.agreement;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Departures of one agreement, version by version. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OneDeviatingRepository extends GenericRepository<OneDeviationRow, String> {
    /** The newest version first, and in a version in the order of the contract. */
    @Query(value = """
            select d.number || ' ' || d.article_code as place, d.number, d.article_code, coalesce(c.heading, d.article_code) as heading,
                   coalesce(n.numbered, '') as numbered,
                   c.option_texts[coalesce(array_position(c.option_codes, v.filling -> 'choices' ->> d.article_code), 1)] as standard,
                   d.text, d.reason, p.name as approved_by, d.approved_at
            """ + DeviatingRepository.JOINED + """
              left join person p on p.id = d.approved_by
             where d.tenant_id = (select current_tenant()) and d.agreement_id = :agreement
             order by d.number desc, d.position limit :most
            """, nativeQuery = true)
    Flux<OneDeviationRow> deviations(UUID agreement, int most);
}
