package nl.loodlijn.settings;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** The terms of the current tenant; to be called inside a unit of work of it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
public interface DecisionTermsRepository extends GenericRepository<DecisionTerms, Integer> {
    @Query(value = """
            select 1 as place, s.decision_days, s.addition_days, s.objection
              from (select 1) nothing left join tenant_settings s on s.tenant_id = (select current_tenant())
            """, nativeQuery = true)
    Mono<DecisionTerms> terms();
}
