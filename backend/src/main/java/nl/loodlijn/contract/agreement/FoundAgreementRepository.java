package nl.loodlijn.contract.agreement;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Agreements that the acting party may see, in a line. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FoundAgreementRepository extends GenericRepository<FoundAgreementRow, UUID> {
    /** The two thousand that changed last; the list itself is read page by page. Uses agreement_by_change. */
    @Query(value = """
            select a.id, a.title, a.state, concat_ws(' \u00b7 ', coalesce(h.name, t.name), s.name, case when h.id is not null and s.id is null then t.name end) as parties
              from agreement a
              join tenant t on t.id = a.tenant_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
             where a.tenant_id = (select current_tenant())
             order by a.changed_at desc, a.id desc limit 2000""", nativeQuery = true)
    Flux<FoundAgreementRow> newest();
}
