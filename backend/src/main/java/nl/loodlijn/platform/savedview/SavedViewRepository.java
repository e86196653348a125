package nl.loodlijn.platform.savedview;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Views of the acting person, and those that colleagues of the acting party share. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SavedViewRepository extends GenericRepository<SavedViewRow, UUID> {
    String VIEW = """
            select v.id, v.list, v.name, v.address, v.shared, v.person_id = (select current_person()) as own, p.name as maker, v.version
              from saved_view v join person p on p.id = v.person_id
             where v.tenant_id = (select current_tenant()) and v.party_id = (select current_party())""";
    String OWN = """
             where tenant_id = (select current_tenant()) and party_id = (select current_party()) and person_id = (select current_person())""";

    /** In the order of the maker. Uses saved_view_name. */
    @Query(value = VIEW + " and v.person_id = (select current_person()) and v.list = :list order by v.position, v.id", nativeQuery = true)
    Flux<SavedViewRow> own(String list);

    /** By name. Uses saved_view_shared. */
    @Query(value = VIEW + """
             and v.person_id <> (select current_person()) and v.list = :list and v.shared order by lower(v.name), v.id limit :atMost
            """, nativeQuery = true)
    Flux<SavedViewRow> ofColleagues(String list, int atMost);

    @Query(value = VIEW + " and v.id = :id", nativeQuery = true)
    Mono<SavedViewRow> find(UUID id);

    /** One's own of this name. Uses saved_view_name. */
    @Query(value = VIEW
            + " and v.person_id = (select current_person()) and v.list = :list and lower(v.name) = lower(:name)", nativeQuery = true)
    Mono<SavedViewRow> named(String list, String name);

    /** Until the end of the transaction nobody else adds to or changes the views that the acting person has of the list. */
    @Query(value = """
            select true from (select pg_advisory_xact_lock(hashtextextended(
                concat_ws(' ', 'saved view', current_tenant(), current_party(), current_person(), cast(:list as text)), 0))) held
            """, nativeQuery = true)
    Mono<Boolean> hold(String list);

    /** How many one has of the list. */
    @Query(value = "select cast(count(*) as integer) from saved_view " + OWN + " and list = :list", nativeQuery = true)
    Mono<Integer> numberOf(String list);

    /** Whether another view of one's own has this name, whatever the case of its letters. */
    @Query(value = "select exists (select from saved_view " + OWN + """
             and list = :list and lower(name) = lower(:name) and id <> :besides)""", nativeQuery = true)
    Mono<Boolean> nameTaken(String list, String name, UUID besides);

    /** Behind the others. */
    @Query(value = """
            insert into saved_view (tenant_id, party_id, person_id, list, name, address, position, shared, created_at, updated_at)
            values (current_tenant(), current_party(), current_person(), :list, :name, :address, :position, :shared, :moment, :moment)
            """, nativeQuery = true)
    Mono<Integer> add(String list, String name, String address, int position, boolean shared, Instant moment);

    /** Writes nothing when the version is another. */
    @Query(value = "update saved_view set name = :name, address = :address, shared = :shared, version = version + 1, updated_at = :moment "
            + OWN + " and id = :id and version = :version", nativeQuery = true)
    Mono<Integer> change(UUID id, int version, String name, String address, boolean shared, Instant moment);

    /** Puts a view at a place, counted from 1, and lets the others of the list move along. */
    @Query(value = """
            with others as (
                select id, cast(row_number() over (order by position, id) as integer) as place from saved_view
            """ + OWN + """
                 and list = :list and id <> :id)
            update saved_view v set position = coalesce((select o.place + case when o.place >= :place then 1 else 0 end from others o where o.id = v.id), :place)
            """ + OWN + " and list = :list", nativeQuery = true)
    Mono<Integer> place(String list, UUID id, int place);

    @Query(value = "delete from saved_view " + OWN + " and id = :id", nativeQuery = true)
    Mono<Integer> remove(UUID id);
}
