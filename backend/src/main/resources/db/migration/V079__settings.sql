-- What a tenant decides for itself: its look, its terms, its closing days, what one may do against a decision, and per municipality
-- whom citizens turn to. What was not decided yet is null, and so is everything while there is no row.
create table tenant_settings (
    tenant_id uuid not null unique references tenant,
    id uuid not null default uuidv7(),
    version integer not null default 1,
    accent_light text check (accent_light ~ '^#[0-9a-f]{6}$'),
    accent_dark text check (accent_dark ~ '^#[0-9a-f]{6}$'),
    logo_id uuid,
    answer_days integer check (answer_days between 1 and 365),
    addition_days integer check (addition_days between 1 and 365),
    decision_days integer check (decision_days between 1 and 365),
    stale_days integer check (stale_days between 7 and 730),
    consortium_days integer check (consortium_days between 1 and 365),
    closing_days_known boolean not null default false,
    objection text check (objection in ('AWB_OBJECTION', 'PRIVATE_LAW_COMPLAINT')),
    updated_at timestamptz not null,
    updated_by uuid not null references person,
    primary key (tenant_id, id),
    check ((accent_light is null) = (accent_dark is null)),
    foreign key (tenant_id, logo_id) references stored_file (tenant_id, id)
);
comment on table tenant_settings is 'tenant: what a tenant decides for itself; at most one row per tenant';
comment on column tenant_settings.answer_days is 'term in days within which a question is answered';
comment on column tenant_settings.addition_days is 'term in days for additions that were asked for';
comment on column tenant_settings.decision_days is 'term in days within which an application is decided on';
comment on column tenant_settings.stale_days is 'a waiting time measured longer ago is called out of date; 90 while nothing was decided';
comment on column tenant_settings.consortium_days is 'how long providers get to form a consortium, at least, between announcement and closing';
comment on column tenant_settings.closing_days_known is 'whether the tenant said which days it is closed, also when there are none';
comment on column tenant_settings.objection is 'what one may do against a decision: objection under the Awb, or a complaint under private law';
call wall_off('tenant_settings');
grant select, insert on tenant_settings to loodlijn_app;
grant update (version, accent_light, accent_dark, logo_id, answer_days, addition_days, decision_days, stale_days, consortium_days,
    closing_days_known, objection, updated_at, updated_by) on tenant_settings to loodlijn_app;

create table tenant_closing_day (
    tenant_id uuid not null references tenant,
    day date not null,
    name text not null check (length(name) between 1 and 100),
    primary key (tenant_id, day)
);
comment on table tenant_closing_day is 'tenant: days beside weekends and holidays on which its office is closed';
call wall_off('tenant_closing_day');
grant select, insert, delete on tenant_closing_day to loodlijn_app;

-- A municipality joins a region and leaves it; the dates change, the party stays.
alter table tenant_municipality add column version integer not null default 1;
grant insert (tenant_id, municipality_code, valid_from, valid_until) on tenant_municipality to loodlijn_app;
grant update (valid_from, valid_until, version) on tenant_municipality to loodlijn_app;

create table municipality_desk (
    tenant_id uuid not null,
    municipality_id uuid not null,
    version integer not null default 1,
    team_name text check (length(team_name) between 1 and 120),
    team_phone text check (length(team_phone) between 1 and 40),
    team_email text check (length(team_email) between 3 and 254),
    team_address text check (length(team_address) between 1 and 200),
    team_website text check (team_website ~ '^https://' and length(team_website) <= 300),
    team_hours text check (length(team_hours) between 1 and 300),
    complaint_route text check (length(complaint_route) between 1 and 600),
    complaint_website text check (complaint_website ~ '^https://' and length(complaint_website) <= 300),
    adviser_name text check (length(adviser_name) between 1 and 120),
    adviser_phone text check (length(adviser_phone) between 1 and 40),
    adviser_email text check (length(adviser_email) between 3 and 254),
    adviser_website text check (adviser_website ~ '^https://' and length(adviser_website) <= 300),
    updated_at timestamptz not null,
    updated_by uuid not null references person,
    primary key (tenant_id, municipality_id),
    foreign key (tenant_id, municipality_id) references tenant_municipality (tenant_id, id)
);
comment on table municipality_desk is 'tenant: whom citizens of a municipality turn to: local team, complaint route, confidential adviser';
call wall_off('municipality_desk');
grant select, insert, update on municipality_desk to loodlijn_app;

-- The name stands in the list of all tenants, which the application cannot write.
create function rename_tenant(the_name text) returns void
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if current_tenant() is null or current_acting_role() is distinct from 'REGION_ADMIN' then
        raise exception 'not an administrator' using errcode = 'LL403';
    end if;
    update tenant set name = the_name where id = current_tenant() and name <> the_name;
end $$;
grant execute on function rename_tenant(text) to loodlijn_app;

-- The part of it that anyone may read.
create table published_tenant (
    tenant_id uuid primary key references tenant,
    accent_light text,
    accent_dark text,
    logo_id uuid,
    stale_days integer not null default 90
);
comment on table published_tenant is 'published: the look of a tenant, and after how many days it calls a waiting time out of date';
call publish_to_anyone('published_tenant');

create table published_desk (
    tenant_id uuid not null references tenant,
    municipality_id uuid not null,
    team_name text,
    team_phone text,
    team_email text,
    team_address text,
    team_website text,
    team_hours text,
    complaint_route text,
    complaint_website text,
    adviser_name text,
    adviser_phone text,
    adviser_email text,
    adviser_website text,
    primary key (tenant_id, municipality_id)
);
comment on table published_desk is 'published: whom citizens of a municipality turn to';
call publish_to_anyone('published_desk');

create function begin_tenant() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into published_tenant (tenant_id) values (new.id);
    return null;
end $$;
create trigger begun after insert on tenant for each row execute function begin_tenant();

create function publish_settings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_tenant set accent_light = new.accent_light, accent_dark = new.accent_dark, logo_id = new.logo_id,
           stale_days = coalesce(new.stale_days, 90)
     where tenant_id = new.tenant_id;
    return null;
end $$;
create trigger publish_changed after insert or update on tenant_settings for each row execute function publish_settings();

create function publish_desk() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from published_desk where tenant_id = new.tenant_id and municipality_id = new.municipality_id;
    insert into published_desk values (new.tenant_id, new.municipality_id, new.team_name, new.team_phone, new.team_email, new.team_address,
        new.team_website, new.team_hours, new.complaint_route, new.complaint_website, new.adviser_name, new.adviser_phone,
        new.adviser_email, new.adviser_website);
    return null;
end $$;
create trigger publish_changed after insert or update on municipality_desk for each row execute function publish_desk();

-- Tenants that were there before.
insert into published_tenant (tenant_id) select id from tenant;

call audited('tenant_settings', '{accent_light,accent_dark,logo_id,answer_days,addition_days,decision_days,stale_days,consortium_days,closing_days_known,objection}',
             omit => '{version,updated_at,updated_by}');
call audited('tenant_closing_day', '{name}', name => 'name');
call audited('municipality_desk', '{team_name,team_phone,team_email,team_address,team_website,team_hours,complaint_route,complaint_website,
                                    adviser_name,adviser_phone,adviser_email,adviser_website}', omit => '{version,updated_at,updated_by}', name => 'team_name');
call audited('tenant_municipality', '{municipality_code,valid_from,valid_until}', omit => '{version}', name => 'municipality_code', owner => 'id',
             owner_kind => 'MUNICIPALITY');
