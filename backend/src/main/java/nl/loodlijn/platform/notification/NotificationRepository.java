package nl.loodlijn.platform.notification;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notifications of the acting person in the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface NotificationRepository extends GenericRepository<NotificationRow, UUID> {
    /** Writes nothing when the person was told before. */
    @Query(value = """
            insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
            values (current_tenant(), :person, :kind, :subject, array(select jsonb_array_elements_text(cast(:arguments as jsonb))), :link, :moment)
                on conflict do nothing""", nativeQuery = true)
    Mono<Integer> tell(UUID person, String kind, String subject, String arguments, String link, Instant moment);

    /** The newest first. Uses the primary key, whose ids follow the time. */
    @Query("""
            select n.id, n.kind, n.subject, cast(to_jsonb(n.arguments) as text) as arguments, n.link, n.created_at, n.read_at, p.name as on_behalf_of
              from notification n left join person p on p.id = n.on_behalf_of
             where n.tenant_id = (select current_tenant()) and n.person_id = (select current_person())
               and (not :unread or n.read_at is null) and (:after = '' or n.id < cast(nullif(:after, '') as uuid))
             order by n.id desc limit :most
            """)
    Flux<NotificationRow> list(boolean unread, String after, int most);

    /** Uses notification_unread. */
    @Query("select count(*) from notification where tenant_id = (select current_tenant()) and person_id = (select current_person()) and read_at is null")
    Mono<Long> unread();

    /** @param ids with commas between; empty for all */
    @Query("""
            update notification set read_at = :moment
             where tenant_id = (select current_tenant()) and person_id = (select current_person()) and read_at is null
               and (:ids = '' or id = any(cast(string_to_array(:ids, ',') as uuid[])))
            """)
    Mono<Long> read(String ids, Instant moment);
}
