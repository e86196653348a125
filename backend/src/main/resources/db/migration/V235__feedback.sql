-- Anyone can say that something on the public site is not right. It goes to the provider that it is about and to the region, with a term.
alter table tenant_settings add column feedback_days integer check (feedback_days between 1 and 60);
comment on column tenant_settings.feedback_days is 'term in working days within which is answered what somebody says is not right on the public site; 10 while nothing was decided';
grant update (feedback_days) on tenant_settings to loodlijn_app;
insert into audit_column values ('tenant_settings', 'feedback_days', 'KEEP');

create table feedback (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    reference text not null check (reference ~ '^[0-9A-Z]{10}$'),
    about text not null check (about in ('PROVIDER', 'OFFER', 'TEAM', 'COMPLAINT')),
    target_id uuid not null,
    provider_id uuid,
    municipality_code text,
    name text not null,
    part text,
    organisation_id uuid references organisation,
    wrong text not null check (wrong in ('WAITING_TIME', 'NO_LONGER_HERE', 'CONTACT', 'OTHER')),
    texts text[] not null default '{}' check (cardinality(texts) <= 20),
    times integer not null default 1 check (times > 0),
    last_stamp bytea not null,
    term_days integer not null check (term_days between 1 and 60),
    created_at timestamptz not null,
    last_told_at timestamptz not null,
    reminders integer not null default 0,
    reminded_at timestamptz,
    outcome text check (outcome in ('MENDED', 'RIGHT', 'CLOSED')),
    reason text check (length(reason) between 1 and 1000),
    settled_at timestamptz,
    settled_by uuid references person,
    settled_for uuid,
    primary key (tenant_id, id),
    check ((about in ('PROVIDER', 'OFFER')) = (provider_id is not null) and (about in ('TEAM', 'COMPLAINT')) = (municipality_code is not null)),
    check ((outcome is null) = (settled_at is null) and (outcome is null) = (reason is null) and (outcome is null) = (settled_by is null)
           and (outcome is null) = (settled_for is null)),
    check ((reminded_at is null) = (reminders = 0))
);
comment on table feedback is 'party: what somebody said is not right on the public site, about a provider or a desk of a municipality; nothing of who said it';
comment on column feedback.reference is 'with which who said it can look what became of it; 50 random bits';
comment on column feedback.target_id is 'the provider, the offer or the municipality of the region that it is about; without a foreign key: it outlives them';
comment on column feedback.name is 'what the provider or the municipality was called';
comment on column feedback.part is 'title of the offer';
comment on column feedback.organisation_id is 'who answers it; empty: nobody of the provider signs in, or it is about a desk, and the region answers';
comment on column feedback.texts is 'what was written, each once, the first twenty';
comment on column feedback.times is 'how many said the same while it was open';
comment on column feedback.last_stamp is 'hash of the stamp of the form that came last, so that a form that is sent twice counts once';
comment on column feedback.term_days is 'in working days, as the tenant had it when it was said';
comment on column feedback.outcome is 'MENDED: it was wrong and was put right; RIGHT: it was right; CLOSED: the region closed it';
comment on column feedback.settled_for is 'the party on whose behalf it was settled';
create unique index feedback_open on feedback (tenant_id, about, target_id, wrong) where settled_at is null;
create unique index feedback_by_reference on feedback (reference);
comment on index feedback_by_reference is 'across tenants: who said it looks what became of it';
create index feedback_of_organisation on feedback (tenant_id, organisation_id, id);
create index feedback_by_age on feedback (last_told_at);
comment on index feedback_by_age is 'across tenants: erasure after its time';
call wall_off('feedback');
create policy concerned on feedback as restrictive to loodlijn_app
    using ((select manages_contracts()) or organisation_id = (select current_organisation()) and (select contracts_for(current_organisation())));
grant select on feedback to loodlijn_app;
grant update (reminders, reminded_at, outcome, reason, settled_at, settled_by, settled_for) on feedback to loodlijn_app;

