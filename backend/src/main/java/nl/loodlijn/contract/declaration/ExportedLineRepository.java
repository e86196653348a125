package nl.loodlijn.contract.declaration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** The list of declarations line by line. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ExportedLineRepository extends GenericRepository<ExportedLineRow, String> {
    @Query(value = """
            select d.id || ' ' || l.position as place, d.period, a.title, o.name as organisation_name, d.part, d.state, l.number as in_version, v.invoice_number,
                   l.category, l.municipality_code, l.product, l.unit, l.quantity, l.price_cents, l.amount_cents, l.first_day, l.last_day
              from declaration d
              join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id
              join organisation o on o.id = d.organisation_id
              join declaration_version v on v.tenant_id = d.tenant_id and v.declaration_id = d.id and v.number = coalesce(d.sent_number, 1)
              join declaration_line l on l.tenant_id = v.tenant_id and l.declaration_id = v.declaration_id and l.number = v.number
             where d.tenant_id = (select current_tenant())
               and (cardinality(cast(:periods as text[])) = 0 or to_char(d.period, 'YYYY-MM') = any (cast(:periods as text[])))
               and (cardinality(cast(:states as text[])) = 0 or d.state = any (cast(:states as text[])))
               and (:agreement = '' or cast(d.agreement_id as text) = :agreement)
               and (:words = '' or a.title ilike '%' || :words || '%' or o.name ilike '%' || :words || '%')
             order by d.period desc, cast(d.id as text) desc, l.position limit :most
            """, nativeQuery = true)
    Flux<ExportedLineRow> lines(@TypeDef(type = DataType.STRING_ARRAY) String[] periods,
            @TypeDef(type = DataType.STRING_ARRAY) String[] states,
            String agreement, String words, int most);
}
