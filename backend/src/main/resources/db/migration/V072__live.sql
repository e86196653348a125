-- What changed, for whoever looks at it now. A row is written in the transaction of the change, kept for an hour and read by the
-- open event streams; what is announced (NOTIFY) says only where to look.
create or replace function current_party() returns uuid language sql stable parallel safe
    return nullif(current_setting('loodlijn.party', true), '')::uuid;
grant execute on function current_party() to loodlijn_app;

create table live_event (
    tenant_id uuid not null references tenant,
    transaction xid8 not null default pg_current_xact_id(),
    id uuid not null default uuidv7(),
    topic text not null check (topic ~ '^[a-z]+(-[a-z]+)*$' and length(topic) <= 40),
    subject text check (length(subject) between 1 and 200),
    needs text check (length(needs) <= 60),
    party_id uuid,
    person_id uuid,
    at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, transaction, id)
);
comment on table live_event is 'tenant: what changed in the last hour, ids only; for the whole tenant, for one party or for one person';
comment on column live_event.transaction is 'a reader remembers which transactions it could see, so that a late commit is neither lost nor told twice';
comment on column live_event.subject is 'id of what changed; empty when many things did';
comment on column live_event.needs is 'the permission that someone needs to hear of it; empty when every member may';
comment on column live_event.party_id is 'the party it is meant for; empty for every party';
comment on column live_event.person_id is 'the person it is meant for; empty for everyone';
create index live_event_by_age on live_event (at);
comment on index live_event_by_age is 'across tenants: the sweep of what is older than an hour';
call wall_off('live_event');
create policy meant_for_reader on live_event as restrictive for select to loodlijn_app
    using ((party_id is null or party_id = (select current_party())) and (person_id is null or person_id = (select current_person())));
grant select on live_event to loodlijn_app;
grant insert (tenant_id, topic, subject, needs, party_id, person_id) on live_event to loodlijn_app;

create function announce_live_event() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_notify('loodlijn_live', concat_ws(' ', new.tenant_id, coalesce(new.party_id::text, '-'), coalesce(new.person_id::text, '-')));
    return null;
end $$;
create trigger live_event_written after insert on live_event for each row execute function announce_live_event();

-- Tells those who look that something changed. Runs with the rights of who changes it, so another tenant cannot be told.
create function announce(the_tenant uuid, the_topic text, the_subject text, needed text default null,
                         the_party uuid default null, the_person uuid default null) returns void
    language sql set search_path = loodlijn, pg_temp as $$
    insert into live_event (tenant_id, topic, subject, needs, party_id, person_id)
    values (the_tenant, the_topic, the_subject, needed, the_party, the_person);
$$;
grant execute on function announce(uuid, text, text, text, uuid, uuid) to loodlijn_app;

-- Announces the rows that a statement changed, for one tenant each; more than fifty are announced as many.
create function announce_rows() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    execute format($sql$
        with subjects as (select distinct tenant_id, %I::text as subject from changed),
             counted as (select tenant_id, subject, count(*) over (partition by tenant_id) as together from subjects)
        insert into live_event (tenant_id, topic, subject, needs)
        select distinct tenant_id, $1, case when together <= 50 then subject end, $2 from counted $sql$, tg_argv[1])
    using tg_argv[0], tg_argv[2];
    return null;
end $$;

-- Has every change of a table announced to the members of its tenant who have a permission.
create procedure announce_changes_of(announced regclass, the_topic text, subject_column text, needed text) language plpgsql
    set search_path = loodlijn, pg_temp as $$
begin
    execute format('create trigger live_insert after insert on %s referencing new table as changed
                    for each statement execute function announce_rows(%L, %L, %L)', announced, the_topic, subject_column, needed);
    execute format('create trigger live_update after update on %s referencing new table as changed
                    for each statement execute function announce_rows(%L, %L, %L)', announced, the_topic, subject_column, needed);
    execute format('create trigger live_delete after delete on %s referencing old table as changed
                    for each statement execute function announce_rows(%L, %L, %L)', announced, the_topic, subject_column, needed);
end $$;
call announce_changes_of('import_batch', 'import', 'id', 'shortlist:import');
call announce_changes_of('membership', 'membership', 'id', 'membership:read');
call announce_changes_of('invitation', 'invitation', 'id', 'membership:read');
call announce_changes_of('access_review', 'access-review', 'id', 'membership:read');
call announce_changes_of('access_review_item', 'access-review', 'review_id', 'membership:read');
call announce_changes_of('provider', 'provider', 'id', 'provider:read');
call announce_changes_of('listing', 'provider', 'provider_id', 'provider:read');

create function forget_live_events(written_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with old as (delete from live_event where at < written_before returning 1)
    select count(*)::integer from old;
$$;
grant execute on function forget_live_events(timestamptz) to loodlijn_job;

-- Who else looks at the same thing. Known within a party only: a competitor must not learn who looks at what.
create unlogged table presence (
    tenant_id uuid not null references tenant,
    party_id uuid not null,
    place text not null check (place ~ '^[a-z-]+(/[A-Za-z0-9-]+)*$' and length(place) <= 120),
    person_id uuid not null references person,
    seen_at timestamptz not null,
    primary key (tenant_id, party_id, place, person_id)
);
comment on table presence is 'party: who looks at what now; not logged, because after a crash everyone reports again within a minute';
create index presence_by_age on presence (seen_at);
comment on index presence_by_age is 'across tenants: the sweep of who left without a word';
call wall_off('presence');
create policy own_party on presence as restrictive to loodlijn_app using (party_id = (select current_party())) with check (person_id = (select current_person()));
create policy oneself_moves on presence as restrictive for update to loodlijn_app using (person_id = (select current_person()));
create policy oneself_leaves on presence as restrictive for delete to loodlijn_app using (person_id = (select current_person()));
grant select, delete on presence to loodlijn_app;
grant insert (tenant_id, party_id, place, person_id, seen_at), update (seen_at) on presence to loodlijn_app;

-- Only who comes and who goes is told, not that someone is still there.
create function announce_presence() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    moved presence := coalesce(new, old);
begin
    perform announce(moved.tenant_id, 'presence', moved.place, the_party => moved.party_id);
    return null;
end $$;
create trigger presence_changed after insert or delete on presence for each row execute function announce_presence();

create function forget_presence(seen_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with gone as (delete from presence where seen_at < seen_before returning 1)
    select count(*)::integer from gone;
$$;
grant execute on function forget_presence(timestamptz) to loodlijn_job;
