package nl.loodlijn.shortlist.attention;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Counts that the one at work may read; row security keeps those of other providers away. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AttentionRepository extends GenericRepository<AttentionRow, String> {
    // listing_of_provider, listing_attention_pkey
    @Query(value = """
            select to_char(a.day, 'YYYY-MM') as period, a.listing_id, sum(a.found) as found, sum(a.opened) as opened, sum(a.contacted) as contacted
              from listing_attention a
              join listing l on l.tenant_id = a.tenant_id and l.id = a.listing_id
              join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where a.tenant_id = current_tenant() and a.day >= :since
               and (p.organisation_id = current_organisation() or current_organisation() is null)
               and (cast(:owner as uuid) is null or p.id = cast(:owner as uuid))
             group by 1, 2 order by 1 desc, 2""", nativeQuery = true)
    Flux<AttentionRow> perMonth(@Nullable UUID owner, LocalDate since);
}
