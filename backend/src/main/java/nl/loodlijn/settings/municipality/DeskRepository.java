package nl.loodlijn.settings.municipality;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Desks of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeskRepository extends GenericRepository<DeskRow, UUID> {
    /** Empty when the tenant has no such municipality. */
    @Query("""
            select t.id as municipality_id, coalesce(d.version, 0) as version, d.team_name, d.team_phone, d.team_email, d.team_address, d.team_website,
                   d.team_hours, d.complaint_route, d.complaint_website, d.adviser_name, d.adviser_phone, d.adviser_email, d.adviser_website,
                   d.updated_at, p.name as updated_by_name
              from tenant_municipality t
              left join municipality_desk d on d.tenant_id = t.tenant_id and d.municipality_id = t.id
              left join person p on p.id = d.updated_by
             where t.tenant_id = current_tenant() and t.id = :municipality
            """)
    Mono<DeskRow> find(UUID municipality);

    /** Gives 0 when the version is not this one any more; 0 is the version of a desk that was never filled in. */
    @Query("""
            insert into municipality_desk as d (tenant_id, municipality_id, team_name, team_phone, team_email, team_address, team_website, team_hours,
                   complaint_route, complaint_website, adviser_name, adviser_phone, adviser_email, adviser_website, updated_at, updated_by)
            select current_tenant(), :municipality, :teamName, :teamPhone, :teamEmail, :teamAddress, :teamWebsite, :teamHours, :complaintRoute,
                   :complaintWebsite, :adviserName, :adviserPhone, :adviserEmail, :adviserWebsite, :moment, current_person()
             where :version = 0 or exists (select from municipality_desk e
                                            where e.tenant_id = current_tenant() and e.municipality_id = :municipality and e.version = :version)
            on conflict (tenant_id, municipality_id) do update
               set team_name = excluded.team_name, team_phone = excluded.team_phone, team_email = excluded.team_email,
                   team_address = excluded.team_address, team_website = excluded.team_website, team_hours = excluded.team_hours,
                   complaint_route = excluded.complaint_route, complaint_website = excluded.complaint_website, adviser_name = excluded.adviser_name,
                   adviser_phone = excluded.adviser_phone, adviser_email = excluded.adviser_email, adviser_website = excluded.adviser_website,
                   updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = d.version + 1
             where d.version = :version
            """)
    Mono<Long> write(UUID municipality, int version, @Nullable String teamName, @Nullable String teamPhone, @Nullable String teamEmail,
            @Nullable String teamAddress, @Nullable String teamWebsite, @Nullable String teamHours, @Nullable String complaintRoute,
            @Nullable String complaintWebsite, @Nullable String adviserName, @Nullable String adviserPhone, @Nullable String adviserEmail,
            @Nullable String adviserWebsite, Instant moment);
}
