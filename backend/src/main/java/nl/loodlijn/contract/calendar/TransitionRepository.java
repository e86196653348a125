package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was settled about the end of agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TransitionRepository extends GenericRepository<TransitionItemRow, String> {
    @Query(value = """
            select i.item, i.done, i.note, i.in_care, i.handed_over, i.stopped, i.version, i.changed_at, p.name as person_name,
                   party_name(i.tenant_id, case when i.changed_party = i.tenant_id then 'TENANT' else 'ORGANISATION' end, i.changed_party) as party_name
              from transition_item i join person p on p.id = i.changed_by
             where i.tenant_id = (select current_tenant()) and i.agreement_id = :agreement
            """, nativeQuery = true)
    Flux<TransitionItemRow> items(UUID agreement);

    /** Inside a unit of work that holds the agreement. */
    @Query(value = """
            insert into transition_item (tenant_id, agreement_id, item, done, note, in_care, handed_over, stopped, changed_at, changed_by, changed_party)
            values (current_tenant(), :agreement, :what, :ready, :words, cast(:present as integer), cast(:moved as integer), cast(:ended as integer), :moment,
                    current_person(), current_party())
            on conflict (tenant_id, agreement_id, item) do update set done = excluded.done, note = excluded.note, in_care = excluded.in_care,
                   handed_over = excluded.handed_over, stopped = excluded.stopped, version = transition_item.version + 1, changed_at = excluded.changed_at,
                   changed_by = excluded.changed_by, changed_party = excluded.changed_party
            """, nativeQuery = true)
    Mono<Long> settle(UUID agreement, String what, boolean ready, String words, @Nullable Integer present, @Nullable Integer moved,
            @Nullable Integer ended, Instant moment);
}
