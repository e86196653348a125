package nl.loodlijn.organisation.departure;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invitations and reviews of the current tenant that hang on a person. Uses invitation_open and access_review_open. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AccessHandedOverRepository extends GenericRepository<AccessHandedOverRepository.Row, String> {
    /** How many of one kind; at least 1. */
    @MappedEntity("hanging")
    record Row(@Id String code, int number) {
    }

    @Query("""
            select code, cast(number as integer) as number from (
                select 'invitations-sent' as code, count(*) as number from invitation i
                 where i.tenant_id = current_tenant() and i.accepted_at is null and i.withdrawn_at is null and coalesce(i.followed_by, i.invited_by) = :person
                union all
                select 'invitations-for', count(*) from invitation i join person p on p.id = :person and lower(p.email) = lower(i.email)
                 where i.tenant_id = current_tenant() and i.accepted_at is null and i.withdrawn_at is null
                union all
                select 'access-review-open', count(*) from access_review r
                 where r.tenant_id = current_tenant() and r.closed_at is null and r.started_by = :person) counted
             where number > 0
            """)
    Flux<Row> counts(UUID person);

    @Query("""
            update invitation set followed_by = :colleague
             where tenant_id = current_tenant() and accepted_at is null and withdrawn_at is null and coalesce(followed_by, invited_by) = :person
            """)
    Mono<Long> follow(UUID person, UUID colleague);

    @Query("""
            update invitation set followed_by = null
             where tenant_id = current_tenant() and accepted_at is null and withdrawn_at is null and followed_by = :colleague and invited_by = :person
            """)
    Mono<Long> unfollow(UUID person, UUID colleague);

    @Query("""
            update invitation i set withdrawn_at = :moment from person p
             where i.tenant_id = current_tenant() and i.accepted_at is null and i.withdrawn_at is null and p.id = :person and lower(p.email) = lower(i.email)
            """)
    Mono<Long> withdraw(UUID person, Instant moment);
}
