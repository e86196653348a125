package nl.loodlijn.organisation.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What access reviews of the current tenant are about. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReviewItemRepository extends GenericRepository<ReviewItemRow, UUID> {
    /** Takes every membership that holds now into the review. */
    @Query("""
            insert into access_review_item (tenant_id, review_id, membership_id, person_name, person_email, party_kind, party_id, party_name, role,
                                            valid_until, last_seen)
            select m.tenant_id, :review, m.id, p.name, p.email, m.party_kind, m.party_id,
                   coalesce(party_name(m.tenant_id, m.party_kind, m.party_id), ''), m.role, m.valid_until, p.signed_in_at
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant() and holds_now(m)
            """)
    Mono<Long> take(UUID review);

    @Query("""
            select membership_id, review_id, person_name, person_email, party_kind, party_id, party_name, role, valid_until, last_seen, decision, note, version
              from access_review_item where tenant_id = current_tenant() order by review_id desc, person_name, membership_id
            """)
    Flux<ReviewItemRow> all();

    @Query("""
            select membership_id, review_id, person_name, person_email, party_kind, party_id, party_name, role, valid_until, last_seen, decision, note, version
              from access_review_item where tenant_id = current_tenant() and review_id = :review order by person_name, membership_id
            """)
    Flux<ReviewItemRow> of(UUID review);

    @Query("""
            select membership_id, review_id, person_name, person_email, party_kind, party_id, party_name, role, valid_until, last_seen, decision, note, version
              from access_review_item where tenant_id = current_tenant() and review_id = :review and membership_id = :membership
            """)
    Mono<ReviewItemRow> find(UUID review, UUID membership);

    @Query("""
            update access_review_item set decision = :decision, note = :note, decided_at = :moment, decided_by = current_person(),
                   version = version + 1
             where tenant_id = current_tenant() and review_id = :review and membership_id = :membership
            """)
    Mono<Long> decide(UUID review, UUID membership, String decision, @Nullable String note, Instant moment);
}
