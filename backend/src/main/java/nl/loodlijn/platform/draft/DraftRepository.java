package nl.loodlijn.platform.draft;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts of the acting person, or shared within the acting party. All use the primary key. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DraftRepository extends GenericRepository<DraftRow, String> {
    String THIS = """
             where d.tenant_id = (select current_tenant()) and d.party_id = (select current_party())
               and d.owner_id = case when :shared then (select current_party()) else (select current_person()) end
               and d.form = :form and d.subject = :subject""";

    @Query(value = """
            select d.form, d.subject, d.shared, d.form_version, cast(d.body as text) as body, d.version, d.updated_at, p.name as updated_by_name
              from draft d join person p on p.id = d.updated_by
            """ + THIS, nativeQuery = true)
    Mono<DraftRow> find(String form, String subject, boolean shared);

    /** The newest twenty of one's own, and the newest twenty that are shared within the party. Uses the primary key. */
    @Query(value = """
            (select d.form, d.subject, d.shared, d.form_version, '{}' as body, d.version, d.updated_at, '' as updated_by_name
               from draft d
              where d.tenant_id = (select current_tenant()) and d.party_id = (select current_party()) and d.owner_id = (select current_person())
              order by d.updated_at desc limit 20)
            union all
            (select d.form, d.subject, d.shared, d.form_version, '{}', d.version, d.updated_at, p.name
               from draft d join person p on p.id = d.updated_by
              where d.tenant_id = (select current_tenant()) and d.party_id = (select current_party()) and d.owner_id = (select current_party())
              order by d.updated_at desc limit 20)
            """, nativeQuery = true)
    Flux<DraftRow> unfinished();

    /** How many drafts shared within the acting party a person changed last. */
    @Query(value = """
            select cast(count(*) as integer) from draft d
             where d.tenant_id = (select current_tenant()) and d.party_id = (select current_party()) and d.owner_id = (select current_party())
               and d.updated_by = :person
            """, nativeQuery = true)
    Mono<Integer> sharedOf(UUID person);

    /** Writes nothing when there is one. */
    @Query(value = """
            insert into draft (tenant_id, party_id, owner_id, form, subject, form_version, body, created_at, updated_at, updated_by)
            values (current_tenant(), current_party(), case when :shared then current_party() else current_person() end, :form, :subject,
                    :formVersion, cast(:body as jsonb), :moment, :moment, current_person())
                on conflict do nothing""", nativeQuery = true)
    Mono<Integer> start(String form, String subject, boolean shared, String formVersion, String body, Instant moment);

    /** Writes nothing when the version is another. */
    @Query(value = """
            update draft d set form_version = :formVersion, body = cast(:body as jsonb), version = version + 1, updated_at = :moment,
                   updated_by = current_person()
            """ + THIS + " and version = :version", nativeQuery = true)
    Mono<Integer> change(String form, String subject, boolean shared, int version, String formVersion, String body, Instant moment);

    @Query(value = "delete from draft d " + THIS, nativeQuery = true)
    Mono<Integer> discard(String form, String subject, boolean shared);
}
