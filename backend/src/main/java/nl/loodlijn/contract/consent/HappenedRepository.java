package nl.loodlijn.contract.consent;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What happened to reports. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface HappenedRepository extends GenericRepository<HappenedRow, UUID> {
    /** The first first. */
    @Query(value = """
            select h.id, h.step, h.by_name, h.at, p.name as person_name, h.note
              from subcontracting_step h left join person p on p.id = h.person_id
             where h.tenant_id = (select current_tenant()) and h.subcontracting_id = :subcontracting order by h.at, h.id
            """, nativeQuery = true)
    Flux<HappenedRow> of(UUID subcontracting);
}
