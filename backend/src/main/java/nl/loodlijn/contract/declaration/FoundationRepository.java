package nl.loodlijn.contract.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.contract.domain.AgreementKind;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The agreements that declarations rest on, as far as the acting party may see them. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FoundationRepository extends GenericRepository<FoundationRepository.Foundation, UUID> {
    /**
     * An agreement that both parties signed.
     *
     * @param framework JSON of the terms of the agreement that it falls under, as far as the acting party may know them; null: it falls under none
     */
    @MappedEntity
    record Foundation(@Id UUID id, String title, AgreementKind kind, @Nullable UUID headId, @Nullable UUID subId, LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String framework) {
    }

    String FOUNDATION = """
            select a.id, a.title, a.kind, a.head_id, a.sub_id, a.starts_on, a.ends_on, case when a.framework_id is not null then (select f.terms from framework_terms(a.framework_id) f) end as framework
              from agreement a where a.tenant_id = (select current_tenant()) and a.current_number is not null""";

    @Query(value = FOUNDATION + " and a.id = :id", nativeQuery = true)
    Mono<Foundation> find(UUID id);

    /** Those under which the acting organisation can declare, the newest first; at most 500. */
    @Query(value = FOUNDATION
            + " and (a.head_id = current_organisation() or a.sub_id = current_organisation()) order by a.starts_on desc, a.id desc limit 500", nativeQuery = true)
    Flux<Foundation> own();

    /** What the other months of an organisation under an agreement come to. */
    @Query(value = """
            select 'all' as place, coalesce(sum(v.total_cents), 0) as cents, coalesce(sum(v.total_cents) filter (where d.period < :month), 0) as earlier
              from declaration d
             cross join lateral (select s.total_cents from declaration_version s where s.tenant_id = d.tenant_id and s.declaration_id = d.id and s.state in ('SENT', 'APPROVED')
                                  order by s.number desc limit 1) v
             where d.tenant_id = (select current_tenant()) and d.agreement_id = :agreement and d.organisation_id = :organisation and d.id <> :declaration
            """, nativeQuery = true)
    Mono<Others> others(UUID agreement, UUID organisation, UUID declaration, LocalDate month);

    /** The quantities of the same. */
    @Query(value = """
            select l.product || ' ' || l.unit as place, l.product, l.unit, sum(l.quantity) as quantity
              from declaration d
             cross join lateral (select s.number from declaration_version s where s.tenant_id = d.tenant_id and s.declaration_id = d.id and s.state in ('SENT', 'APPROVED')
                                  order by s.number desc limit 1) v
              join declaration_line l on l.tenant_id = d.tenant_id and l.declaration_id = d.id and l.number = v.number and l.unit is not null
             where d.tenant_id = (select current_tenant()) and d.agreement_id = :agreement and d.organisation_id = :organisation and d.id <> :declaration
             group by l.product, l.unit
            """, nativeQuery = true)
    Flux<OtherQuantity> otherQuantities(UUID agreement, UUID organisation, UUID declaration);

    /** @param earlier of months before this one */
    @MappedEntity
    record Others(@Id String place, BigDecimal cents, BigDecimal earlier) {
    }

    @MappedEntity
    record OtherQuantity(@Id String place, String product, String unit, BigDecimal quantity) {
    }

    /** A version that both parties signed, with the day on which that was. */
    @MappedEntity
    record SignedVersion(@Id Integer number, LocalDate signedOn, String terms) {
    }

    @Query(value = """
            select v.number, cast(v.agreed_at at time zone 'Europe/Amsterdam' as date) as signed_on, cast(v.terms as text) as terms
              from agreement_version v where v.tenant_id = (select current_tenant()) and v.agreement_id = :agreement and v.state = 'AGREED' order by v.number
            """, nativeQuery = true)
    Flux<SignedVersion> signed(UUID agreement);
}
