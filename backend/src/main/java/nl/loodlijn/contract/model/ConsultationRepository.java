package nl.loodlijn.contract.model;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is said about versions of model contracts of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsultationRepository extends GenericRepository<CommentRow, UUID> {
    /** A head contractor of the tenant. */
    @MappedEntity
    record HeadRow(@Id UUID id, String name) {
    }

    /** In the order in which they were said. */
    @Query(value = """
            select c.id, c.article_code, c.answers, c.organisation_id, o.name as organisation_name, p.name as person_name, c.text, c.text_version, c.at, c.settled_at
              from article_comment c left join organisation o on o.id = c.organisation_id left join person p on p.id = c.person_id
             where c.tenant_id = (select current_tenant()) and c.version_id = :versionId order by c.at, c.id
            """, nativeQuery = true)
    Flux<CommentRow> comments(UUID versionId);

    @Query(value = """
            with added as (
                insert into article_comment (tenant_id, version_id, article_code, answers, organisation_id, person_id, text, text_version, at)
                select a.tenant_id, a.version_id, a.code, cast(:answers as uuid), current_organisation(), current_person(), :text, a.text_version, :moment
                  from contract_article a where a.tenant_id = (select current_tenant()) and a.version_id = :versionId and a.code = :code
                returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> comment(UUID versionId, String code, @Nullable UUID answers, String text, Instant moment);

    /** Whether there is such a comment that begins, on this article. */
    @Query(value = """
            select exists (select from article_comment where tenant_id = (select current_tenant()) and version_id = :versionId and id = :id
                              and article_code = :code and answers is null)
            """, nativeQuery = true)
    Mono<Boolean> begins(UUID versionId, UUID id, String code);

    @Query(value = """
            update article_comment set settled_at = cast(:settledAt as timestamptz), settled_by = case when cast(:settledAt as timestamptz) is not null then current_person() end
             where tenant_id = (select current_tenant()) and version_id = :versionId and id = :id and answers is null
            """, nativeQuery = true)
    Mono<Long> settle(UUID versionId, UUID id, @Nullable Instant settledAt);

    /** Gives 0 when the article says something else by now. */
    @Query(value = """
            insert into article_adoption as v (tenant_id, version_id, article_code, organisation_id, person_id, verdict, reason, text_version, at)
            select a.tenant_id, a.version_id, a.code, current_organisation(), current_person(), :verdict, :reason, a.text_version, :moment
              from contract_article a where a.tenant_id = (select current_tenant()) and a.version_id = :versionId and a.code = :code and a.text_version = :textVersion
            on conflict (tenant_id, version_id, article_code, organisation_id) do update
               set person_id = excluded.person_id, verdict = excluded.verdict, reason = excluded.reason, text_version = excluded.text_version, at = excluded.at
            """, nativeQuery = true)
    Mono<Long> vote(UUID versionId, String code, String verdict, String reason, int textVersion, Instant moment);

    @Query(value = """
            delete from article_adoption where tenant_id = (select current_tenant()) and version_id = :versionId and article_code = :code
               and organisation_id = current_organisation()
            """, nativeQuery = true)
    Mono<Long> retract(UUID versionId, String code);

    /** Head contractors of the tenant now, by name. */
    @Query(value = """
            select distinct o.id, o.name from membership m join organisation o on o.id = m.party_id
             where m.tenant_id = (select current_tenant()) and m.party_kind = 'ORGANISATION' and m.role = 'HEAD_CONTRACTOR' and holds_now(m)
             order by o.name, o.id
            """, nativeQuery = true)
    Flux<HeadRow> heads();
}
