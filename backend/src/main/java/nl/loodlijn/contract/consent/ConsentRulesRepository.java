package nl.loodlijn.contract.consent;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a tenant decided about consent. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsentRulesRepository extends GenericRepository<ConsentRulesRow, String> {
    @Query(value = """
            select t.name as tenant_name, coalesce(s.consent_by = 'MUNICIPALITIES', false) as by_municipalities, coalesce(s.consent_days, 28) as days,
                   party_name(t.id, case when current_organisation() is not null then 'ORGANISATION' when current_party() = t.id then 'TENANT' else 'MUNICIPALITY' end,
                              current_party()) as party_name,
                   p.name as person_name, s.objection
              from tenant t join person p on p.id = current_person() left join tenant_settings s on s.tenant_id = t.id
             where t.id = (select current_tenant())
            """, nativeQuery = true)
    Mono<ConsentRulesRow> rules();

    /** Those that have somebody who decides for them. */
    @Query(value = "select code from municipalities_that_decide(cast(:codes as text[])) d(code)", nativeQuery = true)
    Flux<String> deciding(@TypeDef(type = DataType.STRING_ARRAY) String[] codes);

    /** Those that take no part in the tenant on a day; none in a tenant that is a municipality by itself. */
    @Query(value = """
            select g.code from unnest(cast(:codes as text[])) g(code)
             where not exists (select from tenant_municipality m where m.tenant_id = (select current_tenant()) and m.municipality_code = g.code
                                  and m.valid_from <= cast(:day as date) and (m.valid_until is null or m.valid_until >= cast(:day as date)))
            """, nativeQuery = true)
    Flux<String> outside(@TypeDef(type = DataType.STRING_ARRAY) String[] codes, LocalDate day);
}
