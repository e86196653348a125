package nl.loodlijn.contract.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Departures from the model, article by article across the agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeviatingRepository extends GenericRepository<DeviatingRow, String> {
    /** With the agreement, its version and the article of the model; the number is part and place within the part, as in the contract. */
    String JOINED = """
              from agreement_deviation d
              join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id
              join agreement_version v on v.tenant_id = d.tenant_id and v.agreement_id = d.agreement_id and v.number = d.number
              left join contract_article c on c.tenant_id = d.tenant_id and c.version_id = v.model_version_id and c.code = d.article_code
              left join lateral (
                   select case c.part when 'GENERAL' then '1.' when 'INDIVIDUAL' then '2.' else '3.' end || count(*) as numbered
                     from contract_article b where b.tenant_id = c.tenant_id and b.version_id = c.version_id and b.part = c.part and b.position <= c.position) n on true
            """;
    /** Those of agreements in force, or those of what was offered that nobody of the region approved yet. */
    String MEANT = """
             where d.tenant_id = (select current_tenant())
               and case when :asked then d.approved_at is null and v.state in ('OFFERED', 'SIGNED_BY_ONE')
                        else a.current_number = d.number and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') end
            """;

    /**
     * By article and agreement; uses agreement_deviation_of_article.
     *
     * @param article code; empty for every article
     * @param asked whether those that wait for approval are meant, and not those in force
     * @param after the place of the row before the page; empty for the first page
     */
    @Query(value = """
            select d.article_code || ' ' || cast(a.id as text) as place, a.id as agreement_id, a.title, a.kind, h.name as head_name, s.name as sub_name,
                   d.article_code, coalesce(c.heading, d.article_code) as heading, coalesce(n.numbered, '') as numbered,
                   c.option_texts[coalesce(array_position(c.option_codes, v.filling -> 'choices' ->> d.article_code), 1)] as standard,
                   d.text, d.reason, v.sha256, p.name as approved_by, d.approved_at
            """ + JOINED + """
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
              left join person p on p.id = d.approved_by
            """ + MEANT + """
               and (:article = '' or d.article_code = :article)
               and (:after = '' or (d.article_code || ' ' || cast(a.id as text)) collate "C" > :after)
             order by (d.article_code || ' ' || cast(a.id as text)) collate "C" limit :most
            """, nativeQuery = true)
    Flux<DeviatingRow> deviating(String article, boolean asked, String after, int most);
}
