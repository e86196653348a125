package nl.loodlijn.contract.declaration;

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

/** Versions of declarations that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeclarationVersionRepository extends GenericRepository<DeclarationVersionRow, Integer> {
    @Query(value = """
            select number, state, reason, total_cents, sent_at, decided_at, dispute, invoice_number, invoiced_on
              from declaration_version where tenant_id = (select current_tenant()) and declaration_id = :declaration order by number
            """, nativeQuery = true)
    Flux<DeclarationVersionRow> versions(UUID declaration);

    @Query(value = """
            insert into declaration_version (tenant_id, declaration_id, number, reason, changed_at)
            values (current_tenant(), :declaration, :next, cast(:why as text), :moment)
            """, nativeQuery = true)
    Mono<Long> add(UUID declaration, int next, @Nullable String why, Instant moment);

    @Query(value = """
            update declaration_version set total_cents = :cents, reason = coalesce(cast(:why as text), reason), changed_at = :moment
             where tenant_id = (select current_tenant()) and declaration_id = :declaration and state = 'DRAFT'
            """, nativeQuery = true)
    Mono<Long> write(UUID declaration, long cents, @Nullable String why, Instant moment);

    @Query(value = """
            update declaration_version set state = 'SENT', sent_at = :moment, sent_by = current_person(), changed_at = :moment
             where tenant_id = (select current_tenant()) and declaration_id = :declaration and state = 'DRAFT'
            """, nativeQuery = true)
    Mono<Long> send(UUID declaration, Instant moment);

    /** What a later version takes the place of. */
    @Query(value = """
            update declaration_version set state = 'CORRECTED', changed_at = :moment
             where tenant_id = (select current_tenant()) and declaration_id = :declaration and declaration_version.number <> :which and state = any (string_to_array(:from, ','))
            """, nativeQuery = true)
    Mono<Long> corrected(UUID declaration, int which, String from, Instant moment);

    @Query(value = """
            update declaration_version set state = 'DISPUTED', decided_at = :moment, decided_by = current_person(), dispute = :why, changed_at = :moment
             where tenant_id = (select current_tenant()) and declaration_id = :declaration and declaration_version.number = :which
            """, nativeQuery = true)
    Mono<Long> dispute(UUID declaration, int which, String why, Instant moment);

    @Query(value = """
            update declaration_version set state = 'APPROVED', decided_at = :moment, decided_by = current_person(), invoice_number = :called, invoiced_on = :today,
                   invoice = :document, changed_at = :moment
             where tenant_id = (select current_tenant()) and declaration_id = :declaration and declaration_version.number = :which
            """, nativeQuery = true)
    Mono<Long> approve(UUID declaration, int which, String called, LocalDate today, String document, Instant moment);

    @Query(value = "delete from declaration_version where tenant_id = (select current_tenant()) and declaration_id = :declaration and state = 'DRAFT'", nativeQuery = true)
    Mono<Long> discard(UUID declaration);

    /** The invoice of a version; empty when it was not approved. */
    @Query(value = """
            select invoice from declaration_version
             where tenant_id = (select current_tenant()) and declaration_id = :declaration and declaration_version.number = :which and invoice is not null
            """, nativeQuery = true)
    Mono<String> invoice(UUID declaration, int which);
}
