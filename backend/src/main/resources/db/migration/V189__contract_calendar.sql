-- The calendar of contracts: what starts, ends and must be extended or left, read from what stands elsewhere; a feed of it for the calendar of a person;
-- and what parties do when an agreement ends.

-- Contractstandaard Wmo 1.2 art. 1.3: an extension is offered six calendar months or more before the last day.
create function last_day_to_extend(the_end date) returns date language sql immutable parallel safe
    return cast(the_end - interval '6 months' as date);
grant execute on function last_day_to_extend(date) to loodlijn_app;

-- Whether a party gave notice and the two did not extend the agreement after it; another change leaves the notice as it is.
create function agreement_notice_given(a agreement) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select exists (select from agreement_step s where s.tenant_id = a.tenant_id and s.agreement_id = a.id and s.step = 'GIVE_NOTICE'
                      and not exists (select from agreement_version v where v.tenant_id = s.tenant_id and v.agreement_id = s.agreement_id
                                         and v.purpose = 'EXTENSION' and v.state = 'AGREED' and v.number > s.number)) $$;
-- Whether it is sure to end: over, left by a party, or too late to extend while nobody offered that in time.
create function agreement_is_ending(a agreement, the_day date) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(a.current_number is not null and (
           a.state in ('ENDED', 'DISSOLVED')
        or a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and (
               agreement_notice_given(a)
            or last_day_to_extend(a.ends_on) < the_day
               and not exists (select from agreement_version v where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.purpose = 'EXTENSION'
                                  and v.state in ('OFFERED', 'SIGNED_BY_ONE')))), false) $$;
grant execute on function agreement_notice_given(agreement), agreement_is_ending(agreement, date) to loodlijn_app;

create table calendar_feed (
    tenant_id uuid not null references tenant,
    person_id uuid not null references person on delete cascade,
    party_id uuid not null,
    token_hash bytea not null check (octet_length(token_hash) = 32),
    language text not null check (language in ('nl', 'en')),
    made_at timestamptz not null,
    primary key (tenant_id, person_id, party_id)
);
comment on table calendar_feed is 'party: the address at which the calendar of a person fetches what that person may see for a party; nobody else sees that there is one';
comment on column calendar_feed.token_hash is 'SHA-256 of the secret in the address, which is shown once';
create unique index calendar_feed_by_secret on calendar_feed (token_hash);
comment on index calendar_feed_by_secret is 'across tenants: who fetches a feed holds its secret and nothing else';
create index calendar_feed_of_person on calendar_feed (person_id);
comment on index calendar_feed_of_person is 'across tenants: erasure together with the account, or after access ended';
call wall_off('calendar_feed');
create policy own on calendar_feed as restrictive to loodlijn_app
    using (party_id = (select current_party()) and person_id = (select current_person()))
    with check (party_id = (select current_party()) and person_id = (select current_person()));
grant select, delete on calendar_feed to loodlijn_app;
grant insert (tenant_id, person_id, party_id, token_hash, language, made_at), update (token_hash, language, made_at) on calendar_feed to loodlijn_app;
call audited('calendar_feed', '{made_at}', omit => '{token_hash,language}');

-- For whom a feed is, with the roles that this person has for that party now; no row when there are none.
create function calendar_feed_of(the_hash bytea) returns table (tenant_id uuid, person_id uuid, party_id uuid, roles text, language text, slug text, tenant_name text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select f.tenant_id, f.person_id, f.party_id, string_agg(distinct m.role, ','), f.language, t.slug, t.name
      from calendar_feed f
      join tenant t on t.id = f.tenant_id
      join membership m on m.tenant_id = f.tenant_id and m.person_id = f.person_id and m.party_id = f.party_id and holds_now(m)
     where f.token_hash = the_hash
     group by f.tenant_id, f.person_id, f.party_id, f.language, t.slug, t.name;
$$;
grant execute on function calendar_feed_of(bytea) to loodlijn_app;

-- Feeds of those whose access for the party ended before the given moment; they gave nothing since.
create function erase_calendar_feeds_of_who_left(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select f.tenant_id, f.person_id, f.party_id from calendar_feed f
         where not exists (
               select from membership m
                where m.tenant_id = f.tenant_id and m.person_id = f.person_id and m.party_id = f.party_id
                  and (m.ended_at is null or m.ended_at >= over_before)
                  and (m.valid_until is null or m.valid_until >= cast(over_before at time zone 'Europe/Amsterdam' as date))
                  and (m.party_kind <> 'MUNICIPALITY' or exists (
                       select from tenant_municipality t where t.tenant_id = m.tenant_id and t.id = m.party_id
                          and (t.valid_until is null or t.valid_until >= cast(over_before at time zone 'Europe/Amsterdam' as date)))))
         limit at_most for update skip locked),
    erased as (
        delete from calendar_feed f using over o
         where (f.tenant_id, f.person_id, f.party_id) = (o.tenant_id, o.person_id, o.party_id) returning 1)
    select cast(count(*) as integer) from erased;
$$;
grant execute on function erase_calendar_feeds_of_who_left(timestamptz, integer) to loodlijn_job;

-- What parties settle when an agreement ends. Numbers of residents only: nobody is named.
create table transition_item (
    tenant_id uuid not null,
    agreement_id uuid not null,
    item text not null check (item ~ '^[A-Z]+(_[A-Z]+)*$' and length(item) <= 40),
    done boolean not null,
    note text not null default '' check (length(note) <= 1000),
    in_care integer check (in_care between 0 and 100000),
    handed_over integer check (handed_over >= 0),
    stopped integer check (stopped >= 0),
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null references person,
    changed_party uuid not null,
    primary key (tenant_id, agreement_id, item),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    check ((in_care is null) = (handed_over is null) and (in_care is null) = (stopped is null)),
    check (item = 'COUNTS' or in_care is null),
    check (handed_over + stopped <= in_care)
);
comment on table transition_item is 'party: what the parties to an agreement that ends have settled; seen by whoever sees the agreement';
comment on column transition_item.in_care is 'how many residents were in care when it was counted; of them went to another provider, and needed no more help';
call wall_off('transition_item');
create policy concerned on transition_item as restrictive to loodlijn_app
    using (exists (select from agreement a where a.tenant_id = transition_item.tenant_id and a.id = transition_item.agreement_id));
grant select on transition_item to loodlijn_app;
grant insert (tenant_id, agreement_id, item, done, note, in_care, handed_over, stopped, changed_at, changed_by, changed_party),
    update (done, note, in_care, handed_over, stopped, version, changed_at, changed_by, changed_party) on transition_item to loodlijn_app;
call audited('transition_item', '{item,done,note,in_care,handed_over,stopped}', omit => '{version,changed_at,changed_by,changed_party}', name => 'item');

create function transition_items_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
begin
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if not coalesce(signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party()), false)
       or new.changed_by is distinct from current_person() or new.changed_party is distinct from current_party() then
        raise exception 'the parties settle how their agreement ends, in their own name' using errcode = 'LL403';
    end if;
    if not agreement_is_ending(a, cast(new.changed_at at time zone 'Europe/Amsterdam' as date)) then
        raise exception 'this agreement does not end yet' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert or update on transition_item for each row execute function transition_items_fit();

