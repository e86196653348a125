-- The wall. Every table says in its comment which kind it is and why:
--   tenant     rows of one tenant, row security on the setting loodlijn.tenant
--   party      as tenant, and a second, restrictive policy on the acting organisation
--   published  what anyone may read; written only by its own tenant
--   reference  the same for everyone, written by imports
--   platform   accounts and plumbing, reached through functions or narrow grants
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
create extension if not exists btree_gist;

comment on table flyway_schema_history is 'platform: which migrations ran';

create schema if not exists search;
grant usage on schema loodlijn to loodlijn_app, loodlijn_public, loodlijn_job, loodlijn_search;
grant usage, create on schema search to loodlijn_search;
grant usage on schema search to loodlijn_app;
alter default privileges revoke execute on functions from public;

create function current_tenant() returns uuid language sql stable parallel safe
    return nullif(current_setting('loodlijn.tenant', true), '')::uuid;
create function current_person() returns uuid language sql stable parallel safe
    return nullif(current_setting('loodlijn.person', true), '')::uuid;
create function current_organisation() returns uuid language sql stable parallel safe
    return nullif(current_setting('loodlijn.organisation', true), '')::uuid;
create function current_acting_role() returns text language sql stable parallel safe
    return nullif(current_setting('loodlijn.role', true), '');
grant execute on function current_tenant(), current_person(), current_organisation(), current_acting_role()
    to loodlijn_app, loodlijn_public, loodlijn_job, loodlijn_search;

create table tenant (
    id uuid primary key default uuidv7(),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('REGION', 'MUNICIPALITY')),
    created_at timestamptz not null default now()
);
comment on table tenant is 'platform: the list of tenants; name and kind are public facts';
grant select on tenant to loodlijn_app, loodlijn_public, loodlijn_job;

create table person (
    id uuid primary key default uuidv7(),
    issuer text not null,
    subject text not null,
    name text not null,
    email text not null,
    email_verified boolean not null default false,
    language text not null default 'nl' check (language in ('nl', 'en')),
    operator boolean not null default false,
    created_at timestamptz not null default now(),
    unique (issuer, subject)
);
comment on table person is 'platform: accounts as the identity provider knows them; one person may belong to several tenants';

create table organisation (
    id uuid primary key default uuidv7(),
    name text not null check (length(name) between 1 and 300),
    kvk_number text unique check (kvk_number ~ '^[0-9]{8}$'),
    name_confirmed boolean not null default false,
    created_at timestamptz not null default now()
);
comment on column organisation.name_confirmed is 'whether the name is that of the trade register; otherwise it is how the first spreadsheet wrote it';
comment on table organisation is 'platform: identity and public facts of an organisation; what a region knows about one is a tenant row';
grant select on organisation to loodlijn_app;

create table tenant_municipality (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (tenant_id, id),
    exclude using gist (tenant_id with =, municipality_code with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table tenant_municipality is 'tenant: the municipalities that take part in a region, with dates of validity; each is a party of the tenant';
grant select on tenant_municipality to loodlijn_app;

create table membership (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    person_id uuid not null references person,
    party_kind text not null check (party_kind in ('TENANT', 'MUNICIPALITY', 'ORGANISATION')),
    party_id uuid not null,
    role text not null check (role in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR', 'POLICY_OFFICER', 'COUNCIL_CLERK',
                                       'HEAD_CONTRACTOR', 'SUBCONTRACTOR', 'CARE_PROFESSIONAL', 'DIALOGUE_PARTNER')),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    ended_at timestamptz,
    ended_by uuid references person,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    check (party_kind <> 'TENANT' or party_id = tenant_id)
);
comment on table membership is 'tenant: who may do what, for which party, from when until when';
comment on column membership.party_id is 'the tenant itself, a tenant_municipality or an organisation, as party_kind says';
comment on column membership.valid_until is 'the last day it is valid';
comment on column membership.ended_at is 'ended before valid_until, at once';
create index membership_by_person on membership (tenant_id, person_id);
create index membership_of_person on membership (person_id);
comment on index membership_of_person is 'across tenants: a person looks up own memberships at sign-in';
grant select, insert, update on membership to loodlijn_app;

-- Row security on every table with rows of a tenant; the owner has a policy of its own, because under FORCE an
-- update of the owner would otherwise change no row and say nothing.
create procedure wall_off(walled regclass) language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy owner_everything on %s to loodlijn_owner using (true) with check (true)', walled);
    execute format('create policy own_tenant on %s to loodlijn_app
                    using (tenant_id = (select loodlijn.current_tenant()))
                    with check (tenant_id = (select loodlijn.current_tenant()))', walled);
end $$;
call wall_off('tenant_municipality');
call wall_off('membership');
-- Before a tenant is chosen, a person sees the own memberships in all of them; inside a tenant there is nothing but that tenant.
create policy own_memberships on membership for select to loodlijn_app
    using ((select current_tenant()) is null and person_id = (select current_person()));
create policy own_memberships_municipality on tenant_municipality for select to loodlijn_app
    using ((select current_tenant()) is null
           and exists (select from membership m where m.person_id = (select current_person())
                       and m.tenant_id = tenant_municipality.tenant_id and m.party_id = tenant_municipality.id));

-- The day it is in the Netherlands; a right that starts on a day starts at midnight there.
create function today() returns date language sql stable parallel safe
    return (now() at time zone 'Europe/Amsterdam')::date;
grant execute on function today() to loodlijn_app, loodlijn_public, loodlijn_job, loodlijn_search;

-- Whether a membership gives a right at this moment: not ended, within its dates, and the municipality still in the region.
create function holds_now(m membership) returns boolean language sql stable set search_path = loodlijn, pg_temp as $$
    select m.ended_at is null and today() >= m.valid_from and (m.valid_until is null or today() <= m.valid_until)
       and (m.party_kind <> 'MUNICIPALITY' or exists (
                select from tenant_municipality t where t.tenant_id = m.tenant_id and t.id = m.party_id
                   and today() >= t.valid_from and (t.valid_until is null or today() <= t.valid_until)));
$$;
grant execute on function holds_now(membership) to loodlijn_app;

-- Starts a unit of work inside a tenant. Refuses (SQLSTATE LL403) when the person does not hold the role for the party today.
create function enter(the_tenant uuid, the_person uuid, the_party uuid, the_role text, the_request text) returns void
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
declare kind text;
begin
    select m.party_kind into kind from membership m
     where m.tenant_id = the_tenant and m.person_id = the_person and m.party_id = the_party and m.role = the_role
       and holds_now(m)
     limit 1;
    if kind is null then
        raise exception 'no valid membership' using errcode = 'LL403';
    end if;
    perform set_config('loodlijn.tenant', the_tenant::text, true),
            set_config('loodlijn.person', the_person::text, true),
            set_config('loodlijn.party', the_party::text, true),
            set_config('loodlijn.organisation', case kind when 'ORGANISATION' then the_party::text else '' end, true),
            set_config('loodlijn.role', the_role, true),
            set_config('loodlijn.request', the_request, true);
end $$;
grant execute on function enter(uuid, uuid, uuid, text, text) to loodlijn_app;

-- Starts a unit of work of a person outside any tenant: own memberships, own account.
create function enter_person(the_person uuid, the_request text) returns void
    language sql stable set search_path = loodlijn, pg_temp as $$
    select set_config('loodlijn.person', the_person::text, true), set_config('loodlijn.request', the_request, true);
$$;
grant execute on function enter_person(uuid, text) to loodlijn_app;
