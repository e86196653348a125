package nl.loodlijn.publicsite.ocds;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Releases of open data. All of it runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedReleases extends GenericRepository<ReleaseRow, UUID> {
    String RELEASE = """
            select p.release_id, p.contract_id, p.released_at, p.tag, p.kind, p.active, p.parent_id, t.slug as region_slug, p.buyer_name, p.buyer_kvk,
                   p.supplier_name, p.supplier_kvk, p.title, p.starts_on, p.ends_on, p.signed_at, p.value_cents, cast(p.amendments as text) as amendments
              from published_release p join tenant t on t.id = p.tenant_id""";

    /** The oldest first, behind one; uses published_release_in_order. */
    @Query(value = RELEASE + """
             where (p.released_at, p.release_id) > (:moment, :behind)
             order by p.released_at, p.release_id limit :most
            """, nativeQuery = true)
    Flux<ReleaseRow> after(Instant moment, UUID behind, int most);

    /** All of one agreement, the oldest first; uses published_release_of. */
    @Query(value = RELEASE + " where p.contract_id = :contract order by p.sequence", nativeQuery = true)
    Flux<ReleaseRow> of(UUID contract);
}
