package nl.loodlijn.contract.move;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Agreements of a move of the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MoveItemRepository extends GenericRepository<MoveItemRow, UUID> {
    String ITEM = """
            select i.agreement_id, a.title,
                   case when current_party() = a.tenant_id then coalesce(h.name, s.name) when current_party() = a.head_id and s.name is not null then s.name
                        else coalesce(case when a.kind = 'HEAD_SUB' then h.name end, t.name) end as other_name,
                   v.number as from_number, i.state, i.number, w.state as offer, cast(i.objections as text) as objections
              from agreement_move_item i
              join agreement a on a.tenant_id = i.tenant_id and a.id = i.agreement_id
              join tenant t on t.id = a.tenant_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
              join contract_model_version v on v.tenant_id = i.tenant_id and v.id = i.from_version_id
              left join agreement_version w on w.tenant_id = i.tenant_id and w.agreement_id = i.agreement_id and w.number = i.number
             where i.tenant_id = (select current_tenant()) and i.move_id = :move""";

    /** @param of one state; empty for all */
    @Query(value = ITEM
            + " and (:of = '' or i.state = :of) and (:after = '' or cast(i.agreement_id as text) > :after) order by cast(i.agreement_id as text) limit :most", nativeQuery = true)
    Flux<MoveItemRow> items(UUID move, String of, String after, int most);

    @Query(value = ITEM + " and i.agreement_id = :agreement", nativeQuery = true)
    Mono<MoveItemRow> item(UUID move, UUID agreement);

    /**
     * The next agreement in a state, held until the transaction ends, while the move is in the state that goes with it; empty when there is none that
     * nobody else holds. Uses agreement_move_item_by_state.
     */
    @Query(value = """
            select i.agreement_id, '' as title, '' as other_name, 0 as from_number, i.state, i.number, cast(null as text) as offer, '[]' as objections
              from agreement_move_item i join agreement_move m on m.tenant_id = i.tenant_id and m.id = i.move_id
             where i.tenant_id = (select current_tenant()) and i.move_id = :move and i.state = :of and m.state = :whole
             order by i.agreement_id limit 1 for update of i skip locked
            """, nativeQuery = true)
    Mono<MoveItemRow> next(UUID move, String of, String whole);

    @Query(value = """
            update agreement_move_item set state = :to, objections = cast(:why as jsonb)
             where tenant_id = (select current_tenant()) and move_id = :move and agreement_id = :agreement and agreement_move_item.state = :from
            """, nativeQuery = true)
    Mono<Long> judged(UUID move, UUID agreement, String from, String to, String why);

    @Query(value = """
            update agreement_move_item set state = 'OFFERED', number = :which
             where tenant_id = (select current_tenant()) and move_id = :move and agreement_id = :agreement and agreement_move_item.state = 'FITS'
            """, nativeQuery = true)
    Mono<Long> offered(UUID move, UUID agreement, int which);
}
