package nl.loodlijn.contract.passthrough;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Prices on both sides of a head contractor, as those of the region who manage contracts see them. Nobody else has a row of it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PassedRepository extends GenericRepository<PassedRow, UUID> {
    /** By head contractor, subcontractor and title; a few thousand at most. Uses agreement_of_head. */
    @Query(value = """
            select a.id, a.title, h.name as head_name, s.name as sub_name, cast(v.terms as text) as terms, cast(w.terms as text) as above
              from agreement a
              join agreement f on f.tenant_id = a.tenant_id and f.id = a.framework_id
              join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
              join agreement_version w on w.tenant_id = f.tenant_id and w.agreement_id = f.id and w.number = f.current_number
              join organisation h on h.id = a.head_id
              join organisation s on s.id = a.sub_id
             where a.tenant_id = (select current_tenant()) and (select manages_contracts()) and a.kind = 'HEAD_SUB' and f.kind = 'REGION_HEAD'
               and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED')
             order by h.name, s.name, a.title, a.id limit 5000
            """, nativeQuery = true)
    Flux<PassedRow> running();
}
