package nl.loodlijn.platform.notification;

import java.time.Instant;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the acting person chose. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PreferenceRepository extends GenericRepository<PreferenceRow, Integer> {
    @Query("""
            select coalesce(n.version, 0) as version, coalesce(n.language, p.language) as language, coalesce(cast(n.mail as text), '{}') as mail
              from person p left join notification_preference n on n.person_id = p.id where p.id = current_person()
            """)
    Mono<PreferenceRow> find();

    /** Writes nothing when the version is another; 0 is that of someone who never chose. */
    @Query(value = """
            insert into notification_preference as known (person_id, language, mail, updated_at)
            select current_person(), :language, cast(:mail as jsonb), :moment where :version = 0 or exists (select from notification_preference)
            on conflict (person_id) do update set language = excluded.language, mail = excluded.mail, version = known.version + 1, updated_at = excluded.updated_at
             where known.version = :version""", nativeQuery = true)
    Mono<Integer> save(int version, String language, String mail, Instant moment);
}
