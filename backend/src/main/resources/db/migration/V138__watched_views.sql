-- Saved searches of which somebody wants to hear: what matched when it was last looked at stands beside it, so that an offer counts as
-- new when it begins to match, and is told once however often the work is done again.
create table watched_view (
    tenant_id uuid not null,
    view_id uuid not null,
    party_id uuid not null,
    person_id uuid not null references person on delete cascade,
    role text not null,
    address text not null,
    known uuid[] not null,
    since timestamptz not null,
    checked_at timestamptz not null,
    primary key (tenant_id, view_id),
    foreign key (tenant_id, view_id) references saved_view (tenant_id, id) on delete cascade
);
comment on table watched_view is 'party: saved searches of the shortlist whose maker hears of new matches; goes with the view';
comment on column watched_view.role is 'in which the maker acted; when that role is lost nothing is looked up any more';
comment on column watched_view.address is 'what was searched when it was last looked at; when the view is another by now, one begins anew without telling';
comment on column watched_view.known is 'the offers that matched when it was last looked at';
create index watched_view_of_person on watched_view (person_id);
comment on index watched_view_of_person is 'across tenants: erasure together with the account';
call wall_off('watched_view');
create policy own on watched_view as restrictive to loodlijn_app
    using (party_id = (select current_party()) and person_id = (select current_person()))
    with check (party_id = (select current_party()) and person_id = (select current_person()));
grant select, delete on watched_view to loodlijn_app;
grant insert (tenant_id, view_id, party_id, person_id, role, address, known, since, checked_at), update (address, known, checked_at) on watched_view to loodlijn_app;

call not_audited('watched_view', 'of what somebody wants to hear; it changes nothing of the list');

-- The other tabs of the maker hear of it as a change of the view.
create function announce_watched_view() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    changed watched_view := coalesce(new, old);
begin
    perform announce(changed.tenant_id, 'saved-view', 'shortlist', the_party => changed.party_id, the_person => changed.person_id);
    return null;
end $$;
create trigger watched_view_changed after insert or delete on watched_view for each row execute function announce_watched_view();

-- Which ones there are to look at, for the job that goes through them; each is then looked at on the authority of its maker.
create function views_to_look_at(checked_before timestamptz) returns table (tenant_id uuid, view_id uuid, party_id uuid, person_id uuid, role text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select w.tenant_id, w.view_id, w.party_id, w.person_id, w.role from watched_view w
     where w.checked_at < checked_before order by w.checked_at, w.view_id;
$$;
grant execute on function views_to_look_at(timestamptz) to loodlijn_job;
