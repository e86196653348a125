package nl.loodlijn.contract.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Declarations that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeclarationRepository extends GenericRepository<DeclarationRow, UUID> {
    String DECLARATION = """
            select d.id, d.agreement_id, a.title, a.kind, a.head_id, h.name as head_name, a.sub_id, s.name as sub_name, d.organisation_id,
                   o.name as organisation_name, d.part, d.period, d.state, d.sent_number, v.total_cents,
                   d.sent_number is not null and exists (select from declaration_version w where w.tenant_id = d.tenant_id and w.declaration_id = d.id and w.state = 'DRAFT')
                       as correcting,
                   d.version, d.changed_at
              from declaration d
              join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id
              join organisation o on o.id = d.organisation_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
              join declaration_version v on v.tenant_id = d.tenant_id and v.declaration_id = d.id and v.number = coalesce(d.sent_number, 1)
             where d.tenant_id = (select current_tenant())""";
    String FILTERED = DECLARATION + """
             and (cardinality(cast(:periods as text[])) = 0 or to_char(d.period, 'YYYY-MM') = any (cast(:periods as text[])))
               and (cardinality(cast(:states as text[])) = 0 or d.state = any (cast(:states as text[])))
               and (:agreement = '' or cast(d.agreement_id as text) = :agreement)
               and (:words = '' or a.title ilike '%' || :words || '%' or o.name ilike '%' || :words || '%')
            """;

    @Query(value = DECLARATION + " and d.id = :id", nativeQuery = true)
    Mono<DeclarationRow> find(UUID id);

    /** Holds it until the transaction ends. */
    @Query(value = DECLARATION + " and d.id = :id for update of d", nativeQuery = true)
    Mono<DeclarationRow> held(UUID id);

    /**
     * The newest month first; uses declaration_of_organisation or declaration_by_period. An empty filter asks for all.
     *
     * @param periods months such as 2026-10
     * @param words a part of the title of the agreement or of the name of who declares
     * @param afterMonth month of the row before the page; empty for the first page
     */
    @Query(value = FILTERED + """
               and (:afterMonth = '' or (to_char(d.period, 'YYYY-MM'), cast(d.id as text)) < (:afterMonth, :afterId))
             order by d.period desc, cast(d.id as text) desc limit :most
            """, nativeQuery = true)
    Flux<DeclarationRow> list(@TypeDef(type = DataType.STRING_ARRAY) String[] periods,
            @TypeDef(type = DataType.STRING_ARRAY) String[] states,
            String agreement, String words, String afterMonth, String afterId, int most);

    /** Empty when the acting organisation is no party to such an agreement, or declares this month already. */
    @Query(value = """
            with added as (
                insert into declaration (tenant_id, agreement_id, organisation_id, part, period, created_at, created_by, changed_at)
                select a.tenant_id, a.id, current_organisation(), case when a.head_id = current_organisation() then 'HEAD' else 'SUB' end, :month, :moment,
                       current_person(), :moment
                  from agreement a
                 where a.tenant_id = (select current_tenant()) and a.id = :agreement and a.current_number is not null
                   and (a.head_id = current_organisation() or a.sub_id = current_organisation())
                on conflict (tenant_id, agreement_id, organisation_id, period) do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> begin(UUID agreement, LocalDate month, Instant moment);

    /** Whether the acting organisation is a party to an agreement that was signed, and it was in force in the month. */
    @Query("""
            select exists (select from agreement a where a.tenant_id = (select current_tenant()) and a.id = :agreement and a.current_number is not null
                              and (a.head_id = current_organisation() or a.sub_id = current_organisation()))""")
    Mono<Boolean> declares(UUID agreement);

    @Query(value = "update declaration set version = version + 1, changed_at = :moment where tenant_id = (select current_tenant()) and id = :id", nativeQuery = true)
    Mono<Long> touch(UUID id, Instant moment);

    /** Takes away one that was never sent, with its draft. */
    @Query(value = "delete from declaration where tenant_id = (select current_tenant()) and id = :id", nativeQuery = true)
    Mono<Long> takeAway(UUID id);

    /** Lets the other declarations of the organisation under the agreement wait until the transaction ends. */
    @Query("select hold_declarations(:agreement, :organisation)")
    Mono<Boolean> hold(UUID agreement, UUID organisation);

    /** The next number of the invoices of an organisation. */
    @Query("select next_invoice_number(:organisation, :inYear)")
    Mono<Integer> nextNumber(UUID organisation, int inYear);
}
