package nl.loodlijn.settings.municipality;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Municipalities of the current tenant and their desks. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MunicipalityRepository extends GenericRepository<MunicipalityRow, UUID> {
    @Query("""
            select t.id, t.municipality_code as code, n.name, t.valid_from, t.valid_until, t.version, m.merged_on as ended_on, m.successors,
                   d.team_name is not null and coalesce(d.team_phone, d.team_email, d.team_website, d.team_address) is not null as desk_filled
              from tenant_municipality t
              left join lateral (select name from municipality where code = t.municipality_code order by valid_from desc limit 1) n on true
              left join lateral (
                   select min(g.merged_on) as merged_on, string_agg(coalesce(s.name, g.new_code), ', ' order by s.name) as successors
                     from municipality_merger g
                     left join lateral (select name from municipality where code = g.new_code order by valid_from desc limit 1) s on true
                    where g.old_code = t.municipality_code) m on true
              left join municipality_desk d on d.tenant_id = t.tenant_id and d.municipality_id = t.id
             where t.tenant_id = current_tenant() order by n.name, t.municipality_code, t.valid_from
            """)
    Flux<MunicipalityRow> all();

    /** Municipalities of this day whose name has this text in it, those that begin with it first; at most 20. */
    @Query("""
            select code, name, province from municipality
             where :day between valid_from and coalesce(valid_until, 'infinity') and position(lower(:text) in lower(name)) > 0
             order by position(lower(:text) in lower(name)), name limit 20
            """)
    Flux<CandidateRow> named(String text, LocalDate day);

    /** Whether the reference data know a municipality of this code that had not ended before this day; of earlier days they often know nothing. */
    @Query("select exists (select from municipality where code = :code and :day <= coalesce(valid_until, 'infinity'))")
    Mono<Boolean> exists(String code, LocalDate day);

    @Query("select name from municipality where code = :code order by valid_from desc limit 1")
    Mono<String> name(String code);

    /** Whether the municipality takes part already on one of these days, in another row than this. */
    @Query("""
            select exists (select from tenant_municipality t
                            where t.tenant_id = current_tenant() and t.municipality_code = :code and t.id is distinct from cast(:besides as uuid)
                              and daterange(t.valid_from, t.valid_until, '[]') && daterange(:validFrom, :validUntil, '[]'))
            """)
    Mono<Boolean> overlaps(String code, @Nullable UUID besides, LocalDate validFrom, @Nullable LocalDate validUntil);

    @Query("""
            with added as (
                insert into tenant_municipality (tenant_id, municipality_code, valid_from, valid_until)
                values (current_tenant(), :code, :validFrom, :validUntil) returning id)
            select id from added
            """)
    Mono<UUID> add(String code, LocalDate validFrom, @Nullable LocalDate validUntil);

    @Query("""
            update tenant_municipality set valid_from = :validFrom, valid_until = :validUntil, version = version + 1
             where tenant_id = current_tenant() and id = :id and version = :version
            """)
    Mono<Long> change(UUID id, int version, LocalDate validFrom, @Nullable LocalDate validUntil);
}
