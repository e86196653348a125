-- The number of an organisation in the trade register (KvK) changes when it is taken over, merges, starts again after a bankruptcy or takes
-- another legal form. The organisation stays the same party: its people, its agreements and its offers stay with it.
create table former_number (
    kvk_number text primary key check (kvk_number ~ '^[0-9]{8}$'),
    organisation_id uuid not null references organisation,
    last_day date not null,
    reason text not null check (reason in ('TAKEOVER', 'MERGER', 'RESTART', 'LEGAL_FORM')),
    recorded_at timestamptz not null
);
comment on table former_number is 'platform: numbers that organisations had, with their last day; a public fact, by which old spreadsheets are understood';
create index former_number_of_organisation on former_number (organisation_id, last_day);
grant select on former_number to loodlijn_app;

-- What a region asked for an organisation that others know as well. Nobody reads it but through the functions below.
create table number_change (
    id uuid primary key default uuidv7(),
    organisation_id uuid not null references organisation,
    old_number text not null check (old_number ~ '^[0-9]{8}$'),
    new_number text not null check (new_number ~ '^[0-9]{8}$' and new_number <> old_number),
    first_day date not null,
    reason text not null check (reason in ('TAKEOVER', 'MERGER', 'RESTART', 'LEGAL_FORM')),
    state text not null check (state in ('PROPOSED', 'DONE', 'REFUSED')),
    proposed_in uuid not null references tenant,
    proposed_by uuid not null references person,
    proposed_at timestamptz not null,
    decided_by uuid references person,
    decided_at timestamptz,
    check ((decided_at is null) = (state = 'PROPOSED'))
);
comment on table number_change is 'platform: changes of the number of an organisation, who asked and who decided; for the operator';
create unique index number_change_open on number_change (organisation_id) where state = 'PROPOSED';

-- Whether more tenants than the one at work know an organisation: as a provider, or by people who act for it.
create function known_elsewhere(the_organisation uuid) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select exists (select from provider p where p.organisation_id = the_organisation and p.tenant_id <> current_tenant())
        or exists (select from membership m where m.party_id = the_organisation and m.party_kind = 'ORGANISATION' and m.tenant_id <> current_tenant() and holds_now(m));
$$;
comment on function known_elsewhere(uuid) is 'tells that others know it, not who they are';
grant execute on function known_elsewhere(uuid) to loodlijn_app;

-- The organisation with this number, made when there is none, with the name that the one at work gives it until that is confirmed.
create function organisation_with_number(the_number text, the_name text) returns uuid language plpgsql security definer
    set search_path = loodlijn, pg_temp as $$
begin
    if current_tenant() is null or current_acting_role() not in ('REGION_ADMIN', 'CONTRACT_MANAGER') then
        raise exception 'not for this role' using errcode = 'LL403';
    end if;
    insert into organisation (kvk_number, name, name_confirmed) values (the_number, left(the_name, 300), false) on conflict (kvk_number) do nothing;
    return (select id from organisation where kvk_number = the_number);
end $$;
grant execute on function organisation_with_number(text, text) to loodlijn_app;

-- Gives an organisation its new number, everywhere at once. For the functions below.
create function renumber(the_change number_change, moment timestamptz) returns void language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    insert into former_number values (the_change.old_number, the_change.organisation_id, the_change.first_day - 1, the_change.reason, moment);
    update organisation set kvk_number = the_change.new_number where id = the_change.organisation_id;
    update provider set kvk_number = the_change.new_number, version = version + 1, updated_at = moment
     where organisation_id = the_change.organisation_id and kvk_number is distinct from the_change.new_number;
end $$;
revoke execute on function renumber(number_change, timestamptz) from public;

-- Tells the staff of every tenant that knows an organisation and the people of the organisation itself, once per change and kind.
create function tell_of_number(the_kind text, the_change number_change, moment timestamptz) returns void language sql
    set search_path = loodlijn, pg_temp as $$
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    select distinct on (m.tenant_id, m.person_id) m.tenant_id, m.person_id, the_kind, the_change.id::text,
           array[o.name, the_change.old_number, the_change.new_number, the_change.first_day::text],
           coalesce('aanbieders/' || p.id, ''), moment
      from organisation o
      join membership m on m.party_kind = 'ORGANISATION' and m.party_id = o.id and the_kind = 'number-changed'
           or m.party_kind = 'TENANT' and m.role in ('REGION_ADMIN', 'CONTRACT_MANAGER')
              and exists (select from provider q where q.tenant_id = m.tenant_id and q.organisation_id = o.id)
      left join lateral (select q.id from provider q where q.tenant_id = m.tenant_id and q.organisation_id = o.id order by q.id limit 1) p on true
     where o.id = the_change.organisation_id and holds_now(m) and m.person_id is distinct from current_person()
     order by m.tenant_id, m.person_id
    on conflict do nothing;
