-- A list as somebody wants to find it back: a name for what stood in the address.
create table saved_view (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    party_id uuid not null,
    person_id uuid not null references person on delete cascade,
    list text not null check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(list) <= 60),
    name text not null check (name = btrim(name) and length(name) between 1 and 80),
    address text not null check (length(address) between 1 and 2000 and address not like '?%'),
    position integer not null check (position > 0),
    shared boolean not null,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id)
);
comment on table saved_view is 'party: named views of lists, one''s own or read by colleagues of the same party; changed by the maker only';
comment on column saved_view.person_id is 'who made it';
comment on column saved_view.list is 'name of the list within the product, such as shortlist';
comment on column saved_view.address is 'the query of the address, without the question mark; the server reads nothing in it';
comment on column saved_view.position is 'place among the views that the maker has of the list';
comment on column saved_view.shared is 'whether colleagues who act for the same party see it';
create unique index saved_view_name on saved_view (tenant_id, party_id, person_id, list, lower(name));
create index saved_view_shared on saved_view (tenant_id, party_id, list, lower(name)) where shared;
create index saved_view_of_person on saved_view (person_id);
comment on index saved_view_of_person is 'across tenants: erasure together with the account, or after access ended';
call wall_off('saved_view');
create policy own_or_shared on saved_view as restrictive to loodlijn_app
    using (party_id = (select current_party()) and (shared or person_id = (select current_person())))
    with check (party_id = (select current_party()) and person_id = (select current_person()));
create policy maker_changes on saved_view as restrictive for update to loodlijn_app using (person_id = (select current_person()));
create policy maker_removes on saved_view as restrictive for delete to loodlijn_app using (person_id = (select current_person()));
grant select, delete on saved_view to loodlijn_app;
grant insert (tenant_id, party_id, person_id, list, name, address, position, shared, created_at, updated_at) on saved_view to loodlijn_app;
grant update (name, address, position, shared, version, updated_at) on saved_view to loodlijn_app;

call not_audited('saved_view', 'how somebody looks at a list; it changes nothing of what is in it');

-- The other tabs of the maker hear of it, and colleagues when they see it or saw it until now.
create function announce_saved_view() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    changed saved_view := coalesce(new, old);
begin
    perform announce(changed.tenant_id, 'saved-view', changed.list, the_party => changed.party_id,
                     the_person => case when not (coalesce(old.shared, false) or coalesce(new.shared, false)) then changed.person_id end);
    return null;
end $$;
create trigger saved_view_changed after insert or delete or update of name, address, shared, version on saved_view
    for each row execute function announce_saved_view();

-- Views of those whose access for the party ended before the given moment. Access ends by date, at once, or with the part of a municipality.
create function erase_views_of_who_left(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select v.tenant_id, v.id from saved_view v
         where not exists (
               select from membership m
                where m.tenant_id = v.tenant_id and m.person_id = v.person_id and m.party_id = v.party_id
                  and (m.ended_at is null or m.ended_at >= over_before)
                  and (m.valid_until is null or m.valid_until >= (over_before at time zone 'Europe/Amsterdam')::date)
                  and (m.party_kind <> 'MUNICIPALITY' or exists (
                       select from tenant_municipality t where t.tenant_id = m.tenant_id and t.id = m.party_id
                          and (t.valid_until is null or t.valid_until >= (over_before at time zone 'Europe/Amsterdam')::date))))
         limit at_most for update skip locked),
    erased as (
        delete from saved_view v using over o where v.tenant_id = o.tenant_id and v.id = o.id returning 1)
    select count(*)::integer from erased;
$$;
grant execute on function erase_views_of_who_left(timestamptz, integer) to loodlijn_job;
