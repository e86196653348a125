package nl.loodlijn.contract.consent;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** On which days work between two organisations was allowed. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsentedDaysRepository extends GenericRepository<ConsentedDaysRepository.Lacking, Integer> {
    /** @param day the first without consent */
    @MappedEntity
    record Lacking(@Id Integer place, LocalDate day) {
    }

    /** Of each use the first day that lacks consent; a use without such a day is missing. The function consent_lacks says the same of one day. */
    @Query(value = """
            select cast(l.place as integer) as place, cast(min(d.day) as date) as day
              from unnest(cast(:categories as text[]), cast(:places as text[]), cast(:firsts as text[]), cast(:lasts as text[]))
                   with ordinality l(category, municipality, first_day, last_day, place)
             cross join lateral generate_series(cast(l.first_day as date), cast(l.last_day as date), interval '1 day') d(day)
             where not exists (
                   select from subcontracting s
                    where s.tenant_id = (select current_tenant()) and s.head_id = :head and s.sub_id = :sub and s.starts_on <= d.day
                      and (s.ends_on is null or s.ends_on >= d.day) and l.category = any (s.categories) and l.municipality = any (s.municipality_codes)
                      and (s.self_employed and s.state in ('REGISTERED', 'ENDED')
                           or exists (select from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id and c.municipality_code in ('', l.municipality)
                                         and c.decided_on <= d.day and (c.state = 'CONSENTED' or c.state = 'REVOKED' and c.last_day >= d.day))))
             group by l.place
            """, nativeQuery = true)
    Flux<Lacking> lacking(UUID head, UUID sub, @TypeDef(type = DataType.STRING_ARRAY) String[] categories,
            @TypeDef(type = DataType.STRING_ARRAY) String[] places, @TypeDef(type = DataType.STRING_ARRAY) String[] firsts,
            @TypeDef(type = DataType.STRING_ARRAY) String[] lasts);
}
