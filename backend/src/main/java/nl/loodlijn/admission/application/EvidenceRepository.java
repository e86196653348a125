package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents with answers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface EvidenceRepository extends GenericRepository<FileRow, UUID> {
    /** As the provider put them there; nothing for a region. */
    @Query(value = """
            select e.id, e.code, f.name, f.media_type, f.size, encode(f.sha256, 'hex') as sha256, f.state, e.issued_on, e.valid_until, e.version, f.uploaded_at
              from application_file e join stored_file f on f.tenant_id = e.tenant_id and f.id = e.id
             where e.tenant_id = (select current_tenant()) and e.application_id = :application and f.state <> 'DELETED' order by e.code, e.added_at, e.id
            """, nativeQuery = true)
    Flux<FileRow> written(UUID application);

    /** Those of the last submission of each criterion. */
    @Query(value = """
            select e.file_id as id, e.code, f.name, f.media_type, f.size, encode(f.sha256, 'hex') as sha256, f.state, e.issued_on, e.valid_until,
                   e.submission as version, f.uploaded_at
              from submitted_file e join stored_file f on f.tenant_id = e.tenant_id and f.id = e.file_id
             where e.tenant_id = (select current_tenant()) and e.application_id = :application and f.state <> 'DELETED'
               and e.submission = (select max(s.submission) from submitted_answer s
                                    where s.tenant_id = e.tenant_id and s.application_id = e.application_id and s.code = e.code)
             order by e.code, f.uploaded_at, e.file_id
            """, nativeQuery = true)
    Flux<FileRow> submitted(UUID application);

    /** Whether a file is a document of this application that the acting party may see, also one of an earlier submission. */
    @Query(value = """
            select exists (select from application_file e where e.tenant_id = (select current_tenant()) and e.application_id = :application and e.id = :file)
                or exists (select from submitted_file e where e.tenant_id = (select current_tenant()) and e.application_id = :application and e.file_id = :file)
            """, nativeQuery = true)
    Mono<Boolean> belongs(UUID application, UUID file);

    @Query(value = """
            select exists (select from submitted_file e where e.tenant_id = (select current_tenant()) and e.file_id = :file)
            """, nativeQuery = true)
    Mono<Boolean> wasSubmitted(UUID file);

    @Query(value = """
            insert into application_file (tenant_id, application_id, id, code, organisation_id, added_at)
            values (current_tenant(), :application, :file, :criterion, current_organisation(), :moment)
            """, nativeQuery = true)
    Mono<Long> add(UUID application, String criterion, UUID file, Instant moment);

    /** Gives 0 when the dates are not those that were looked at any more. */
    @Query(value = """
            update application_file set issued_on = cast(:issued as date), valid_until = cast(:until as date), version = version + 1
             where tenant_id = (select current_tenant()) and application_id = :application and id = :file and version = :seen
            """, nativeQuery = true)
    Mono<Long> date(UUID application, UUID file, int seen, @Nullable LocalDate issued, @Nullable LocalDate until);

    @Query(value = "delete from application_file where tenant_id = (select current_tenant()) and application_id = :application and id = :file", nativeQuery = true)
    Mono<Long> remove(UUID application, UUID file);

    /** Copies the documents with these answers into the newest submission, except those of criteria that do not hold for the provider. */
    @Query(value = """
            insert into submitted_file (tenant_id, file_id, submission, application_id, code, organisation_id, issued_on, valid_until)
            select e.tenant_id, e.id, s.submission, e.application_id, e.code, e.organisation_id, e.issued_on, e.valid_until
              from application_file e
              join submitted_answer s on s.tenant_id = e.tenant_id and s.application_id = e.application_id and s.code = e.code and not s.not_applicable
             where e.tenant_id = (select current_tenant()) and e.application_id = :application and e.code = any (cast(:codes as text[]))
               and s.submission = (select max(n.submission) from submitted_answer n where n.tenant_id = e.tenant_id and n.application_id = e.application_id)
            """, nativeQuery = true)
    Mono<Long> submit(UUID application, @TypeDef(type = DataType.STRING_ARRAY) String[] codes);
}
