-- Substitutes (vervanging): who does somebody's work for a while.
create table substitution (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    absent_id uuid not null references person,
    substitute_id uuid not null references person check (substitute_id <> absent_id),
    substitute_name text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    named_at timestamptz not null,
    named_by uuid not null references person,
    ended_at timestamptz,
    ended_by uuid references person,
    primary key (tenant_id, id),
    check ((ended_at is null) = (ended_by is null)),
    constraint one_substitute_at_a_time exclude using gist (tenant_id with =, absent_id with =, daterange(first_day, last_day, '[]') with &&) where (ended_at is null)
);
comment on table substitution is 'tenant: who does whose work in a period; seen by both and by the tenant itself. A substitute has the own rights only';
comment on column substitution.ended_at is 'ended before its last day, at once';
create index substitution_of_substitute on substitution (tenant_id, substitute_id, last_day);
call wall_off('substitution');
create policy concerned on substitution as restrictive to loodlijn_app
    using ((select current_party()) = (select current_tenant()) or (select current_person()) in (absent_id, substitute_id));
grant select on substitution to loodlijn_app;
grant insert (tenant_id, absent_id, substitute_id, substitute_name, first_day, last_day, named_at, named_by), update (ended_at, ended_by) on substitution to loodlijn_app;
call audited('substitution', '{absent_id,substitute_name,first_day,last_day,ended_at}', omit => '{substitute_id,named_at,named_by,ended_by}', name => 'substitute_name',
             person => 'absent_id');
call announce_changes_of('substitution', 'substitution', 'id', 'member');

-- What either of two people does in a period, also for whoever sees none of it: a substitute must not be away. Whoever asks holds off others.
create function substitutions_around(one uuid, other uuid, the_first date, the_last date) returns table (absent_id uuid, substitute_id uuid, first_day date, last_day date)
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('substitution ' || current_tenant(), 0));
    return query select s.absent_id, s.substitute_id, s.first_day, s.last_day from substitution s
                  where s.tenant_id = current_tenant() and s.ended_at is null and s.first_day <= the_last and s.last_day >= the_first
                    and (s.absent_id in (one, other) or s.substitute_id in (one, other));
end $$;
grant execute on function substitutions_around(uuid, uuid, date, date) to loodlijn_app;

-- Those who have every role of somebody, for the same parties, for a whole period; so a substitute sees nothing that is not theirs to see.
create function substitutes_for(the_absent uuid, the_first date, the_last date) returns table (id uuid, name text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    with of_absent as (
        select distinct m.party_id, m.role from membership m
         where m.tenant_id = current_tenant() and m.person_id = the_absent and m.ended_at is null and m.valid_from <= the_last
           and (m.valid_until is null or m.valid_until >= the_first))
    select p.id, p.name from person p
     where p.id <> the_absent and exists (select from of_absent)
       and p.id in (select m.person_id from membership m where m.tenant_id = current_tenant())
       and not exists (
            select from of_absent a where not exists (
                select from membership m where m.tenant_id = current_tenant() and m.person_id = p.id and m.party_id = a.party_id and m.role = a.role
                   and holds_now(m) and m.valid_from <= the_first and (m.valid_until is null or m.valid_until >= the_last)))
     order by p.name, p.id limit 200;
$$;
grant execute on function substitutes_for(uuid, date, date) to loodlijn_app;

-- What somebody is told in the period, the substitute is told too, once, marked with the name. What is about the person self stays private:
-- kinds that begin with own-. A copy is not passed on, so there are no chains.
alter table notification add column on_behalf_of uuid references person;
comment on column notification.on_behalf_of is 'for whom its reader is the substitute; empty for what one is told oneself';
create function tell_substitute() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at, on_behalf_of)
    select new.tenant_id, s.substitute_id, new.kind, new.subject, new.arguments, new.link, new.created_at, new.person_id
      from substitution s
     where s.tenant_id = new.tenant_id and s.absent_id = new.person_id and s.ended_at is null
       and (new.created_at at time zone 'Europe/Amsterdam')::date between s.first_day and s.last_day
    on conflict do nothing;
    return null;
end $$;
create trigger notification_for_substitute after insert on notification for each row
    when (new.on_behalf_of is null and new.kind not like 'own-%') execute function tell_substitute();
