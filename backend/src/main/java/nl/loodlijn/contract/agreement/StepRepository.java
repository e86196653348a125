package nl.loodlijn.contract.agreement;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What happened to agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface StepRepository extends GenericRepository<StepRow, UUID> {
    /** The first first; of a version that the acting party does not see, nothing. */
    @Query(value = """
            select s.id, s.number, s.step, s.at, p.name as person_name,
                   party_name(s.tenant_id, case when s.party_id = s.tenant_id then 'TENANT' else 'ORGANISATION' end, s.party_id) as party_name, s.note
              from agreement_step s left join person p on p.id = s.person_id
             where s.tenant_id = (select current_tenant()) and s.agreement_id = :agreement
               and exists (select from agreement_version v where v.tenant_id = s.tenant_id and v.agreement_id = s.agreement_id and v.number = s.number)
             order by s.at, s.id
            """, nativeQuery = true)
    Flux<StepRow> steps(UUID agreement);
}
