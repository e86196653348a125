-- The offers that somebody wants at hand.
create table favourite (
    tenant_id uuid not null references tenant,
    party_id uuid not null,
    person_id uuid not null references person on delete cascade,
    listing_id uuid not null,
    created_at timestamptz not null,
    primary key (tenant_id, person_id, party_id, listing_id)
);
comment on table favourite is 'party: offers that somebody marked for oneself, on behalf of a party; nobody else sees them';
comment on column favourite.listing_id is 'without a foreign key: an offer that left the list and comes back is a favourite again';
create index favourite_of_person on favourite (person_id);
comment on index favourite_of_person is 'across tenants: erasure together with the account, or after access ended';
call wall_off('favourite');
create policy own on favourite as restrictive to loodlijn_app
    using (party_id = (select current_party()) and person_id = (select current_person()))
    with check (party_id = (select current_party()) and person_id = (select current_person()));
grant select, delete on favourite to loodlijn_app;
grant insert (tenant_id, party_id, person_id, listing_id, created_at) on favourite to loodlijn_app;

call not_audited('favourite', 'what somebody marks for oneself; it changes nothing of the list');

-- The other tabs of the same person hear of it.
create function announce_favourite() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    changed favourite := coalesce(new, old);
begin
    perform announce(changed.tenant_id, 'favourite', null, the_party => changed.party_id, the_person => changed.person_id);
    return null;
end $$;
create trigger favourite_changed after insert or delete on favourite for each row execute function announce_favourite();

-- Favourites of those whose access for the party ended before the given moment.
create function erase_favourites_of_who_left(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select f.tenant_id, f.person_id, f.party_id, f.listing_id from favourite f
         where not exists (
               select from membership m
                where m.tenant_id = f.tenant_id and m.person_id = f.person_id and m.party_id = f.party_id
                  and (m.ended_at is null or m.ended_at >= over_before)
                  and (m.valid_until is null or m.valid_until >= (over_before at time zone 'Europe/Amsterdam')::date)
                  and (m.party_kind <> 'MUNICIPALITY' or exists (
                       select from tenant_municipality t where t.tenant_id = m.tenant_id and t.id = m.party_id
                          and (t.valid_until is null or t.valid_until >= (over_before at time zone 'Europe/Amsterdam')::date))))
         limit at_most for update skip locked),
    erased as (
        delete from favourite f using over o
         where (f.tenant_id, f.person_id, f.party_id, f.listing_id) = (o.tenant_id, o.person_id, o.party_id, o.listing_id) returning 1)
    select count(*)::integer from erased;
$$;
grant execute on function erase_favourites_of_who_left(timestamptz, integer) to loodlijn_job;
