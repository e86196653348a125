package nl.loodlijn.settings.municipality;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Desks of the current tenant that name a person, by name or by address. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface NamedContactRepository extends GenericRepository<NamedContactRepository.Row, String> {
    /** @param municipalities names with commas between */
    @MappedEntity("municipality_desk")
    record Row(@Id String municipalities, int number) {
    }

    /** One row, also when there are none. */
    @Query("""
            select coalesce(string_agg(party_name(d.tenant_id, 'MUNICIPALITY', d.municipality_id), ', ' order by party_name(d.tenant_id, 'MUNICIPALITY', d.municipality_id)), '')
                       as municipalities, cast(count(*) as integer) as number
              from municipality_desk d join person p on p.id = :person
             where d.tenant_id = current_tenant()
               and (lower(p.email) in (lower(d.team_email), lower(d.adviser_email)) or lower(p.name) in (lower(d.team_name), lower(d.adviser_name)))
            """)
    Mono<Row> desksNaming(UUID person);
}
