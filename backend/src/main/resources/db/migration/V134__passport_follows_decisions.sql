-- What a decision does to the passport, written by the database so that it is never forgotten.

-- Codes of the national list that never go to another region, whatever a region says of them: VOG, Bibob, fraud and supervision.
-- A test compares them with the national list.
create function never_shared(the_code text) returns boolean language sql immutable parallel safe
    return the_code in ('N06', 'N07', 'N11', 'N12', 'N13', 'N15');

-- What two assessors judged about a criterion in the present round: together where they differed, otherwise what both found.
create function counted_verdict(the_application application, the_code text) returns text
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(
        (select t.verdict from joint_judgement t
          where t.tenant_id = the_application.tenant_id and t.application_id = the_application.id and t.round = the_application.round and t.code = the_code),
        (select min(j.verdict) from judgement j
          where j.tenant_id = the_application.tenant_id and j.application_id = the_application.id and j.round = the_application.round and j.code = the_code
         having count(*) = 2 and min(j.verdict) = max(j.verdict)));
$$;

create function enter_passport(approved application) returns void language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    the_day constant date := cast(approved.decided_at at time zone 'Europe/Amsterdam' as date);
begin
    insert into passport_item as i (organisation_id, accepted_by, application_id, code, dutch_title, english_title, not_applicable, explanation, number, declared_by,
           declared_on, page, accepted_on, valid_until, state, changed_at)
    select approved.organisation_id, approved.tenant_id, approved.id, c.code, c.dutch_title, c.english_title, s.not_applicable, s.explanation, s.number, s.declared_by,
           s.declared_on, s.page, the_day,
           least(cast(s.declared_on + make_interval(months => c.valid_months) as date), f.valid_until,
                 cast(f.issued_on + make_interval(months => c.valid_months) as date),
                 case when c.recheck = 'PERIOD' then cast(the_day + make_interval(months => c.recheck_months) as date) end),
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
    insert into passport_file (organisation_id, item_id, content_id, name, media_type, size, sha256, issued_on, valid_until)
    select i.organisation_id, i.id, d.file_id, k.name, k.media_type, k.size, k.sha256, d.issued_on, d.valid_until
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

-- A decision enters what was accepted and counts what was taken from the passport; a suspension or a later refusal ends what was vouched for.
create function passport_follows_decisions() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
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
create trigger passport_follows after update of state on application for each row
    when (old.state in ('IN_REVIEW', 'APPROVED', 'SUSPENDED') and new.state in ('APPROVED', 'REFUSED', 'SUSPENDED') and old.state <> new.state)
    execute function passport_follows_decisions();

create function uses_follow_the_passport() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update passport_use u set ended_at = case when new.state <> 'VALID' then new.changed_at end where u.item_id = new.id and u.organisation_id = new.organisation_id;
    return null;
end $$;
create trigger uses_follow after update of state on passport_item for each row when (old.state <> new.state) execute function uses_follow_the_passport();

create function additions_ask_again() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update passport_use u set outcome = 'ASKED_AGAIN' where u.tenant_id = new.tenant_id and u.application_id = new.application_id and u.code = new.code;
    return null;
end $$;
create trigger asked_again after insert on addition_item for each row execute function additions_ask_again();

-- Evidence that a region erases leaves the passport with its content; what was copied before belongs to the tenant it was copied to.
create function erased_files_leave_the_passport() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from passport_item i using passport_file p where p.content_id = new.id and i.organisation_id = p.organisation_id and i.id = p.item_id;
    return null;
end $$;
create trigger leaves_the_passport after update of state on stored_file for each row
    when (old.state = 'KEPT' and new.state <> 'KEPT' and new.purpose = 'application-evidence') execute function erased_files_leave_the_passport();

create function erase_old_passport_items(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    erased integer;
begin
    delete from passport_item i using (
        select o.organisation_id, o.id from passport_item o
         where o.valid_until < cast(over_before at time zone 'Europe/Amsterdam' as date) or o.state = 'WITHDRAWN' and o.changed_at < over_before
         limit at_most for update skip locked) over
     where i.organisation_id = over.organisation_id and i.id = over.id;
    get diagnostics erased = row_count;
    return erased;
end $$;
create function erase_old_passport_facts(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as (
        select f.organisation_id from passport_facts f
         where f.changed_at < over_before and not exists (select from passport_item i where i.organisation_id = f.organisation_id) limit at_most for update skip locked),
    erased as (delete from passport_facts f using over o where f.organisation_id = o.organisation_id returning 1)
    select count(*)::integer from erased;
$$;
grant execute on function erase_old_passport_items(timestamptz, integer), erase_old_passport_facts(timestamptz, integer) to loodlijn_job;
