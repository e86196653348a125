package nl.loodlijn.admission.criteria;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What the current tenant asks now. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindCriteriaRepository extends GenericRepository<FindCriteriaRepository.Row, String> {
    /** A criterion of the newest published version of a set in use. */
    @MappedEntity
    record Row(@Id String code, UUID setId, String setName, String dutchTitle, String englishTitle) {
    }

    /** A few hundred at most: a set has no more than 200 criteria, and a tenant a handful of sets. */
    @Query(value = """
            select c.code, s.id as set_id, s.name as set_name, c.dutch_title, c.english_title
              from criteria_set s
              join lateral (select v.id from criteria_version v where v.tenant_id = s.tenant_id and v.set_id = s.id and v.number is not null
                             order by v.number desc limit 1) v on true
              join criterion c on c.tenant_id = s.tenant_id and c.version_id = v.id
             where s.tenant_id = (select current_tenant()) and s.retired_at is null
             order by s.name, c.position
            """, nativeQuery = true)
    Flux<Row> asked();
}
