-- Every accepted answer ends some day: with its evidence, when the region that accepted it looks again, or with the admission that it came with.
comment on column passport_item.valid_until is 'the last day on which it counts: of the evidence itself, of the admission that it came with, or until the region that accepted it looks again';

-- Kind and size are those of the copy that is made where it is used.
alter table passport_file drop column media_type, drop column size;
comment on column passport_file.sha256 is 'of what was accepted; what is copied is compared with it';

create or replace function enter_passport(approved application) returns void language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    the_day constant date := cast(approved.decided_at at time zone 'Europe/Amsterdam' as date);
begin
    insert into passport_item as i (organisation_id, accepted_by, application_id, code, dutch_title, english_title, not_applicable, explanation, number, declared_by,
           declared_on, page, accepted_on, valid_until, state, changed_at)
    select approved.organisation_id, approved.tenant_id, approved.id, c.code, c.dutch_title, c.english_title, s.not_applicable, s.explanation, s.number, s.declared_by,
           s.declared_on, s.page, the_day,
           least(cast(s.declared_on + make_interval(months => c.valid_months) as date), f.valid_until,
                 cast(f.issued_on + make_interval(months => c.valid_months) as date),
                 case when c.recheck = 'PERIOD' then cast(the_day + make_interval(months => c.recheck_months) as date) end, approved.valid_until),
           'VALID', approved.changed_at
      from criterion c
      cross join lateral (select * from submitted_answer a where a.tenant_id = approved.tenant_id and a.application_id = approved.id and a.code = c.code
                           order by a.submission desc limit 1) s
      cross join lateral (select min(d.issued_on) as issued_on, min(d.valid_until) as valid_until from submitted_file d
                           where d.tenant_id = approved.tenant_id and d.application_id = approved.id and d.code = c.code and d.submission = s.submission) f
     where c.tenant_id = approved.tenant_id and c.version_id = approved.criteria_version_id
       and c.origin = 'NATIONAL' and c.shareable and c.evidence not in ('SHOWN', 'OWN_CHECK') and not never_shared(c.code)
       and counted_verdict(approved, c.code) = case when s.not_applicable then 'NOT_APPLICABLE' else 'MET' end
    on conflict (organisation_id, application_id, code) do update
       set dutch_title = excluded.dutch_title, english_title = excluded.english_title, not_applicable = excluded.not_applicable,
           explanation = excluded.explanation, number = excluded.number, declared_by = excluded.declared_by, declared_on = excluded.declared_on,
           page = excluded.page, accepted_on = excluded.accepted_on, valid_until = excluded.valid_until, state = 'VALID', changed_at = excluded.changed_at;
    update passport_item i set state = 'WITHDRAWN', changed_at = approved.changed_at
     where i.organisation_id = approved.organisation_id and i.application_id = approved.id and i.changed_at < approved.changed_at and i.state <> 'WITHDRAWN';
    delete from passport_file p using passport_item i
     where i.organisation_id = p.organisation_id and i.id = p.item_id and i.organisation_id = approved.organisation_id and i.application_id = approved.id;
    insert into passport_file (organisation_id, item_id, content_id, name, sha256, issued_on, valid_until)
    select i.organisation_id, i.id, d.file_id, k.name, k.sha256, d.issued_on, d.valid_until
      from passport_item i
      join submitted_file d on d.tenant_id = approved.tenant_id and d.application_id = approved.id and d.code = i.code
       and d.submission = (select max(a.submission) from submitted_answer a where a.tenant_id = d.tenant_id and a.application_id = d.application_id and a.code = d.code)
      join stored_file k on k.tenant_id = d.tenant_id and k.id = d.file_id and k.state = 'KEPT'
     where i.organisation_id = approved.organisation_id and i.application_id = approved.id and i.state = 'VALID' and not i.not_applicable;
    insert into passport_facts values (approved.organisation_id, approved.categories, approved.establishments, approved.kvk_number, approved.rsin,
           approved.agb_code, approved.contact_name, approved.contact_email, approved.contact_phone, approved.changed_at)
    on conflict (organisation_id) do update
       set categories = excluded.categories, establishments = excluded.establishments, kvk_number = excluded.kvk_number, rsin = excluded.rsin,
           agb_code = excluded.agb_code, contact_name = excluded.contact_name, contact_email = excluded.contact_email,
           contact_phone = excluded.contact_phone, changed_at = excluded.changed_at;
end $$;