-- Who answers settles it, the region where nobody else does; only the region closes and reminds; what is settled stays.
create function feedback_steps() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if old.settled_at is not null then
        raise exception 'what was answered stays' using errcode = 'LL409';
    end if;
    if new.outcome is not null and not coalesce(
            new.settled_by = current_person() and new.settled_for = current_party()
            and case when new.outcome = 'CLOSED' or old.organisation_id is null then manages_contracts() else contracts_for(old.organisation_id) end, false)
       or new.reminders <> old.reminders and not coalesce(new.reminders = old.reminders + 1 and manages_contracts() and old.organisation_id is not null, false) then
        raise exception 'the provider answers, the region reminds and closes' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before update on feedback for each row execute function feedback_steps();

call audited('feedback', '{reference,about,name,part,organisation_id,wrong,times,reminders,outcome,settled_at}', hash => '{texts,reason}',
             omit => '{target_id,provider_id,municipality_code,last_stamp,term_days,created_at,last_told_at,reminded_at,settled_by,settled_for}',
             name => 'name', owner => 'organisation_id', owner_kind => 'ORGANISATION');

-- Tells who answers and who leads it, and whoever looks.
create function tell_of_feedback() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    told text;
    about_it text := new.id::text;
    moment timestamptz := new.created_at;
    to_region boolean := true;
    to_provider boolean := true;
