package nl.loodlijn.organisation.find;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/**
 * Who has access in the tenant of the unit of work, today. The rows are those of the one tenant, from membership_by_person; each word that was typed
 * must be in the name, folded as the search of the shortlist folds.
 */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindAccessRepository extends GenericRepository<FindAccessRepository.Found, UUID> {
    /**
     * A person or a party.
     *
     * @param detail of a person the e-mail address, of a party the number of people
     * @param roles of a person, by name, with commas between
     * @param parties of a person, with commas between
     */
    @MappedEntity
    record Found(@Id UUID id, String name, String detail, String roles, String parties) {
    }

    @Query(value = """
            select p.id, p.name, p.email as detail, f.roles, f.parties
              from (select m.person_id, string_agg(distinct m.role, ',') as roles,
                           string_agg(distinct party_name(m.tenant_id, m.party_kind, m.party_id), ', ') as parties
                      from membership m where m.tenant_id = current_tenant() and holds_now(m) group by m.person_id) f
              join person p on p.id = f.person_id
             cross join lateral (select search.fold(p.name || ' ' || p.email) as name offset 0) folded
             cross join (select search.fold(:typed) as words) asked
             where asked.words <> ''
               and not exists (select from unnest(string_to_array(asked.words, ' ')) word where position(word in folded.name) = 0)
             order by starts_with(folded.name, asked.words) desc, p.name, p.id
             limit :most""", nativeQuery = true)
    Flux<Found> people(String typed, int most);

    @Query(value = """
            select f.id, f.name, cast(f.people as text) as detail, '' as roles, '' as parties
              from (select m.party_id as id, party_name(m.tenant_id, m.party_kind, m.party_id) as name, count(distinct m.person_id) as people
                      from membership m where m.tenant_id = current_tenant() and holds_now(m) group by m.tenant_id, m.party_kind, m.party_id) f
             cross join lateral (select search.fold(f.name) as name offset 0) folded
             cross join (select search.fold(:typed) as words) asked
             where asked.words <> ''
               and not exists (select from unnest(string_to_array(asked.words, ' ')) word where position(word in folded.name) = 0)
             order by starts_with(folded.name, asked.words) desc, f.name, f.id
             limit :most""", nativeQuery = true)
    Flux<Found> parties(String typed, int most);
}
