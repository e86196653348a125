package nl.loodlijn.contract.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Versions of model contracts of the current tenant; of each model at most one is not published. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ModelVersionRepository extends GenericRepository<ModelVersionRow, UUID> {
    String VERSION = """
            select v.id, v.model_id, v.number, v.state, v.from_example, v.takes_effect_on, v.note, v.consultation_question, v.consultation_until,
                   v.consultation_opened_at, v.consultation_closed_at, v.version, v.published_at, p.name as published_by_name
              from contract_model_version v left join person p on p.id = v.published_by
             where v.tenant_id = (select current_tenant())""";

    @Query(value = VERSION + " and v.model_id = :model order by v.number desc nulls first", nativeQuery = true)
    Flux<ModelVersionRow> versions(UUID model);

    @Query(value = VERSION + " and v.model_id = :model and v.number = :number", nativeQuery = true)
    Mono<ModelVersionRow> published(UUID model, int number);

    @Query(value = VERSION + " and v.model_id = :model and v.number is not null order by v.number desc limit 1", nativeQuery = true)
    Mono<ModelVersionRow> newestPublished(UUID model);

    @Query(value = VERSION
            + " and v.model_id = :model and v.number is not null and v.takes_effect_on <= :day order by v.number desc limit 1", nativeQuery = true)
    Mono<ModelVersionRow> inEffect(UUID model, LocalDate day);

    @Query(value = VERSION + " and v.model_id = :model and v.number is null", nativeQuery = true)
    Mono<ModelVersionRow> draft(UUID model);

    @Query(value = VERSION + " and v.id = :id", nativeQuery = true)
    Mono<ModelVersionRow> one(UUID id);

    /** Empty when there is a draft already. */
    @Query(value = """
            with added as (
                insert into contract_model_version (tenant_id, model_id, from_example, created_at, created_by)
                values (current_tenant(), :model, :fromExample, :moment, current_person())
                on conflict do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> addDraft(UUID model, boolean fromExample, Instant moment);

    /** Holds the draft until the transaction ends, so that it is not published while it is changed. Gives 0 when there is no draft. */
    @Query(value = """
            update contract_model_version set version = version + 1
             where tenant_id = (select current_tenant()) and model_id = :model and number is null
            """, nativeQuery = true)
    Mono<Long> touchDraft(UUID model);

    /** Gives 0 when the draft is not the one that was looked at any more. */
    @Query(value = """
            update contract_model_version v
               set number = 1 + (select coalesce(max(p.number), 0) from contract_model_version p
                                  where p.tenant_id = v.tenant_id and p.model_id = v.model_id and p.number is not null),
                   state = 'PUBLISHED', note = :note, takes_effect_on = :takesEffectOn, published_at = :moment, published_by = current_person()
             where v.tenant_id = (select current_tenant()) and v.model_id = :model and v.number is null and v.version = :version
            """, nativeQuery = true)
    Mono<Long> publish(UUID model, int version, @Nullable String note, LocalDate takesEffectOn, Instant moment);

    /** Opens the consultation, or opens it once more; gives 0 when the draft is not the one that was looked at any more. */
    @Query(value = """
            update contract_model_version
               set state = 'CONSULTATION', consultation_question = :question, consultation_until = :until,
                   consultation_opened_at = coalesce(consultation_opened_at, :moment), consultation_closed_at = null, version = version + 1
             where tenant_id = (select current_tenant()) and model_id = :model and number is null and version = :version
            """, nativeQuery = true)
    Mono<Long> open(UUID model, int version, @Nullable String question, LocalDate until, Instant moment);

    @Query(value = """
            update contract_model_version set consultation_closed_at = :moment, version = version + 1
             where tenant_id = (select current_tenant()) and model_id = :model and number is null and version = :version
            """, nativeQuery = true)
    Mono<Long> close(UUID model, int version, Instant moment);

    /** Gives 0 when the draft is not the one that was looked at any more. */
    @Query(value = "delete from contract_model_version where tenant_id = (select current_tenant()) and model_id = :model and state = 'DRAFT' and version = :version", nativeQuery = true)
    Mono<Long> discard(UUID model, int version);
}
