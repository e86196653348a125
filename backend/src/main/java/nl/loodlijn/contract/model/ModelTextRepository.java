package nl.loodlijn.contract.model;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Articles of versions of model contracts of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ModelTextRepository extends GenericRepository<ArticleRow, String> {
    /** In the order that the region gave them. */
    @Query(value = """
            select code, part, state, optional, heading, option_codes, option_labels, option_texts, cast(slots as text) as slots, explanation, source, version,
                   text_version
              from contract_article where tenant_id = (select current_tenant()) and version_id = :versionId order by position, code
            """, nativeQuery = true)
    Flux<ArticleRow> articles(UUID versionId);

    @Query(value = """
            insert into contract_article (tenant_id, version_id, code, position, part, state, optional, heading, option_codes, option_labels, option_texts,
                   slots, explanation, source)
            select tenant_id, :versionId, code, position, part, state, optional, heading, option_codes, option_labels, option_texts, slots, explanation, source
              from contract_article where tenant_id = (select current_tenant()) and version_id = :from
            """, nativeQuery = true)
    Mono<Long> copyArticles(UUID from, UUID versionId);

    /**
     * Writes articles behind those that are there, or in the place of the one with the same code.
     *
     * @param articles JSON array of {@link ArticleJson}
     */
    @Query(value = """
            insert into contract_article as k (tenant_id, version_id, code, position, part, state, optional, heading, option_codes, option_labels, option_texts,
                   slots, explanation, source)
            select current_tenant(), :versionId, a ->> 'code',
                   place + (select coalesce(max(position), 0) from contract_article where tenant_id = (select current_tenant()) and version_id = :versionId),
                   a ->> 'part', a ->> 'state', cast(a ->> 'optional' as boolean), coalesce(a ->> 'heading', ''),
                   array(select o ->> 'code' from jsonb_array_elements(a -> 'options') with ordinality given(o, place) order by place),
                   array(select coalesce(o ->> 'label', '') from jsonb_array_elements(a -> 'options') with ordinality given(o, place) order by place),
                   array(select coalesce(o ->> 'text', '') from jsonb_array_elements(a -> 'options') with ordinality given(o, place) order by place),
                   coalesce(a -> 'slots', jsonb_build_array()), coalesce(a ->> 'explanation', ''), coalesce(a ->> 'source', '')
              from jsonb_array_elements(cast(:articles as jsonb)) with ordinality given(a, place)
            on conflict (tenant_id, version_id, code) do update
               set part = excluded.part, state = excluded.state, optional = excluded.optional, heading = excluded.heading,
                   option_codes = excluded.option_codes, option_labels = excluded.option_labels, option_texts = excluded.option_texts,
                   slots = excluded.slots, explanation = excluded.explanation, source = excluded.source, version = k.version + 1
            """, nativeQuery = true)
    Mono<Long> write(UUID versionId, String articles);

    @Query(value = "delete from contract_article where tenant_id = (select current_tenant()) and version_id = :versionId and code = :code", nativeQuery = true)
    Mono<Long> remove(UUID versionId, String code);

    /** @param codes every code of the version, in the new order */
    @Query(value = """
            update contract_article k set position = given.place
              from unnest(cast(:codes as text[])) with ordinality given(code, place)
             where k.tenant_id = (select current_tenant()) and k.version_id = :versionId and k.code = given.code and k.position <> given.place
            """, nativeQuery = true)
    Mono<Long> order(UUID versionId, @TypeDef(type = DataType.STRING_ARRAY) String[] codes);
}
