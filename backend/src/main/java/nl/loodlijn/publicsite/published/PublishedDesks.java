package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Whom citizens turn to. Runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedDesks extends GenericRepository<DeskRow, UUID> {
    /** Where two tenants buy for a municipality, the one that told of a local team. Uses published_municipality_by_code. */
    @Query("""
            select d.municipality_id, d.team_name, d.team_phone, d.team_email, d.team_address, d.team_website, d.team_hours, d.complaint_route,
                   d.complaint_website, d.adviser_name, d.adviser_phone, d.adviser_email, d.adviser_website
              from published_municipality m
              join published_desk d on d.tenant_id = m.tenant_id and d.municipality_id = m.tenant_municipality_id
             where m.municipality_code = :municipality and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             order by d.team_name is null, d.municipality_id limit 1""")
    Mono<DeskRow> of(String municipality, LocalDate day);
}
