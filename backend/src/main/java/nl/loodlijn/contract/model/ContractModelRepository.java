package nl.loodlijn.contract.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Model contracts of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ContractModelRepository extends GenericRepository<ContractModelRow, UUID> {
    String MODEL = """
            select m.id, m.kind, m.variant, m.name, m.version, m.archived_at, p.number as published_number, p.published_at, p.takes_effect_on,
                   p.articles as published_articles, d.state as draft_state, d.articles as draft_articles, d.consultation_until, d.consultation_closed_at
              from contract_model m
              left join lateral (select v.number, v.published_at, v.takes_effect_on,
                                        (select cast(count(*) as integer) from contract_article a where a.tenant_id = v.tenant_id and a.version_id = v.id) as articles
                                   from contract_model_version v where v.tenant_id = m.tenant_id and v.model_id = m.id and v.number is not null
                                  order by v.number desc limit 1) p on true
              left join lateral (select v.state, v.consultation_until, v.consultation_closed_at,
                                        (select cast(count(*) as integer) from contract_article a where a.tenant_id = v.tenant_id and a.version_id = v.id) as articles
                                   from contract_model_version v where v.tenant_id = m.tenant_id and v.model_id = m.id and v.number is null) d on true
             where m.tenant_id = (select current_tenant())""";

    @Query(value = MODEL + " order by m.archived_at nulls first, m.kind desc, m.variant, m.name, m.id", nativeQuery = true)
    Flux<ContractModelRow> models();

    @Query(value = MODEL + " and m.id = :id", nativeQuery = true)
    Mono<ContractModelRow> model(UUID id);

    @Query(value = """
            with added as (
                insert into contract_model (tenant_id, kind, variant, name, created_at, created_by)
                values (current_tenant(), :kind, :variant, :name, :moment, current_person())
                on conflict do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> addModel(String kind, String variant, String name, Instant moment);

    /** Whether another model in use has this name. */
    @Query(value = """
            select exists (select from contract_model where tenant_id = (select current_tenant()) and lower(name) = lower(:name)
                              and archived_at is null and id <> :besides)
            """, nativeQuery = true)
    Mono<Boolean> nameTaken(String name, UUID besides);

    @Query(value = """
            update contract_model set name = :name, archived_at = cast(:archivedAt as timestamptz), version = version + 1
             where tenant_id = (select current_tenant()) and id = :id and version = :version
            """, nativeQuery = true)
    Mono<Long> changeModel(UUID id, int version, String name, @Nullable Instant archivedAt);
}