begin
    if tg_op = 'INSERT' then
        told := 'feedback-received';
    elsif new.outcome is not null and old.outcome is null then
        told := case when new.outcome = 'CLOSED' then 'feedback-closed' else 'feedback-answered' end;
        moment := new.settled_at;
        to_region := new.settled_for <> new.tenant_id;
        to_provider := new.settled_for = new.tenant_id;
    elsif new.reminders <> old.reminders then
        told := 'feedback-reminder';
        about_it := new.id || ' ' || new.reminders;
        moment := new.reminded_at;
        to_region := false;
    end if;
    if told is not null then
        insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
        select distinct m.tenant_id, m.person_id, told, about_it, array[new.name], 'klopt-niet/' || new.id, moment
          from membership m
         where m.tenant_id = new.tenant_id and holds_now(m) and m.person_id is distinct from current_person()
           and (to_region and m.party_id = m.tenant_id and m.role in ('REGION_ADMIN', 'CONTRACT_MANAGER')
                or to_provider and m.party_id = new.organisation_id and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR'))
        on conflict do nothing;
    end if;
    perform announce(new.tenant_id, 'feedback', new.id::text, 'feedback:read', the_party => new.tenant_id);
    if new.organisation_id is not null then
        perform announce(new.tenant_id, 'feedback', new.id::text, 'feedback:read', the_party => new.organisation_id);
    end if;
    return null;
end $$;
create trigger told after insert or update on feedback for each row execute function tell_of_feedback();

-- What anyone can say something about, as the public site shows it: an offer or a provider of a region, or whom one turns to in a municipality.
create function feedback_target(the_region text, the_about text, the_target text, the_day date)
    returns table (tenant_id uuid, target_id uuid, provider_id uuid, municipality_code text, name text, part text, organisation_id uuid)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    if the_about in ('PROVIDER', 'OFFER') then
        return query
        select l.tenant_id, case the_about when 'OFFER' then l.listing_id else l.provider_id end, l.provider_id, null::text, l.provider_name,
               case the_about when 'OFFER' then l.title end,
               (select l.organisation_id where exists (select from membership m where m.tenant_id = l.tenant_id and m.party_id = l.organisation_id
                                                          and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') and holds_now(m)))
          from tenant t
          join published_listing l on l.tenant_id = t.id
         where t.slug = the_region and case the_about when 'OFFER' then l.listing_id else l.provider_id end = the_target::uuid
         limit 1;
    else
        return query
        select m.tenant_id, m.tenant_municipality_id, null::uuid, m.municipality_code,
               coalesce((select g.name from municipality g where g.code = m.municipality_code order by g.valid_from desc limit 1), m.municipality_code),
               d.team_name, null::uuid
          from published_municipality m
          left join published_desk d on d.tenant_id = m.tenant_id and d.municipality_id = m.tenant_municipality_id
         where m.municipality_code = the_target and the_day between m.valid_from and coalesce(m.valid_until, 'infinity')
         order by d.team_name is null, m.tenant_municipality_id
         limit 1;
    end if;
end $$;

-- The one way in which the public role writes. What was said already and is still open is counted, not repeated; a form that is sent twice counts once.
-- Gives nothing when there is no such page (any more).
create function tell_feedback(the_region text, the_about text, the_target text, the_wrong text, the_text text, the_stamp bytea, the_reference text, the_moment timestamptz)
    returns table (reference text)
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    t record;
begin
    if length(the_text) > 1000 or octet_length(the_stamp) <> 32 then
        raise exception 'too much was written' using errcode = 'LL409';
    end if;
    select * into t from feedback_target(the_region, the_about, the_target, day_of(the_moment));
    if not found then
        return;
    end if;
    return query
    insert into feedback as f (tenant_id, reference, about, target_id, provider_id, municipality_code, name, part, organisation_id, wrong, texts, last_stamp,
                               term_days, created_at, last_told_at)
    values (t.tenant_id, the_reference, the_about, t.target_id, t.provider_id, t.municipality_code, t.name, t.part, t.organisation_id, the_wrong,
            case when the_text is null then '{}'::text[] else array[the_text] end, the_stamp,
            coalesce((select s.feedback_days from tenant_settings s where s.tenant_id = t.tenant_id), 10), the_moment, the_moment)
    on conflict (tenant_id, about, target_id, wrong) where settled_at is null do update
       set times = f.times + case when f.last_stamp = excluded.last_stamp then 0 else 1 end,
           texts = case when the_text is null or the_text = any (f.texts) or cardinality(f.texts) >= 20 then f.texts else f.texts || the_text end,
           last_stamp = excluded.last_stamp, last_told_at = greatest(f.last_told_at, excluded.last_told_at)
    returning f.reference;
end $$;
grant execute on function tell_feedback(text, text, text, text, text, bytea, text, timestamptz) to loodlijn_public;

-- What the form is about, for the page with the form.
create function feedback_subject(the_region text, the_about text, the_target text, the_day date) returns table (name text, part text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select t.name, t.part from feedback_target(the_region, the_about, the_target, the_day) t;
$$;
grant execute on function feedback_subject(text, text, text, date) to loodlijn_public;

-- What became of it, for whoever holds the reference; nothing of what was written. With the days on which the region is closed, which its term passes over.
create function feedback_state(the_reference text)
    returns table (region text, name text, part text, by_provider boolean, outcome text, told_on date, term_days integer, closed_days text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select t.name, f.name, f.part, f.organisation_id is not null, f.outcome, day_of(f.created_at), f.term_days,
           coalesce((select string_agg(c.day::text, ',') from tenant_closing_day c where c.tenant_id = f.tenant_id and c.day >= day_of(f.created_at)), '')
      from feedback f join tenant t on t.id = f.tenant_id
     where f.reference = the_reference;
$$;
grant execute on function feedback_state(text) to loodlijn_public;

create function erase_feedback(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    of_tenants uuid[];
    erased integer;
begin
    select array_agg(o.id), array_agg(o.tenant_id) into over, of_tenants from (
        select f.id, f.tenant_id from feedback f -- feedback_by_age
         where f.last_told_at < over_before and coalesce(f.settled_at, f.last_told_at) < over_before
         limit at_most for update skip locked) o;
    delete from feedback f where f.id = any (over);
    get diagnostics erased = row_count;
    perform erase_audit_content('feedback', of_tenants, over::text[], 'feedback');
    return erased;
end $$;
grant execute on function erase_feedback(timestamptz, integer) to loodlijn_job;
