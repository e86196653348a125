package nl.loodlijn.contract.model;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Defined terms of versions of model contracts of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TermRepository extends GenericRepository<TermRow, String> {
    @Query(value = """
            select key, term, definition, version from contract_term
             where tenant_id = (select current_tenant()) and version_id = :versionId order by position, key
            """, nativeQuery = true)
    Flux<TermRow> terms(UUID versionId);

    @Query(value = """
            insert into contract_term (tenant_id, version_id, key, position, term, definition)
            select tenant_id, :versionId, key, position, term, definition
              from contract_term where tenant_id = (select current_tenant()) and version_id = :from
            """, nativeQuery = true)
    Mono<Long> copyTerms(UUID from, UUID versionId);

    /**
     * Writes terms behind those that are there, or in the place of the one with the same key.
     *
     * @param terms JSON array of {@link TermJson}
     */
    @Query(value = """
            insert into contract_term as k (tenant_id, version_id, key, position, term, definition)
            select current_tenant(), :versionId, t ->> 'key',
                   place + (select coalesce(max(position), 0) from contract_term where tenant_id = (select current_tenant()) and version_id = :versionId),
                   coalesce(t ->> 'term', ''), coalesce(t ->> 'definition', '')
              from jsonb_array_elements(cast(:terms as jsonb)) with ordinality given(t, place)
            on conflict (tenant_id, version_id, key) do update
               set term = excluded.term, definition = excluded.definition, version = k.version + 1
            """, nativeQuery = true)
    Mono<Long> write(UUID versionId, String terms);

    @Query(value = "delete from contract_term where tenant_id = (select current_tenant()) and version_id = :versionId and key = :key", nativeQuery = true)
    Mono<Long> remove(UUID versionId, String key);
}
