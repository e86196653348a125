package nl.loodlijn.shortlist.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Contact requests of the acting party: those it asked and those it received. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ContactRepository extends GenericRepository<ContactRow, UUID> {
    String REQUEST = """
            select c.id, c.from_party = (select current_party()) as asked, party_name(c.tenant_id, 'ORGANISATION', c.from_party) as from_organisation,
                   p.name as from_name, p.email as from_email, c.from_person, c.provider_id, c.provider_name, c.listing_id, c.listing_title,
                   c.to_organisation is not null as in_app, c.mailed, c.needed, c.term_days, c.created_at, c.seen_at, c.answered_at,
                   a.name as answered_by, c.answer, c.closed_at
              from contact_request c left join person p on p.id = c.from_person left join person a on a.id = c.answered_by
             where c.tenant_id = (select current_tenant())""";

    /**
     * Whom a request would reach.
     *
     * @param email of the named contact, or else the general address
     * @param organisation who answers here; null when nobody does
     * @param termDays in working days
     */
    @MappedEntity
    record Reach(@Id UUID providerId, String providerName, boolean stopped, boolean own, @Nullable UUID organisation,
            @Nullable String email, @Nullable String contactName, boolean emailIsMembers, String tenantName, String tenantSlug,
            String fromOrganisation,
            String fromName, String fromEmail, int termDays) {
    }

    /** When something was asked and when it was answered, for who sees nothing else of it. */
    @MappedEntity
    record Days(@Id LocalDate askedOn, @Nullable LocalDate answeredOn, boolean closed) {
    }

    /** Columns of the named contact are read by name, because a list may know of none. Uses provider_pkey. */
    @Query(value = """
            select v.id as provider_id, v.name as provider_name, v.stop_kind is not null as stopped,
                   coalesce(v.organisation_id = (select current_organisation()), false) as own, m.organisation,
                   r.email, r.contact_name, coalesce(m.emails @> array[lower(r.email)], false) as email_is_members, t.name as tenant_name, t.slug as tenant_slug,
                   party_name(v.tenant_id, 'ORGANISATION', (select current_organisation())) as from_organisation, me.name as from_name, me.email as from_email,
                   coalesce((select s.contact_days from tenant_settings s where s.tenant_id = v.tenant_id), 3) as term_days
              from provider v
              join tenant t on t.id = v.tenant_id
              join person me on me.id = (select current_person())
             cross join lateral (select coalesce(to_jsonb(v) ->> 'contact_email', v.email) as email, to_jsonb(v) ->> 'contact_name' as contact_name) r
             cross join lateral (
                   select case when count(*) > 0 then v.organisation_id end as organisation, array_agg(lower(p.email)) as emails
                     from membership m join person p on p.id = m.person_id
                    where m.tenant_id = v.tenant_id and m.party_id = v.organisation_id and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
                      and holds_now(m)) m
             where v.tenant_id = (select current_tenant()) and v.id = :provider""", nativeQuery = true)
    Mono<Reach> reach(UUID provider);

    /**
     * Provider and title of an offer.
     *
     * @param closed nobody is sent there: its provider stopped, or its admission for all that it is did not hold
     */
    @MappedEntity
    record Offered(@Id UUID providerId, String title, boolean closed) {
    }

    @Query(value = "select provider_id, title, stopped as closed from listing where tenant_id = (select current_tenant()) and id = :listing", nativeQuery = true)
    Mono<Offered> offered(UUID listing);

    /** Writes nothing when the acting party waits for an answer of the provider already. */
    @Query(value = """
            insert into contact_request (tenant_id, from_party, from_person, provider_id, provider_name, listing_id, listing_title, to_organisation,
                                         mailed, needed, term_days, created_at)
            values (current_tenant(), current_organisation(), current_person(), :provider, :providerName, cast(:listing as uuid), cast(:listingTitle as text),
                    cast(:organisation as uuid), :mailed, :needed, :termDays, :moment)
            on conflict (tenant_id, from_party, provider_id) where answered_at is null and closed_at is null do nothing""", nativeQuery = true)
    Mono<Integer> ask(UUID provider, String providerName, @Nullable UUID listing, @Nullable String listingTitle,
            @Nullable UUID organisation,
            boolean mailed, String needed, int termDays, Instant moment);

    /** What the acting party asked of a provider and was not answered yet. Uses contact_request_open. */
    @Query(value = REQUEST
            + """
             and c.from_party = (select current_organisation()) and c.provider_id = :provider and c.answered_at is null and c.closed_at is null""", nativeQuery = true)
    Mono<ContactRow> unanswered(UUID provider);

    @Query(value = REQUEST + " and c.id = :id", nativeQuery = true)
    Mono<ContactRow> find(UUID id);

    /** The newest first, behind a request. Uses contact_request_asked or contact_request_received. */
    @Query(value = REQUEST + """
             and case :side when 'asked' then c.from_party = (select current_party()) when 'received' then c.to_organisation = (select current_organisation()) else true end
             and (not :waiting or c.answered_at is null and c.closed_at is null) and (cast(:after as uuid) is null or c.id < cast(:after as uuid))
             order by c.id desc limit :most""", nativeQuery = true)
    Flux<ContactRow> list(String side, boolean waiting, @Nullable UUID after, int most);

    /** Those that wait for an answer, the oldest first. */
    @Query(value = REQUEST + " and c.answered_at is null and c.closed_at is null order by c.id limit :most", nativeQuery = true)
    Flux<ContactRow> waiting(int most);

    @Query(value = """
            update contact_request set seen_at = :moment, seen_by = current_person()
             where tenant_id = (select current_tenant()) and id = :id and seen_at is null and answered_at is null and closed_at is null
               and to_organisation = (select current_organisation())""", nativeQuery = true)
    Mono<Integer> see(UUID id, Instant moment);

    /** Writes nothing when it was answered or closed in between. */
    @Query(value = """
            update contact_request
               set answer = :answer, answered_at = :moment, answered_by = current_person(), seen_at = coalesce(seen_at, :moment),
                   seen_by = coalesce(seen_by, current_person())
             where tenant_id = (select current_tenant()) and id = :id and answered_at is null and closed_at is null""", nativeQuery = true)
    Mono<Integer> answer(UUID id, String answer, Instant moment);

    /** Writes nothing when it was closed in between. */
    @Query(value = """
            update contact_request set closed_at = :moment, closed_by = current_person()
             where tenant_id = (select current_tenant()) and id = :id and closed_at is null""", nativeQuery = true)
    Mono<Integer> close(UUID id, Instant moment);

    @Query(value = "select asked_on, answered_on, closed from contact_request_days(:since)", nativeQuery = true)
    Flux<Days> days(Instant since);
}
