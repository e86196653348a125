package nl.loodlijn.contract.model;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What can be found of the model contracts of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindModelRepository extends GenericRepository<FindModelRepository.Row, String> {
    /**
     * A model in use, or an article of its newest published version.
     *
     * @param code of the article; empty for the model itself
     */
    @MappedEntity
    record Row(@Id String id, UUID modelId, String modelName, String code, String heading) {
    }

    /** A few hundred at most: a tenant has a handful of models, each of at most 200 articles. */
    @Query(value = """
            select cast(m.id as text) as id, m.id as model_id, m.name as model_name, '' as code, '' as heading
              from contract_model m where m.tenant_id = (select current_tenant()) and m.archived_at is null
             union all
            select cast(m.id as text) || '/' || a.code, m.id, m.name, a.code, a.heading
              from contract_model m
              join lateral (select v.id from contract_model_version v where v.tenant_id = m.tenant_id and v.model_id = m.id and v.number is not null
                             order by v.number desc limit 1) v on true
              join contract_article a on a.tenant_id = m.tenant_id and a.version_id = v.id
             where m.tenant_id = (select current_tenant()) and m.archived_at is null
             order by 5, 3
            """, nativeQuery = true)
    Flux<Row> known();
}