$$;
revoke execute on function tell_of_number(text, number_change, timestamptz) from public;

-- Changes the number of the organisation of a provider, or proposes it when others know the organisation as well. Gives DONE, PROPOSED, or why
-- not: TAKEN (the new number belongs or belonged to another organisation), WAITING (another proposal is open), STALE (no such number now).
create function change_number(the_provider uuid, the_old text, the_new text, the_day date, the_reason text, moment timestamptz) returns text
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    the_organisation organisation;
    the_change number_change;
begin
    if current_tenant() is null or current_acting_role() not in ('REGION_ADMIN', 'CONTRACT_MANAGER') then
        raise exception 'not for this role' using errcode = 'LL403';
    end if;
    perform pg_advisory_xact_lock(hashtext('number_change'));
    select o.* into the_organisation from organisation o
      join provider p on p.tenant_id = current_tenant() and p.id = the_provider and p.organisation_id = o.id for update of o;
    if not found or the_organisation.kvk_number is distinct from the_old then
        return 'STALE';
    end if;
    if exists (select from organisation where kvk_number = the_new) or exists (select from former_number where kvk_number = the_new) then
        return 'TAKEN';
    end if;
    if exists (select from number_change where organisation_id = the_organisation.id and state = 'PROPOSED') then
        return 'WAITING';
    end if;
    insert into number_change (organisation_id, old_number, new_number, first_day, reason, state, proposed_in, proposed_by, proposed_at, decided_by, decided_at)
    select the_organisation.id, the_old, the_new, the_day, the_reason, case when elsewhere then 'PROPOSED' else 'DONE' end, current_tenant(), current_person(),
           moment, case when not elsewhere then current_person() end, case when not elsewhere then moment end
      from known_elsewhere(the_organisation.id) elsewhere
    returning * into the_change;
    if the_change.state = 'DONE' then
        perform renumber(the_change, moment);
        perform tell_of_number('number-changed', the_change, moment);
    else
        perform tell_of_number('number-proposed', the_change, moment);
    end if;
    return the_change.state;
end $$;
grant execute on function change_number(uuid, text, text, date, text, timestamptz) to loodlijn_app;

-- The numbers that a provider of the tenant at work had, and the change that waits for the operator, newest first.
create function numbers_of_provider(the_provider uuid) returns table (old_number text, new_number text, first_day date, reason text, state text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select c.old_number, c.new_number, c.first_day, c.reason, c.state
      from number_change c join provider p on p.organisation_id = c.organisation_id
     where p.tenant_id = current_tenant() and p.id = the_provider and c.state in ('DONE', 'PROPOSED')
     order by c.id desc;
$$;
grant execute on function numbers_of_provider(uuid) to loodlijn_app;

-- What waits for the operator.
create function operator_number_changes() returns table (id uuid, organisation text, old_number text, new_number text, first_day date, reason text,
        proposed_in text, proposed_at timestamptz, known_in bigint)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select c.id, o.name, c.old_number, c.new_number, c.first_day, c.reason, t.name, c.proposed_at,
                        (select count(distinct p.tenant_id) from provider p where p.organisation_id = o.id)
                   from number_change c join organisation o on o.id = c.organisation_id join tenant t on t.id = c.proposed_in
                  where c.state = 'PROPOSED' order by c.id;
end $$;

-- Gives DONE or REFUSED as was decided, TAKEN when the new number has come to another organisation since, or UNKNOWN.
create function operator_decide_number_change(the_id uuid, accepted boolean, moment timestamptz) returns text
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare the_change number_change;
begin
    perform require_operator();
    perform pg_advisory_xact_lock(hashtext('number_change'));
    select * into the_change from number_change where id = the_id and state = 'PROPOSED' for update;
    if not found then
        return 'UNKNOWN';
    end if;
    if accepted and (exists (select from organisation where kvk_number = the_change.new_number)
                     or exists (select from former_number where kvk_number = the_change.new_number)
                     or not exists (select from organisation where id = the_change.organisation_id and kvk_number = the_change.old_number)) then
        return 'TAKEN';
    end if;
    update number_change set state = case when accepted then 'DONE' else 'REFUSED' end, decided_by = current_person(), decided_at = moment
     where id = the_id returning * into the_change;
    if accepted then
        perform renumber(the_change, moment);
        perform tell_of_number('number-changed', the_change, moment);
    else
        perform tell_of_number('number-refused', the_change, moment);
    end if;
    return the_change.state;
end $$;
grant execute on function operator_number_changes(), operator_decide_number_change(uuid, boolean, timestamptz) to loodlijn_app;
