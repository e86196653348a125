package nl.loodlijn.shortlist.words;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The words that a tenant says mean the same. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SynonymRepository extends GenericRepository<SynonymRow, UUID> {
    @Query("select id, word, meaning from search_synonym where tenant_id = current_tenant() order by folded_word, folded_meaning")
    Flux<SynonymRow> all();

    @Query(value = "select abbreviation as word, string_agg(expansion, ', ' order by expansion) as meanings from field_abbreviation group by abbreviation order by abbreviation", nativeQuery = true)
    Flux<FieldWordRow> ofTheField();

    /** Small letters without accents, one space between words. */
    @Query("select search.fold(:text)")
    Mono<String> folded(String text);

    /** Others who add a word wait until the unit of work ends. */
    @Query("select count(*) from (select pg_advisory_xact_lock(hashtext('search_synonym'), hashtext(cast(current_tenant() as text)))) one")
    Mono<Long> lock();

    @Query("select count(*) from search_synonym where tenant_id = current_tenant()")
    Mono<Long> howMany();

    /** Nothing when the two are the same already. */
    @Query("""
            with added as (
                insert into search_synonym (tenant_id, word, meaning, folded_word, folded_meaning, created_at, created_by)
                values (current_tenant(), :word, :meaning, search.fold(:word), search.fold(:meaning), :moment, current_person())
                on conflict do nothing
                returning id, word, meaning)
            select id, word, meaning from added
            """)
    Mono<SynonymRow> add(String word, String meaning, Instant moment);

    @Query("delete from search_synonym where tenant_id = current_tenant() and id = :id")
    Mono<Long> remove(UUID id);
}
