-- An offer that is written while a decision on its provider is being made waits for it, and the decision for an offer that is being written:
-- otherwise neither sees the other, and the offer would not follow the decision until it changes again.
create function await_decision() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id for share; -- provider_pkey
    return new;
end $$;
create trigger await_decision before insert on listing for each row execute function await_decision();
create trigger await_decision_elsewhere before update of provider_id on listing for each row when (old.provider_id <> new.provider_id)
    execute function await_decision();

-- Whoever changes an offer holds it and then waits for its provider. So does this, so that neither waits for the other for ever.
create function admission_anew(the_tenant uuid, the_organisation uuid) returns void language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from listing l -- provider_of_organisation, listing_of_provider
      join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
     where l.tenant_id = the_tenant and p.organisation_id = the_organisation
     order by l.id for no key update of l;
    update provider set organisation_id = organisation_id where tenant_id = the_tenant and organisation_id = the_organisation;
end $$;

create or replace function application_on_the_list() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    -- Two approvals of one organisation at once make one provider.
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'provider', new.tenant_id, new.organisation_id), 0));
    if new.state = 'APPROVED' and not exists (select from provider p where p.tenant_id = new.tenant_id and p.organisation_id = new.organisation_id) then
        update provider p set organisation_id = new.organisation_id, version = p.version + 1, updated_at = new.changed_at
         where p.tenant_id = new.tenant_id and p.organisation_id is null and p.id = (
               select k.id from organisation o
                 join provider k on k.tenant_id = new.tenant_id and k.kvk_number = o.kvk_number and k.organisation_id is null
                where o.id = new.organisation_id
                order by (select count(*) from listing l where l.tenant_id = k.tenant_id and l.provider_id = k.id) desc, k.created_at, k.id
                limit 1);
        if not found then
            insert into provider (tenant_id, organisation_id, name, kvk_number, created_at, updated_at)
            select new.tenant_id, o.id, btrim(o.name), o.kvk_number, new.changed_at, new.changed_at from organisation o where o.id = new.organisation_id;
        end if;
    else
        perform admission_anew(new.tenant_id, new.organisation_id);
    end if;
    return null;
end $$;

create or replace function expire_admissions(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over application;
    done integer := 0;
begin
    perform set_config('loodlijn.role', 'SYSTEM', true);
    for over in select a.* from application a where a.state in ('APPROVED', 'SUSPENDED') and a.valid_until < the_day -- application_valid_until
                order by a.valid_until limit 500 for update skip locked loop
        update application set state = 'EXPIRED', version = version + 1, changed_at = the_moment, ended_at = the_moment
         where tenant_id = over.tenant_id and id = over.id;
        insert into application_step (tenant_id, application_id, organisation_id, step, at)
        values (over.tenant_id, over.id, over.organisation_id, 'EXPIRE', the_moment);
        perform applicants_told(over, 'admission-expired', over.id || ' ' || over.valid_until, array[cast(over.valid_until as text)], the_moment);
        done := done + 1;
    end loop;
    -- What runs out while it is assessed again: the assessment goes on, the admission does not.
    for over in select a.* from application a where a.state in ('IN_REVIEW', 'ADDITION_ASKED') and a.valid_until < the_day -- application_runs_out
                   and (select s.step from application_step s -- application_step_pkey
                         where s.tenant_id = a.tenant_id and s.application_id = a.id and s.step in ('APPROVE', 'EXPIRE')
                         order by s.at desc, s.id desc limit 1) = 'APPROVE'
                order by a.valid_until limit 500 for update skip locked loop
        insert into application_step (tenant_id, application_id, organisation_id, step, at)
        values (over.tenant_id, over.id, over.organisation_id, 'EXPIRE', the_moment);
        perform admission_anew(over.tenant_id, over.organisation_id);
        perform applicants_told(over, 'admission-expired', over.id || ' ' || over.valid_until, array[cast(over.valid_until as text)], the_moment);
        done := done + 1;
    end loop;
    return done;
end $$;
