package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Versions of agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface VersionRepository extends GenericRepository<VersionRow, Integer> {
    @Query(value = """
            select number, purpose, state, drafted_by, model_version_id, reason, cast(terms as text) as terms, cast(filling as text) as filling, articles,
                   sha256, version, created_at, changed_at, offered_at, agreed_at, replaced_at
              from agreement_version where tenant_id = (select current_tenant()) and agreement_id = :agreement order by number
            """, nativeQuery = true)
    Flux<VersionRow> versions(UUID agreement);

    /** Whether there is a version that is not settled: one that was offered, or a draft of the acting party. */
    @Query("select agreement_has_open_version(:agreement)")
    Mono<Boolean> hasOpen(UUID agreement);

    /** The number of the last version, also when it is one that the acting party does not see. */
    @Query("select agreement_last_version(:agreement)")
    Mono<Integer> last(UUID agreement);

    /** The next version of an agreement, as a draft of the acting party. */
    @Query(value = """
            insert into agreement_version (tenant_id, agreement_id, number, purpose, drafted_by, model_version_id, reason, terms, filling, starts_on, ends_on,
                   created_at, created_by, changed_at)
            values (current_tenant(), :agreement, :next, :aim, current_party(), :model, :why, cast(:termsJson as jsonb), cast(:fillingJson as jsonb),
                   cast(:firstDay as date), cast(:lastDay as date), :moment, current_person(), :moment)
            """, nativeQuery = true)
    Mono<Long> add(UUID agreement, int next, String aim, UUID model, String why, String termsJson, String fillingJson,
            @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Instant moment);

    /** Gives 0 when the draft is not the one that was looked at any more. */
    @Query(value = """
            update agreement_version set terms = cast(:termsJson as jsonb), filling = cast(:fillingJson as jsonb), starts_on = cast(:firstDay as date),
                   ends_on = cast(:lastDay as date), version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and agreement_id = :agreement and agreement_version.number = :which and agreement_version.version = :seen
            """, nativeQuery = true)
    Mono<Long> write(UUID agreement, int which, int seen, String termsJson, String fillingJson, @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay, Instant moment);

    @Query(value = """
            update agreement_version set state = 'OFFERED', canonical = :text, sha256 = :hash, articles = :many, offered_at = :moment, version = version + 1,
                   changed_at = :moment
             where tenant_id = (select current_tenant()) and agreement_id = :agreement and agreement_version.number = :which
            """, nativeQuery = true)
    Mono<Long> offer(UUID agreement, int which, byte[] text, String hash, int many, Instant moment);

    @Query(value = """
            update agreement_version set state = :to, agreed_at = case when :to = 'AGREED' then cast(:moment as timestamptz) end, version = version + 1,
                   changed_at = :moment
             where tenant_id = (select current_tenant()) and agreement_id = :agreement and agreement_version.number = :which
            """, nativeQuery = true)
    Mono<Long> move(UUID agreement, int which, String to, Instant moment);

    /** Writes down that the acting head contractor was told that every rule is kept, on the framework as it is; nothing for whoever does not see that. */
    @Query(value = """
            update agreement_version v set judged_number = f.current_number from agreement a join agreement f on f.tenant_id = a.tenant_id and f.id = a.framework_id
             where v.tenant_id = (select current_tenant()) and v.agreement_id = :agreement and v.number = :which
               and a.tenant_id = v.tenant_id and a.id = v.agreement_id and a.head_id = (select current_party())
            """, nativeQuery = true)
    Mono<Long> judged(UUID agreement, int which);

    /** Whether the head contractor was told so on the framework as it is now. */
    @Query("select judged_on_framework(:agreement, :which)")
    Mono<Boolean> isJudged(UUID agreement, int which);

    /** The canonical text of a version that was offered. */
    @Query(value = """
            select convert_from(canonical, 'UTF8') from agreement_version
             where tenant_id = (select current_tenant()) and agreement_id = :agreement and agreement_version.number = :which and canonical is not null
            """, nativeQuery = true)
    Mono<String> canonical(UUID agreement, int which);
}
