package nl.loodlijn.contract.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** The articles from which agreements depart. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeviatedArticleRepository extends GenericRepository<DeviatedArticleRow, String> {
    /** The one from which most depart first. Models that call an article otherwise lend it the last of their headings by the alphabet. */
    @Query(value = """
            select d.article_code, max(coalesce(c.heading, d.article_code)) as heading, coalesce(max(n.numbered), '') as numbered, count(*) as agreements
            """ + DeviatingRepository.JOINED + DeviatingRepository.MEANT + """
             group by d.article_code order by count(*) desc, d.article_code limit 200
            """, nativeQuery = true)
    Flux<DeviatedArticleRow> articles(boolean asked);
}
