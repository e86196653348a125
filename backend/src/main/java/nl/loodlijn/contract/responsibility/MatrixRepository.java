package nl.loodlijn.contract.responsibility;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Who does what under agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MatrixRepository extends GenericRepository<MatrixRow, UUID> {
    String MATRIX = """
            select a.id, a.title, a.state, h.name as head_name, s.name as sub_name, t.name as region_name, a.starts_on, a.ends_on,
                   (select cast(v.terms -> 'responsibilities' as text) from agreement_version v
                     where v.tenant_id = a.tenant_id and v.agreement_id = a.id
                       and v.number = coalesce(a.current_number, (select max(o.number) from agreement_version o
                                                                   where o.tenant_id = a.tenant_id and o.agreement_id = a.id))) as agreed,
                   cast(m.entries as text) as entries, cast(m.contacts as text) as contacts, coalesce(m.version, 0) as version, m.changed_at,
                   p.name as person_name, a.over_at is null and fills_responsibilities(a) as fills,
                   a.current_number is not null and a.over_at is null and coalesce(signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party()), false) as shares
              from agreement a
              join tenant t on t.id = a.tenant_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
              left join responsibility_matrix m on m.tenant_id = a.tenant_id and m.agreement_id = a.id
              left join person p on p.id = m.changed_by
             where a.tenant_id = (select current_tenant()) and a.id = :agreement""";

    @Query(value = MATRIX, nativeQuery = true)
    Mono<MatrixRow> find(UUID agreement);

    /** Holds the agreement until the transaction ends, so that two do not write at once; what was written meanwhile is read after it. */
    @Query(value = "select id from agreement where tenant_id = (select current_tenant()) and id = :agreement for update", nativeQuery = true)
    Mono<UUID> hold(UUID agreement);

    /** Inside a unit of work that holds the agreement. */
    @Query(value = """
            insert into responsibility_matrix (tenant_id, agreement_id, entries, contacts, changed_at, changed_by)
            values (current_tenant(), :agreement, cast(:lines as jsonb), cast(:desks as jsonb), :moment, current_person())
            on conflict (tenant_id, agreement_id) do update set entries = excluded.entries, contacts = excluded.contacts,
                   version = responsibility_matrix.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """, nativeQuery = true)
    Mono<Long> write(UUID agreement, String lines, String desks, Instant moment);
}
