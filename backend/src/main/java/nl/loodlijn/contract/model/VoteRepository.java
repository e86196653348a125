package nl.loodlijn.contract.model;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Votes about versions of model contracts of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface VoteRepository extends GenericRepository<VoteRow, String> {
    @Query(value = """
            select v.article_code || ' ' || cast(v.organisation_id as text) as id, v.article_code, v.organisation_id, o.name as organisation_name, v.verdict, v.reason, v.text_version, v.at
              from article_adoption v join organisation o on o.id = v.organisation_id
             where v.tenant_id = (select current_tenant()) and v.version_id = :versionId order by v.article_code, o.name, o.id
            """, nativeQuery = true)
    Flux<VoteRow> votes(UUID versionId);
}
