package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signatures under agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SignatureRepository extends GenericRepository<SignatureRow, UUID> {
    @Query(value = """
            select id, number, party_id, party_name, person_name, sha256, level, signed_at from agreement_signature
             where tenant_id = (select current_tenant()) and agreement_id = :agreement order by number, signed_at, id
            """, nativeQuery = true)
    Flux<SignatureRow> signatures(UUID agreement);

    @Query(value = """
            insert into agreement_signature (tenant_id, agreement_id, number, party_id, party_name, person_id, person_name, sha256, level, signed_at)
            select current_tenant(), :agreement, :which, current_party(), :onBehalf, p.id, p.name, :hash, :how, :moment from person p where p.id = current_person()
            """, nativeQuery = true)
    Mono<Long> add(UUID agreement, int which, String onBehalf, String hash, String how, Instant moment);
}
