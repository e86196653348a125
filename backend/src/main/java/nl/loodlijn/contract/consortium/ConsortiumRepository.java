package nl.loodlijn.contract.consortium;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Consortia that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsortiumRepository extends GenericRepository<ConsortiumRow, UUID> {
    @Query(value = """
            select v.id, v.organisation_id, c.form, coalesce(c.version, 0) as version, c.changed_at, p.name as person_name,
                   (select current_party()) = v.tenant_id and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'POLICY_OFFICER')
                   or coalesce(in_consortium(v.organisation_id), false) as shares_shown
              from provider v
              left join consortium c on c.tenant_id = v.tenant_id and c.organisation_id = v.organisation_id
              left join person p on p.id = c.changed_by
             where v.tenant_id = (select current_tenant()) and v.id = :provider
            """, nativeQuery = true)
    Mono<ConsortiumRow> find(UUID provider);

    @Query("select lock_consortia()")
    Mono<Boolean> lock();

    /** The organisation that has or had this number. */
    @Query(value = """
            select o.id, o.name, o.kvk_number from organisation o
             where o.kvk_number = :number or o.id = (select f.organisation_id from former_number f where f.kvk_number = :number)
            """, nativeQuery = true)
    Mono<NumberedRow> byNumber(String number);

    /** The organisation with a number that is not known yet, with the name that it is given until that is confirmed. */
    @Query("select organisation_with_number(:number, :called)")
    Mono<UUID> register(String number, String called);

    /** Gives 0 when somebody was earlier. */
    @Query(value = """
            insert into consortium (tenant_id, organisation_id, form, changed_at, changed_by)
            select current_tenant(), :organisation, :kind, :moment, current_person() where :seen = 0
            on conflict (tenant_id, organisation_id) do nothing
            """, nativeQuery = true)
    Mono<Long> begin(UUID organisation, @Nullable String kind, int seen, Instant moment);

    /** Gives 0 when somebody was earlier. */
    @Query(value = """
            update consortium set form = :kind, version = version + 1, changed_at = :moment, changed_by = current_person()
             where tenant_id = (select current_tenant()) and organisation_id = :organisation and version = :seen
            """, nativeQuery = true)
    Mono<Long> change(UUID organisation, @Nullable String kind, int seen, Instant moment);
}