create policy transitions_stay_between_parties on audit_entry as restrictive for select to loodlijn_app using (
    case when subject = 'transition_item'
         then exists (select from agreement a where a.tenant_id = audit_entry.tenant_id and a.id::text = split_part(audit_entry.subject_id, '/', 1)) else true end);

create function announce_transition() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    to_whom uuid;
begin
    for to_whom in select distinct w.id from agreement a, unnest(array[a.tenant_id, a.head_id, a.sub_id]) w(id)
                    where a.tenant_id = new.tenant_id and a.id = new.agreement_id and w.id is not null loop
        perform announce(new.tenant_id, 'agreement', cast(new.agreement_id as text), 'agreement:read', the_party => to_whom);
    end loop;
    return null;
end $$;
create trigger live after insert or update on transition_item for each row execute function announce_transition();

-- Sixty and fourteen days before the last day to extend, thirty days before the last day, and when the end is sure; told to those who sign for a party.
-- Done again it tells nobody twice; who comes to know late is told the last of them. Gives how many agreements there were.
create function remind_of_calendar(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    due record;
    done integer := 0;
begin
    for due in
        select a.tenant_id, a.id, a.title, a.ends_on, a.current_number, a.kind, a.head_id, a.sub_id, r.reminder, r.on_day, r.stage -- agreement_by_end
          from agreement a
         cross join lateral (
               select 'calendar-extend' as reminder, last_day_to_extend(a.ends_on) as on_day,
                      case when last_day_to_extend(a.ends_on) - the_day <= 14 then '14' else '60' end as stage
                where last_day_to_extend(a.ends_on) between the_day and the_day + 60 and last_day_to_extend(a.ends_on) >= cast(a.in_force_at at time zone 'Europe/Amsterdam' as date)
                  and not agreement_is_ending(a, the_day)
                  and not exists (select from agreement_version v where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.purpose = 'EXTENSION'
                                     and v.state in ('OFFERED', 'SIGNED_BY_ONE'))
               union all
               select 'calendar-ends', a.ends_on, '30' where a.ends_on between the_day and the_day + 30
               union all
               select 'calendar-transition', a.ends_on, cast(a.current_number as text) where agreement_is_ending(a, the_day)) r
         where a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and a.ends_on is not null
        union all
        select a.tenant_id, a.id, a.title, a.ends_on, a.current_number, a.kind, a.head_id, a.sub_id, 'calendar-transition', a.ends_on, cast(a.current_number as text)
          from agreement a
         where a.state in ('ENDED', 'DISSOLVED') and a.over_at > the_moment - interval '30 days'
    loop
        insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
        select distinct m.tenant_id, m.person_id, due.reminder, concat_ws(' ', due.id, due.on_day, due.stage), array[due.title, cast(due.on_day as text)],
               case due.reminder when 'calendar-transition' then 'overeenkomsten/' || due.id || '/overdracht' else 'contractkalender' end, the_moment
          from membership m
         where m.tenant_id = due.tenant_id and signs(due.kind, due.tenant_id, due.head_id, due.sub_id, m.party_id)
           and m.role in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'HEAD_CONTRACTOR', 'SUBCONTRACTOR') and holds_now(m)
        on conflict do nothing;
        done := done + 1;
    end loop;
    return done;
end $$;
grant execute on function remind_of_calendar(date, timestamptz) to loodlijn_job;
create index agreement_by_over on agreement (over_at) where over_at is not null;
comment on index agreement_by_over is 'across tenants: the job that reminds of what ended';
