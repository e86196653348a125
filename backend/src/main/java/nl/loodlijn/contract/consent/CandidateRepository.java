package nl.loodlijn.contract.consent;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Providers of the list. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface CandidateRepository extends GenericRepository<CandidateRow, UUID> {
    String CANDIDATE = """
            select p.id, p.name, p.organisation_id, coalesce(p.kvk_number, o.kvk_number) as kvk_number, p.stopped_on is not null as stopped, p.admitted_laws
              from provider p left join organisation o on o.id = p.organisation_id
             where p.tenant_id = (select current_tenant())""";

    /** The search of the palette finds them; what stopped and the own organisation are left out. */
    @Query(value = """
            with found as (select cast(f.provider ->> 'id' as uuid) as id, f.place
                             from jsonb_array_elements(search.providers(:words, :most + 10)) with ordinality f(provider, place))
            select p.id, p.name, p.organisation_id, coalesce(p.kvk_number, o.kvk_number) as kvk_number, p.stopped_on is not null as stopped, p.admitted_laws
              from found f join provider p on p.tenant_id = (select current_tenant()) and p.id = f.id left join organisation o on o.id = p.organisation_id
             where p.stopped_on is null and p.organisation_id is distinct from (select current_organisation())
             order by f.place limit :most
            """, nativeQuery = true)
    Flux<CandidateRow> find(String words, int most);

    @Query(value = CANDIDATE + " and p.id = :provider", nativeQuery = true)
    Mono<CandidateRow> one(UUID provider);

    /** The provider that an organisation is; empty when the list has none. */
    @Query(value = CANDIDATE + " and p.organisation_id = :organisation order by p.stopped_on nulls first, p.id limit 1", nativeQuery = true)
    Mono<CandidateRow> of(UUID organisation);
}
