package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AgreementRepository extends GenericRepository<AgreementRow, UUID> {
    String AGREEMENT = """
            select a.id, a.kind, a.head_id, h.name as head_name, h.kvk_number as head_kvk, coalesce(hp.agb_codes[1], '') as head_agb,
                   a.sub_id, s.name as sub_name, s.kvk_number as sub_kvk, coalesce(sp.agb_codes[1], '') as sub_agb, t.name as region_name,
                   a.tenant_id as region_id, a.framework_id, a.drafted_by, a.model_version_id, a.variant, a.title, a.state, a.current_number,
                   a.starts_on, a.ends_on, a.offered_at, a.in_force_at, a.over_at, a.version, a.created_at, a.changed_at
              from agreement a
              join tenant t on t.id = a.tenant_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
              left join lateral (select p.agb_codes from provider p where p.tenant_id = a.tenant_id and p.organisation_id = a.head_id limit 1) hp on true
              left join lateral (select p.agb_codes from provider p where p.tenant_id = a.tenant_id and p.organisation_id = a.sub_id limit 1) sp on true
             where a.tenant_id = (select current_tenant())""";

    @Query(value = AGREEMENT + " and a.id = :id", nativeQuery = true)
    Mono<AgreementRow> find(UUID id);

    /** Holds it until the transaction ends, so that two things do not happen to it at once. */
    @Query(value = AGREEMENT + " and a.id = :id for update of a", nativeQuery = true)
    Mono<AgreementRow> held(UUID id);

    /**
     * A draft of the acting party; empty when the other party is not known in this tenant.
     *
     * @param head null where the head contractor is no party
     */
    @Query(value = """
            with added as (
            insert into agreement (tenant_id, kind, head_id, sub_id, framework_id, drafted_by, model_version_id, variant, title, created_at, created_by, changed_at)
            select current_tenant(), :type, cast(:head as uuid), cast(:sub as uuid), cast(:framework as uuid), current_party(), :model, :funding, :name, :moment,
                   current_person(), :moment
             where not exists (select from unnest(array[cast(:head as uuid), cast(:sub as uuid)]) w(id)
                                where w.id is not null and not exists (select from provider p where p.tenant_id = current_tenant() and p.organisation_id = w.id)
                                  and not exists (select from membership m where m.tenant_id = current_tenant() and m.party_kind = 'ORGANISATION' and m.party_id = w.id))
            returning id)
            select id from added""", nativeQuery = true)
    Mono<UUID> begin(String type, @Nullable UUID head, @Nullable UUID sub, @Nullable UUID framework, UUID model, String funding,
            String name,
            Instant moment);

    /** Whether an organisation is a provider of this tenant, or somebody acts for it here. */
    @Query("""
            select exists (select from provider p where p.tenant_id = current_tenant() and p.organisation_id = :organisation)
                or exists (select from membership m where m.tenant_id = current_tenant() and m.party_kind = 'ORGANISATION' and m.party_id = :organisation)""")
    Mono<Boolean> isKnown(UUID organisation);

    /** Ends earlier than was agreed: after notice, on a day. */
    @Query(value = """
            update agreement set ends_on = :lastDay, version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> endOn(UUID id, LocalDate lastDay, Instant moment);

    @Query(value = """
            update agreement set state = 'DISSOLVED', ends_on = least(ends_on, :today), over_at = :moment, version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> dissolve(UUID id, LocalDate today, Instant moment);

    @Query(value = """
            insert into agreement_step (tenant_id, agreement_id, number, step, at, person_id, party_id, note)
            values (current_tenant(), :agreement, :number, :name, :moment, current_person(), current_party(), cast(:why as text))
            """, nativeQuery = true)
    Mono<Long> addStep(UUID agreement, int number, String name, @Nullable String why, Instant moment);
}
