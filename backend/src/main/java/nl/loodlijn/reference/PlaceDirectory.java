package nl.loodlijn.reference;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Finds municipalities by what people type, for anyone; to be called inside a unit of work of {@code Actor.Anyone}. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
public interface PlaceDirectory extends GenericRepository<FoundMunicipality, String> {
    /**
     * The municipalities that a postcode lies in, the one with the largest part first; and, last, the one in which most people
     * of its place live: on the edge of a place the area of a postcode says little about where its houses stand. A place of the
     * same name further than 0.08 degrees (some 9 km) away is another place. Index: postcode_area_pkey; the places by a scan of
     * the few thousand postcodes.
     */
    @Query("""
            with lies_in as (
                select municipality_code, is_main, share from postcode_area where pc4 = :pc4
            ), home as (
                select near.municipality_code from postcode_area here
                  join postcode_area near on near.place = here.place and near.is_main
                   and sqrt(power((near.longitude - here.longitude) * cos(radians(here.latitude)), 2)
                          + power(near.latitude - here.latitude, 2)) < 0.08
                 where here.pc4 = :pc4 and here.is_main
                 group by near.municipality_code
                 order by sum(coalesce(near.inhabitants, 0)) desc, near.municipality_code limit 1
            ), meant as (
                select municipality_code, is_main, share from lies_in
                union all
                select municipality_code, false, 0 from home where municipality_code not in (select municipality_code from lies_in))
            select m.code, m.name, m.province from meant a
              join municipality m on m.code = a.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             order by a.is_main desc, a.share desc, m.name""")
    Flux<FoundMunicipality> byPostcode(String pc4, LocalDate day);

    /** The municipality with this code, or the one that took over from it. */
    @Query("""
            with recursive successor as (
                select cast(:code as text) as code
                union
                select g.new_code from successor s join municipality_merger g on g.old_code = s.code and g.merged_on <= :day)
            select m.code, m.name, m.province from municipality m join successor s on s.code = m.code
             where :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             order by m.name""")
    Flux<FoundMunicipality> byCode(String code, LocalDate day);

    /**
     * The municipalities that go by a name: their own, a former one, one in daily use, or that of a place in them. Index:
     * place_name_pkey.
     *
     * @param key the name as {@link PlaceKey#of} makes it
     */
    @Query("""
            select distinct m.code, m.name, m.province from place_name p
              join municipality m on m.code = p.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             where p.key = :key
             order by m.name""")
    Flux<FoundMunicipality> byName(String key, LocalDate day);

    /**
     * At most five names that are spelled almost like this, the likest first: they share three letters in a row often enough (index:
     * place_name_alike), or, for what two letters that changed places leave apart, differ in two letters.
     */
    @Query("""
            select label from place_name
             where key % :key or (length(:key) > 4 and levenshtein_less_equal(key, :key, 2) <= 2)
             group by label order by min(levenshtein_less_equal(key, :key, 3)), max(similarity(key, :key)) desc, label limit 5""")
    Flux<String> alike(String key);
}
