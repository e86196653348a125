package nl.loodlijn.reference;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What somebody may be typing who says where they live, for anyone; to be called inside a unit of work of {@code Actor.Anyone}. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
public interface PlaceSuggestions extends GenericRepository<SuggestedPlace, String> {
    /**
     * Names with which what was typed begins, or with a word of which: whole names first, then municipalities, former ones and places. A name that a municipality
     * goes by in several ways stands here once. Index: place_name_alike, else a scan of the few thousand names.
     *
     * @param typed letters as {@link PlaceKey#of} makes them, at least one
     */
    @Query("""
            with named as (
                select distinct on (m.code, lower(regexp_replace(p.label, '\\s*[(][^)]*[)]\\s*$', '')))
                       regexp_replace(p.label, '\\s*[(][^)]*[)]\\s*$', '') as label, p.kind, p.key, m.code, m.name, m.province,
                       array_position(array['MUNICIPALITY', 'FORMER_MUNICIPALITY', 'ALIAS', 'PLACE'], p.kind) as rank
                  from place_name p
                  join municipality m on m.code = p.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
                 where starts_with(p.key, :typed) or strpos(p.key, ' ' || :typed) > 0
                 order by m.code, lower(regexp_replace(p.label, '\\s*[(][^)]*[)]\\s*$', '')), rank, length(p.key))
            select label, kind, code, name as municipality, province from named
             order by key <> :typed, not starts_with(key, :typed), rank, label, province, name limit :most""")
    Flux<SuggestedPlace> named(String typed, LocalDate day, int most);

    /** Postcodes that begin with these figures, with the municipality that holds most of each. Index: postcode_area_pkey, by a scan. */
    @Query("""
            select a.pc4 || coalesce(' ' || a.place, '') as label, 'POSTCODE' as kind, m.code, m.name as municipality, m.province from postcode_area a
              join municipality m on m.code = a.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             where a.is_main and starts_with(a.pc4, :figures) order by a.pc4, m.name limit :most""")
    Flux<SuggestedPlace> postcodes(String figures, LocalDate day, int most);
}
