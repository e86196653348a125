package nl.loodlijn.admission.passport;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Consents of the acting organisation. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsentRepository extends GenericRepository<ConsentRow, UUID> {
    /** Those that are in force, of all its regions. */
    @Query(value = "select tenant_id, tenant_name, given_at from own_passport_consents()", nativeQuery = true)
    Flux<ConsentRow> given();

    /** For the current tenant; one that is in force stays as it is. */
    @Query(value = """
            insert into passport_consent as c (tenant_id, organisation_id, given_at, given_by)
            values (current_tenant(), current_organisation(), :moment, current_person())
            on conflict (tenant_id, organisation_id) do update set given_at = excluded.given_at, given_by = excluded.given_by, withdrawn_at = null
             where c.withdrawn_at is not null
            """, nativeQuery = true)
    Mono<Long> give(Instant moment);

    @Query(value = """
            update passport_consent set withdrawn_at = :moment
             where tenant_id = (select current_tenant()) and organisation_id = (select current_organisation()) and withdrawn_at is null
            """, nativeQuery = true)
    Mono<Long> withdraw(Instant moment);
}
