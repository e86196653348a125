package nl.loodlijn.platform.draft;

import java.time.Instant;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Drafts of the acting person for the acting party. All use the primary key. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DraftRepository extends GenericRepository<DraftRow, String> {
    String OWN = """
             where d.tenant_id = (select current_tenant()) and d.party_id = (select current_party()) and d.person_id = (select current_person())
            """;
    String THIS = OWN + " and d.form = :form and d.subject = :subject";

    @Query(value = "select d.form, d.subject, d.form_version, cast(d.body as text) as body, d.version, d.updated_at from draft d"
            + THIS, nativeQuery = true)
    Mono<DraftRow> find(String form, String subject);

    /** The newest twenty, without what was typed. */
    @Query(value = "select d.form, d.subject, d.form_version, '{}' as body, d.version, d.updated_at from draft d" + OWN
            + " order by d.updated_at desc limit 20", nativeQuery = true)
    Flux<DraftRow> unfinished();

    /** Writes nothing when there is one. */
    @Query(value = """
            insert into draft (tenant_id, party_id, person_id, form, subject, form_version, body, created_at, updated_at)
            values (current_tenant(), current_party(), current_person(), :form, :subject, :formVersion, cast(:body as jsonb), :moment, :moment)
                on conflict do nothing""", nativeQuery = true)
    Mono<Integer> start(String form, String subject, String formVersion, String body, Instant moment);

    /** Writes nothing when the version is another. */
    @Query(value = "update draft d set form_version = :formVersion, body = cast(:body as jsonb), version = version + 1, updated_at = :moment"
            + THIS + " and version = :version", nativeQuery = true)
    Mono<Integer> change(String form, String subject, int version, String formVersion, String body, Instant moment);

    @Query(value = "delete from draft d" + THIS, nativeQuery = true)
    Mono<Integer> discard(String form, String subject);
}
