package nl.loodlijn.contract.referral;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Agreements under which the acting head contractor refers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReferralAgreementRepository extends GenericRepository<ReferralAgreementRow, UUID> {
    String AGREEMENT = """
            select a.id, a.title, a.head_id, a.sub_id, s.name as sub_name, a.starts_on, a.ends_on,
                   array(select jsonb_array_elements_text(v.terms -> 'categories')) as categories,
                   array(select jsonb_array_elements_text(v.terms -> 'municipalities')) as places
              from agreement a
              join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
              join organisation s on s.id = a.sub_id
             where a.tenant_id = (select current_tenant())""";

    /** By the name of the subcontractor; at most 200. */
    @Query(value = AGREEMENT
            + " and a.head_id = (select current_organisation()) and may_refer(a, :day) order by s.name, a.title, a.id limit 200", nativeQuery = true)
    Flux<ReferralAgreementRow> usable(LocalDate day);

    /** As it is now, in force or not. */
    @Query(value = AGREEMENT + " and a.id = :id", nativeQuery = true)
    Mono<ReferralAgreementRow> find(UUID id);

    @Query("select exists (select from agreement a where a.tenant_id = (select current_tenant()) and a.id = :id and may_refer(a, :day))")
    Mono<Boolean> isUsable(UUID id, LocalDate day);
}
