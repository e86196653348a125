package nl.loodlijn.contract.consortium;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shares that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ShareRepository extends GenericRepository<ShareRow, String> {
    @Query(value = """
            select s.year || ' ' || s.member_id as place, s.member_id, s.member_name, coalesce(o.kvk_number, '') as member_kvk, s.year, s.basis_points
              from consortium_share s join organisation o on o.id = s.member_id
             where s.tenant_id = (select current_tenant()) and s.consortium_id = :consortium
             order by s.year, lower(s.member_name), s.member_id
            """, nativeQuery = true)
    Flux<ShareRow> of(UUID consortium);

    @Query(value = """
            delete from consortium_share
             where tenant_id = (select current_tenant()) and consortium_id = :consortium and member_id = :member and year = :inYear
            """, nativeQuery = true)
    Mono<Long> remove(UUID consortium, UUID member, int inYear);

    @Query(value = """
            insert into consortium_share (tenant_id, consortium_id, year, member_id, member_name, basis_points)
            values (current_tenant(), :consortium, :inYear, :member, :called, :points)
            on conflict (tenant_id, consortium_id, year, member_id) do update set member_name = excluded.member_name, basis_points = excluded.basis_points
            """, nativeQuery = true)
    Mono<Long> put(UUID consortium, UUID member, String called, int inYear, int points);
}