-- An admission that ends takes nothing back: what was vouched for counted until then, and what was not is not vouched for any more.
create function passport_ends_with(ended application) returns void language sql security definer set search_path = loodlijn, pg_temp as $$
    update passport_item i
       set valid_until = least(i.valid_until, cast(ended.ended_at at time zone 'Europe/Amsterdam' as date) - 1),
           state = case i.state when 'SUSPENDED' then 'WITHDRAWN' else i.state end, changed_at = ended.changed_at
     where i.organisation_id = ended.organisation_id and i.application_id = ended.id and i.state <> 'WITHDRAWN';
$$;

create or replace function passport_follows_decisions() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if new.state in ('EXPIRED', 'WITHDRAWN') then
        perform passport_ends_with(new);
        return null;
    end if;
    if old.state = 'IN_REVIEW' then
        update passport_use u set outcome = 'ACCEPTED'
         where u.tenant_id = new.tenant_id and u.application_id = new.id and u.outcome is null and counted_verdict(new, u.code) in ('MET', 'NOT_APPLICABLE')
           and exists (select from passport_consent c where c.tenant_id = u.tenant_id and c.organisation_id = u.organisation_id and c.withdrawn_at is null);
        if new.state = 'APPROVED' then
            perform enter_passport(new);
            return null;
        end if;
    end if;
    update passport_item i
       set state = case new.state when 'APPROVED' then 'VALID' when 'SUSPENDED' then 'SUSPENDED' else 'WITHDRAWN' end, changed_at = new.changed_at
     where i.organisation_id = new.organisation_id and i.application_id = new.id
       and i.state = any (case new.state when 'APPROVED' then array['SUSPENDED'] when 'SUSPENDED' then array['VALID'] else array['VALID', 'SUSPENDED'] end);
    return null;
end $$;
drop trigger passport_follows on application;
create trigger passport_follows after update of state on application for each row
    when (old.state in ('IN_REVIEW', 'ADDITION_ASKED', 'APPROVED', 'SUSPENDED') and new.state in ('APPROVED', 'REFUSED', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN')
          and old.state <> new.state)
    execute function passport_follows_decisions();

-- Where it was used stands since when it is not vouched for; that moment stays when it ends altogether.
create or replace function uses_follow_the_passport() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update passport_use u set ended_at = case when new.state <> 'VALID' then coalesce(u.ended_at, new.changed_at) end
     where u.item_id = new.id and u.organisation_id = new.organisation_id;
    return null;
end $$;

-- What stands in passports already.
update passport_item i set valid_until = least(i.valid_until, a.valid_until)
  from application a where a.tenant_id = i.accepted_by and a.id = i.application_id and a.valid_until is not null;
do $$
declare
    ended loodlijn.application;
begin
    for ended in select a.* from loodlijn.application a where a.state in ('EXPIRED', 'WITHDRAWN')
             and exists (select from loodlijn.passport_item i where i.organisation_id = a.organisation_id and i.application_id = a.id) loop
        perform loodlijn.passport_ends_with(ended);
    end loop;
end $$;
alter table passport_item add constraint ends_some_day check (valid_until is not null or state = 'WITHDRAWN');

-- What a first decision rested on stays so, whatever is asked in a later assessment.
create or replace function additions_ask_again() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update passport_use u set outcome = 'ASKED_AGAIN'
     where u.tenant_id = new.tenant_id and u.application_id = new.application_id and u.code = new.code and u.outcome is null;
    return null;
end $$;

-- An answer that the provider changes is not the one that was accepted any more. Where a region took it or asked for it again, that is counted
-- on; beside the other answer it does not stand.
alter table passport_use add column replaced_in integer check (replaced_in > 0);
comment on column passport_use.replaced_in is 'the submission with which another answer takes its place; empty while it is the answer';
create or replace function changed_answers_leave_the_passport() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    changed constant jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
    the_tenant constant uuid := cast(changed ->> 'tenant_id' as uuid);
    the_application constant uuid := cast(changed ->> 'application_id' as uuid);
begin
    delete from passport_use u
     where u.tenant_id = the_tenant and u.application_id = the_application and u.code = changed ->> 'code' and u.outcome is null;
    update passport_use u
       set replaced_in = 1 + coalesce((select max(s.submission) from submitted_answer s where s.tenant_id = the_tenant and s.application_id = the_application), 0)
     where u.tenant_id = the_tenant and u.application_id = the_application and u.code = changed ->> 'code' and u.replaced_in is null;
    return null;
end $$;
-- The region hears nothing of what the provider is writing.
drop trigger live on passport_use;
create trigger live after insert or update of ended_at, outcome on passport_use for each row execute function announce_passport_use();
