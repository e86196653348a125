package nl.loodlijn.platform.audit;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** The trail of the current tenant, as far as the party that asks may see it. Names are those of today. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AuditRepository extends GenericRepository<AuditRow, UUID> {
    /** What an id stands for. */
    @MappedEntity
    record Named(@Id String id, String name) {
    }

    /** How many entries an act has that the reader may see. */
    @MappedEntity
    record Size(@Id UUID id, long entries) {
    }

    // audit_entry_pkey; with a person audit_entry_of_person, with a row audit_entry_of_subject
    @Query(value = """
            select e.id, e.at, e.person_id, p.name as person_name, e.party_kind, e.party_id,
                   party_name(e.tenant_id, e.party_kind, e.party_id) as party_name, e.role, e.request_id, e.action, e.subject, e.subject_id,
                   e.subject_name, e.about_person, a.name as about_name, e.owner_id, party_name(e.tenant_id, e.owner_kind, e.owner_id) as owner_name,
                   cast(e.before as text) as before, cast(e.after as text) as after, e.erased_at, e.erased_because
              from audit_entry e
              left join person p on p.id = e.person_id
              left join person a on a.id = e.about_person
             where e.tenant_id = current_tenant() and e.at >= cast(:since as timestamptz) and e.at < cast(:endsAt as timestamptz)
               and (e.at, e.id) < (cast(:placeAt as timestamptz), cast(:placeId as uuid))
               and (:person = '' or e.person_id = cast(nullif(:person, '') as uuid))
               and (:subject = '' or e.subject = :subject)
               and (:subjectId = '' or e.subject_id = :subjectId)
               and (:action = '' or e.action = :action)
               and (:words = '' or position(lower(:words) in lower(concat_ws(' ', p.name, a.name, e.subject_name, e.request_id, e.before, e.after))) > 0)
             order by e.at desc, e.id desc
             limit :most""", nativeQuery = true)
    Flux<AuditRow> page(String words, String person, String subject, String subjectId, String action, Instant since, Instant endsAt,
            Instant placeAt, UUID placeId, int most);

    /**
     * The same, with of each act the newest entry that is asked for only. What comes after it in the act is looked up in audit_entry_of_request
     * oldest first: the entries of an act are looked at about once, however many there are. It is looked up for what holds the words only, hence the case.
     */
    @Query(value = """
            select e.id, e.at, e.person_id, p.name as person_name, e.party_kind, e.party_id,
                   party_name(e.tenant_id, e.party_kind, e.party_id) as party_name, e.role, e.request_id, e.action, e.subject, e.subject_id,
                   e.subject_name, e.about_person, a.name as about_name, e.owner_id, party_name(e.tenant_id, e.owner_kind, e.owner_id) as owner_name,
                   cast(e.before as text) as before, cast(e.after as text) as after, e.erased_at, e.erased_because
              from audit_entry e
              left join person p on p.id = e.person_id
              left join person a on a.id = e.about_person
             where e.tenant_id = current_tenant() and e.at >= cast(:since as timestamptz) and e.at < cast(:endsAt as timestamptz)
               and (e.at, e.id) < (cast(:placeAt as timestamptz), cast(:placeId as uuid))
               and (:person = '' or e.person_id = cast(nullif(:person, '') as uuid))
               and (:subject = '' or e.subject = :subject)
               and (:subjectId = '' or e.subject_id = :subjectId)
               and (:action = '' or e.action = :action)
               and case when :words = '' or position(lower(:words) in lower(concat_ws(' ', p.name, a.name, e.subject_name, e.request_id, e.before, e.after))) > 0
                   then e.request_id is null or (
                   select n.id from audit_entry n
                    where n.tenant_id = current_tenant() and n.request_id = e.request_id and (n.at, n.id) > (e.at, e.id)
                      and n.at < cast(:endsAt as timestamptz)
                      and (:subject = '' or n.subject = :subject)
                      and (:subjectId = '' or n.subject_id = :subjectId)
                      and (:action = '' or n.action = :action)
                      and (:words = '' or position(lower(:words) in lower(concat_ws(' ', p.name,
                           (select b.name from person b where b.id = n.about_person), n.subject_name, n.request_id, n.before, n.after))) > 0)
                    order by n.at, n.id
                    limit 1) is null
                   else false end
             order by e.at desc, e.id desc
             limit :most""", nativeQuery = true)
    Flux<AuditRow> acts(String words, String person, String subject, String subjectId, String action, Instant since, Instant endsAt,
            Instant placeAt, UUID placeId, int most);

    /** What one request did, newest first, from audit_entry_of_request. */
    @Query(value = """
            select e.id, e.at, e.person_id, p.name as person_name, e.party_kind, e.party_id,
                   party_name(e.tenant_id, e.party_kind, e.party_id) as party_name, e.role, e.request_id, e.action, e.subject, e.subject_id,
                   e.subject_name, e.about_person, a.name as about_name, e.owner_id, party_name(e.tenant_id, e.owner_kind, e.owner_id) as owner_name,
                   cast(e.before as text) as before, cast(e.after as text) as after, e.erased_at, e.erased_because
              from audit_entry e
              left join person p on p.id = e.person_id
              left join person a on a.id = e.about_person
             where e.tenant_id = current_tenant() and e.request_id = :request
               and (e.at, e.id) < (cast(:placeAt as timestamptz), cast(:placeId as uuid))
             order by e.at desc, e.id desc
             limit :most""", nativeQuery = true)
    Flux<AuditRow> act(UUID request, Instant placeAt, UUID placeId, int most);

    /** How many entries each act has. */
    @Query(value = """
            select e.request_id as id, count(*) as entries from audit_entry e
             where e.tenant_id = current_tenant() and e.request_id = any (cast(:requests as uuid[]))
             group by e.request_id""", nativeQuery = true)
    Flux<Size> sizes(String requests);

    /** Of each act the first entry about one of these tables. */
    @Query(value = """
            select distinct on (e.request_id) e.id, e.at, e.person_id, p.name as person_name, e.party_kind, e.party_id,
                   party_name(e.tenant_id, e.party_kind, e.party_id) as party_name, e.role, e.request_id, e.action, e.subject, e.subject_id,
                   e.subject_name, e.about_person, a.name as about_name, e.owner_id, party_name(e.tenant_id, e.owner_kind, e.owner_id) as owner_name,
                   cast(e.before as text) as before, cast(e.after as text) as after, e.erased_at, e.erased_because
              from audit_entry e
              left join person p on p.id = e.person_id
              left join person a on a.id = e.about_person
             where e.tenant_id = current_tenant() and e.request_id = any (cast(:requests as uuid[])) and e.subject = any (cast(:subjects as text[]))
             order by e.request_id, e.at, e.id""", nativeQuery = true)
    Flux<AuditRow> leading(String requests, String subjects);

    /** Of these tables the ones that the reader sees entries about, each looked up in audit_entry_of_subject. */
    @Query(value = """
            select asked.subject as id, asked.subject as name from unnest(cast(:subjects as text[])) asked(subject)
             where exists (select from audit_entry e where e.tenant_id = current_tenant() and e.subject = asked.subject)""", nativeQuery = true)
    Flux<Named> subjects(String subjects);

    /**
     * The newest entries about some rows, from audit_entry_of_subject.
     *
     * @param subjects tables, as an array literal of the database
     * @param ids for each table the key of a row
     */
    @Query(value = """
            select e.id, e.at, e.person_id, p.name as person_name, e.party_kind, e.party_id,
                   party_name(e.tenant_id, e.party_kind, e.party_id) as party_name, e.role, e.request_id, e.action, e.subject, e.subject_id,
                   e.subject_name, e.about_person, a.name as about_name, e.owner_id, party_name(e.tenant_id, e.owner_kind, e.owner_id) as owner_name,
                   cast(e.before as text) as before, cast(e.after as text) as after, e.erased_at, e.erased_because
              from unnest(cast(:subjects as text[]), cast(:ids as text[])) asked(subject, id)
              join audit_entry e on e.tenant_id = current_tenant() and e.subject = asked.subject and e.subject_id = asked.id
              left join person p on p.id = e.person_id
              left join person a on a.id = e.about_person
             order by e.at desc, e.id desc
             limit :most""", nativeQuery = true)
    Flux<AuditRow> about(String subjects, String ids, int most);

    /** What rows are called in the newest entry about them. */
    @Query(value = """
            select asked.id, n.subject_name as name
              from unnest(cast(:ids as text[])) asked(id)
             cross join lateral (select e.subject_name from audit_entry e
                                  where e.tenant_id = current_tenant() and e.subject = :subject and e.subject_id = asked.id
                                  order by e.at desc limit 1) n
             where n.subject_name is not null""", nativeQuery = true)
    Flux<Named> names(String subject, String ids);

    /** Who did anything that is on the trail, by name. */
    @Query(value = """
            select cast(p.id as text) as id, p.name from person p
             where exists (select from audit_entry e where e.tenant_id = current_tenant() and e.person_id = p.id)
             order by p.name, p.id
             limit 1000""", nativeQuery = true)
    Flux<Named> people();
}
