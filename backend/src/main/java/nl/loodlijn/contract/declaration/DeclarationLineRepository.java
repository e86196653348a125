package nl.loodlijn.contract.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lines of declarations that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeclarationLineRepository extends GenericRepository<DeclarationLineRow, String> {
    @Query(value = """
            select l.number || ' ' || to_char(l.position, 'FM000') as place, l.number as in_version, l.category, l.municipality_code, l.product, l.unit, l.quantity,
                   l.price_cents, l.amount_cents, l.first_day, l.last_day
              from declaration_line l where l.tenant_id = (select current_tenant()) and l.declaration_id = :declaration order by l.number, l.position
            """, nativeQuery = true)
    Flux<DeclarationLineRow> lines(UUID declaration);

    /** What the other party of the agreement stated for the same month, as it was sent last; nothing for whoever may not see that. */
    @Query(value = """
            select l.number || ' ' || to_char(l.position, 'FM000') as place, l.number as in_version, l.category, l.municipality_code, l.product, l.unit, l.quantity,
                   l.price_cents, l.amount_cents, l.first_day, l.last_day
              from declaration d
              join declaration o on o.tenant_id = d.tenant_id and o.agreement_id = d.agreement_id and o.period = d.period and o.organisation_id <> d.organisation_id
              join declaration_line l on l.tenant_id = o.tenant_id and l.declaration_id = o.id and l.number = o.sent_number
             where d.tenant_id = (select current_tenant()) and d.id = :declaration order by l.position
            """, nativeQuery = true)
    Flux<DeclarationLineRow> ofOther(UUID declaration);

    @Query(value = """
            delete from declaration_line l using declaration_version v
             where l.tenant_id = (select current_tenant()) and l.declaration_id = :declaration and v.tenant_id = l.tenant_id and v.declaration_id = l.declaration_id
               and v.number = l.number and v.state = 'DRAFT'
            """, nativeQuery = true)
    Mono<Long> clear(UUID declaration);

    @Query(value = """
            insert into declaration_line (tenant_id, declaration_id, number, position, category, municipality_code, product, unit, quantity, price_cents, amount_cents,
                   first_day, last_day)
            values (current_tenant(), :declaration, :toVersion, :at, :care, :municipality, :what, cast(:per as text), cast(:many as numeric), cast(:each as bigint),
                    :cents, :first, :last)
            """, nativeQuery = true)
    Mono<Long> add(UUID declaration, int toVersion, int at, String care, String municipality, String what, @Nullable String per,
            @Nullable BigDecimal many, @Nullable Long each, long cents, LocalDate first, LocalDate last);

    /** Begins a version with what another one stated. */
    @Query(value = """
            insert into declaration_line (tenant_id, declaration_id, number, position, category, municipality_code, product, unit, quantity, price_cents, amount_cents,
                   first_day, last_day)
            select l.tenant_id, l.declaration_id, :toVersion, l.position, l.category, l.municipality_code, l.product, l.unit, l.quantity, l.price_cents, l.amount_cents,
                   l.first_day, l.last_day
              from declaration_line l where l.tenant_id = (select current_tenant()) and l.declaration_id = :declaration and l.number = :fromVersion
            """, nativeQuery = true)
    Mono<Long> copy(UUID declaration, int fromVersion, int toVersion);
}
