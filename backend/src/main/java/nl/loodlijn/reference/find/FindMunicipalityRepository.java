package nl.loodlijn.reference.find;

import java.time.LocalDate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Municipalities that take part in the tenant of the unit of work, by every name that people use for them. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindMunicipalityRepository extends GenericRepository<FindMunicipalityRepository.Found, String> {
    /** @param known the name by which it was found: its own, a former one, that of a place in it */
    @MappedEntity
    record Found(@Id String code, String name, String known) {
    }

    /**
     * Uses place_name_alike: reference data have no row security, so an index serves.
     *
     * @param key the name or the beginning of one of its words, as {@code PlaceKey} makes it: letters, digits and spaces only
     */
    @Query(value = """
            select f.code, f.name, f.known from (
                select distinct on (m.code) m.code, m.name, n.label as known, n.kind = 'MUNICIPALITY' as own
                  from place_name n
                  join tenant_municipality t on t.tenant_id = current_tenant() and t.municipality_code = n.municipality_code
                                            and :day between t.valid_from and coalesce(t.valid_until, 'infinity')
                  join municipality m on m.code = t.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
                 where n.key like :key || '%' or n.key like '% ' || :key || '%'
                 order by m.code, own desc, length(n.label), n.label) f
             order by f.own desc, f.name
             limit :most""", nativeQuery = true)
    Flux<Found> named(String key, LocalDate day, int most);
}
