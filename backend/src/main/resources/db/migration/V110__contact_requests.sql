-- A head contractor asks the named contact of a provider for something, and both see how long the answer takes.
alter table tenant_settings add column contact_days integer check (contact_days between 1 and 60);
comment on column tenant_settings.contact_days is 'term in working days within which a provider answers a contact request; 3 while nothing was decided';
grant update (contact_days) on tenant_settings to loodlijn_app;
insert into audit_column values ('tenant_settings', 'contact_days', 'KEEP');

create table contact_request (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    from_party uuid not null references organisation,
    from_person uuid not null references person,
    provider_id uuid not null,
    provider_name text not null,
    listing_id uuid,
    listing_title text,
    to_organisation uuid references organisation,
    mailed boolean not null,
    needed text not null check (length(needed) between 1 and 1000),
    term_days integer not null check (term_days between 1 and 60),
    created_at timestamptz not null,
    seen_at timestamptz,
    seen_by uuid references person,
    answered_at timestamptz,
    answered_by uuid references person,
    answer text check (length(answer) between 1 and 2000),
    closed_at timestamptz,
    closed_by uuid references person,
    primary key (tenant_id, id),
    check (to_organisation is not null or mailed),
    check (to_organisation is distinct from from_party),
    check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null)),
    check ((seen_at is null) = (seen_by is null)),
    check ((closed_at is null) = (closed_by is null))
);
comment on table contact_request is 'party: what a head contractor asks of a provider, and the answer; seen by these two only';
comment on column contact_request.provider_id is 'without a foreign key: a provider that is merged takes its requests along by name';
comment on column contact_request.to_organisation is 'who answers it here; empty when the provider has nobody who signs in, and gets mail only';
comment on column contact_request.mailed is 'whether it went by mail to the named contact or the general address of the provider';
comment on column contact_request.term_days is 'in working days, as the tenant had it when it was asked';
create unique index contact_request_open on contact_request (tenant_id, from_party, provider_id) where answered_at is null and closed_at is null;
create index contact_request_received on contact_request (tenant_id, to_organisation, id);
create index contact_request_asked on contact_request (tenant_id, from_party, id);
create index contact_request_by_age on contact_request (created_at);
comment on index contact_request_by_age is 'across tenants: erasure after its time';
call wall_off('contact_request');
create policy the_two on contact_request as restrictive to loodlijn_app
    using (from_party = (select current_party()) or to_organisation = (select current_organisation()))
    with check (from_party = (select current_party()) or to_organisation = (select current_organisation()));
create policy asked_for_oneself on contact_request as restrictive for insert to loodlijn_app
    with check (from_party = (select current_organisation()) and from_person = (select current_person()));
grant select on contact_request to loodlijn_app;
grant insert (tenant_id, from_party, from_person, provider_id, provider_name, listing_id, listing_title, to_organisation, mailed, needed, term_days, created_at),
      update (seen_at, seen_by, answered_at, answered_by, answer, closed_at, closed_by) on contact_request to loodlijn_app;

-- Each step once, and by the side whose step it is.
create function contact_request_steps() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if old.closed_at is not null
       or (old.seen_at is not null and new.seen_at is distinct from old.seen_at)
       or (old.answered_at is not null and (new.answered_at, new.answer) is distinct from (old.answered_at, old.answer))
       or (new.seen_at, new.answered_at) is distinct from (old.seen_at, old.answered_at) and old.to_organisation is distinct from current_organisation()
       or new.closed_at is distinct from old.closed_at and old.from_party is distinct from current_party() then
        raise exception 'a contact request goes on step by step' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger step_by_step before update on contact_request for each row execute function contact_request_steps();

call audited('contact_request', '{provider_name,to_organisation,seen_at,answered_at,closed_at}', hash => '{needed,answer}',
             omit => '{from_party,from_person,provider_id,listing_id,listing_title,mailed,term_days,created_at,seen_by,answered_by,closed_by}',
             name => 'provider_name', owner => 'from_party', owner_kind => 'ORGANISATION');

create function announce_contact_request() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    changed contact_request := coalesce(new, old);
begin
    perform announce(changed.tenant_id, 'contact-request', changed.id::text, the_party => changed.from_party);
    if changed.to_organisation is not null then
        perform announce(changed.tenant_id, 'contact-request', changed.id::text, the_party => changed.to_organisation);
    end if;
    return null;
end $$;
create trigger contact_request_changed after insert or update on contact_request for each row execute function announce_contact_request();

-- What a region gets to know: when something was asked and when it was answered, not by whom nor of whom.
create function contact_request_days(asked_since timestamptz) returns table (asked_on date, answered_on date, closed boolean)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select (created_at at time zone 'Europe/Amsterdam')::date, (answered_at at time zone 'Europe/Amsterdam')::date, closed_at is not null
      from contact_request
     where tenant_id = current_tenant() and current_party() = current_tenant() and created_at >= asked_since
     order by 1, 2;
$$;
grant execute on function contact_request_days(timestamptz) to loodlijn_app;

create function erase_contact_requests(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    of_tenants uuid[];
    erased integer;
begin
    select array_agg(o.id), array_agg(o.tenant_id) into over, of_tenants from (
        select c.id, c.tenant_id from contact_request c -- contact_request_by_age
         where c.created_at < over_before and coalesce(c.closed_at, c.answered_at, c.created_at) < over_before
         limit at_most for update skip locked) o;
    delete from contact_request c where c.id = any (over);
    get diagnostics erased = row_count;
    perform erase_audit_content('contact_request', of_tenants, over::text[], 'contact-request');
    return erased;
end $$;
grant execute on function erase_contact_requests(timestamptz, integer) to loodlijn_job;
