package nl.loodlijn.shortlist.attention;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Figures of the acting organisation. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OwnFiguresRepository extends GenericRepository<AttentionRow, String> {
    /** How many offers tell a wait that was measured before a day, or on no known day. */
    // provider_of_organisation, listing_of_provider
    @Query(value = """
            select count(*) from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where l.tenant_id = current_tenant() and p.organisation_id = current_organisation() and not l.stopped
               and num_nonnulls(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_intake_text) > 0
               and coalesce(l.wait_measured_on < :before, true)""", nativeQuery = true)
    Mono<Long> stale(LocalDate before);
}
