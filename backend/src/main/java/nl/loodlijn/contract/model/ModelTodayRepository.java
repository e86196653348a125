package nl.loodlijn.contract.model;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Model contracts in consultation, in one question. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ModelTodayRepository extends GenericRepository<ModelTodayRow, String> {
    @Query(value = """
            select cast(m.id as text) as id, m.name, v.consultation_until as until, v.consultation_closed_at as closed_at, v.consultation_opened_at as since,
                   (select cast(count(*) as integer) from contract_article a where a.tenant_id = v.tenant_id and a.version_id = v.id) as articles,
                   (select cast(count(*) as integer) from article_adoption d
                      join contract_article a on a.tenant_id = d.tenant_id and a.version_id = d.version_id and a.code = d.article_code and a.text_version = d.text_version
                     where d.tenant_id = v.tenant_id and d.version_id = v.id and d.organisation_id = current_organisation()) as voted,
                   (select cast(count(*) as integer) from article_comment c where c.tenant_id = v.tenant_id and c.version_id = v.id
                       and c.organisation_id is not null and c.answers is null and c.settled_at is null) as unsettled
              from contract_model_version v
              join contract_model m on m.tenant_id = v.tenant_id and m.id = v.model_id
             where v.tenant_id = (select current_tenant()) and v.state = 'CONSULTATION' and m.archived_at is null
             order by v.consultation_until, m.id
            """, nativeQuery = true)
    Flux<ModelTodayRow> consultations();
}
