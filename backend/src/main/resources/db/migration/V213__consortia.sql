-- A cooperative or consortium: an organisation with members and suppliers, who lead and govern it, and the share of each in a year. What a region knows of it
-- is its own. Of who takes part is kept what was known and when, so that the register is there as it was on any day.
create table consortium (
    tenant_id uuid not null references tenant,
    organisation_id uuid not null references organisation,
    form text check (form in ('COOPERATIVE', 'CONSORTIUM')),
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null references person,
    primary key (tenant_id, organisation_id)
);
comment on table consortium is 'party: an organisation that works through its members, as the region knows it; seen by the region, itself, its members and who works with it';
comment on column consortium.form is 'cooperative (coöperatie) or consortium; empty: it turned out to be neither, what was known before stays';
call wall_off('consortium');

create table consortium_member (
    tenant_id uuid not null,
    consortium_id uuid not null,
    id uuid not null default uuidv7(),
    member_id uuid not null references organisation,
    member_name text not null check (length(member_name) between 1 and 300),
    member_kvk text not null check (member_kvk ~ '^[0-9]{8}$'),
    roles text[] not null check (cardinality(roles) > 0 and roles <@ '{MEMBER,SUPPLIER,LEAD,BOARD}' and not roles @> '{MEMBER,SUPPLIER}'),
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    known_from timestamptz not null,
    known_until timestamptz not null default 'infinity' check (known_until >= known_from),
    primary key (tenant_id, consortium_id, id),
    foreign key (tenant_id, consortium_id) references consortium (tenant_id, organisation_id),
    check (member_id <> consortium_id)
);
comment on table consortium_member is 'party: who takes part in a consortium, from when until when, and when that was known; seen as the consortium is';
comment on column consortium_member.member_name is 'name and number when it was written';
comment on column consortium_member.roles is 'member (lid), supplier (leverancier), lead (penvoerder), board (bestuur)';
create unique index consortium_member_known on consortium_member (tenant_id, consortium_id, member_id, starts_on) where known_until = 'infinity';
create index consortium_member_of on consortium_member (tenant_id, member_id);
call wall_off('consortium_member');

create table consortium_share (
    tenant_id uuid not null,
    consortium_id uuid not null,
    year integer not null check (year between 2015 and 2099),
    member_id uuid not null references organisation,
    member_name text not null check (length(member_name) between 1 and 300),
    basis_points integer not null check (basis_points between 1 and 10000),
    primary key (tenant_id, consortium_id, year, member_id),
    foreign key (tenant_id, consortium_id) references consortium (tenant_id, organisation_id)
);
comment on table consortium_share is 'party: the share of a member in a year; seen by the region, the consortium and its members of now';
comment on column consortium_share.basis_points is 'hundredths of a percent of what the consortium divides in that year';
call wall_off('consortium_share');

-- Whether the acting party takes part today, or is the consortium itself.
create function in_consortium(the_consortium uuid) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(current_acting_role() in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
       and (the_consortium = current_organisation()
            or exists (select from consortium_member m
                        where m.tenant_id = current_tenant() and m.consortium_id = the_consortium and m.member_id = current_organisation()
                          and m.known_until = 'infinity' and (m.ends_on is null or m.ends_on >= today()))), false);
$$;
-- Whether the acting party sees in the register who works for it or for whom it works.
create function works_with_consortium(the_consortium uuid) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select exists (select from register_entry e
                    where e.tenant_id = current_tenant() and (e.head_id = the_consortium or e.sub_id = the_consortium)
                      and (current_acting_role() in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') and current_organisation() in (e.head_id, e.sub_id)
                           or current_acting_role() in ('POLICY_OFFICER', 'COUNCIL_CLERK') and current_municipality() = any (e.municipality_codes)));
$$;
grant execute on function in_consortium(uuid), works_with_consortium(uuid) to loodlijn_app;

create policy concerned on consortium as restrictive to loodlijn_app using (
    (select current_party()) = tenant_id and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR', 'POLICY_OFFICER', 'COUNCIL_CLERK')
    or in_consortium(organisation_id) or works_with_consortium(organisation_id));
create policy concerned on consortium_member as restrictive to loodlijn_app using (
    (select current_party()) = tenant_id and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR', 'POLICY_OFFICER', 'COUNCIL_CLERK')
    or in_consortium(consortium_id) or works_with_consortium(consortium_id));
create policy concerned on consortium_share as restrictive to loodlijn_app using (
    (select current_party()) = tenant_id and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'POLICY_OFFICER')
    or in_consortium(consortium_id));
grant select on consortium, consortium_member, consortium_share to loodlijn_app;
grant insert (tenant_id, organisation_id, form, changed_at, changed_by), update (form, version, changed_at, changed_by) on consortium to loodlijn_app;
grant insert (tenant_id, consortium_id, member_id, member_name, member_kvk, roles, starts_on, ends_on, known_from), update (known_until) on consortium_member to loodlijn_app;
grant insert, delete, update (member_name, basis_points) on consortium_share to loodlijn_app;

-- Those who manage contracts write it.
create function consortium_is_kept() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if not coalesce(manages_contracts(), false) then
        raise exception 'the region keeps who takes part' using errcode = 'LL403';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger kept before insert or update on consortium for each row execute function consortium_is_kept();
create trigger kept before insert on consortium_member for each row execute function consortium_is_kept();
create trigger kept before insert or update or delete on consortium_share for each row execute function consortium_is_kept();

create function consortium_members_stay() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if not coalesce(manages_contracts(), false) then
        raise exception 'the region keeps who takes part' using errcode = 'LL403';
    end if;
    if old.known_until <> 'infinity' then
        raise exception 'what was known stays' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger stay before update on consortium_member for each row execute function consortium_members_stay();

-- The shares of a year are not more than the whole. Who writes them holds the row of the consortium.
create function shares_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from consortium c where c.tenant_id = new.tenant_id and c.organisation_id = new.consortium_id for update;
    if (select sum(s.basis_points) from consortium_share s where s.tenant_id = new.tenant_id and s.consortium_id = new.consortium_id and s.year = new.year) > 10000 then
        raise exception 'the shares of a year are more than the whole' using errcode = 'LL409';
    end if;
    return null;
end $$;
create constraint trigger fit after insert or update on consortium_share deferrable initially deferred for each row execute function shares_fit();

-- Keeps whoever writes consortia of a tenant from doing so at the same time, so that no circle comes about; until the transaction ends.
create function lock_consortia() returns boolean language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('consortia ' || current_tenant(), 0));
    return true;
end $$;
grant execute on function lock_consortia() to loodlijn_app;

create function announce_consortium() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform announce(new.tenant_id, 'consortium', cast(p.id as text), 'register:read')
       from provider p where p.tenant_id = new.tenant_id and p.organisation_id = new.organisation_id;
    return null;
end $$;
create trigger live after insert or update on consortium for each row execute function announce_consortium();

call audited('consortium', '{form}', omit => '{organisation_id,version,changed_at,changed_by}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('consortium_member', '{member_name,member_kvk,roles,starts_on,ends_on,known_until}', omit => '{consortium_id,member_id,known_from}',
             name => 'member_name', owner => 'consortium_id', owner_kind => 'ORGANISATION');
call audited('consortium_share', '{year,member_name,basis_points}', omit => '{consortium_id,member_id}',
             name => 'member_name', owner => 'consortium_id', owner_kind => 'ORGANISATION');
