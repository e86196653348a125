-- A region that used what another one accepted is told when that one does not stand by it any more; never why. It is told what it sees: of an
-- application that runs or was approved, of an answer that is not replaced, with consent or where it took the answer already.
create function region_hears_of_ended_evidence() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    select distinct m.tenant_id, m.person_id, 'passport-ended', a.id || ' ' || new.accepted_by || ' ' || new.ended_at,
           array[(select t.name from tenant t where t.id = new.accepted_by), (select o.name from organisation o where o.id = a.organisation_id)],
           'aanvragen/' || a.id, new.ended_at
      from application a
      join membership m on m.tenant_id = a.tenant_id and m.party_id = a.tenant_id and m.role in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR') and holds_now(m)
     where a.tenant_id = new.tenant_id and a.id = new.application_id and a.state in ('SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED', 'APPROVED', 'SUSPENDED')
       and not exists (select from submitted_answer s where s.tenant_id = new.tenant_id and s.application_id = new.application_id and s.code = new.code
                          and s.submission >= new.replaced_in)
       and (new.outcome is not distinct from 'ACCEPTED'
            or exists (select from passport_consent c where c.tenant_id = new.tenant_id and c.organisation_id = new.organisation_id and c.withdrawn_at is null))
    on conflict do nothing;
    return null;
end $$;
create trigger tells_the_region after update of ended_at on passport_use for each row when (old.ended_at is null and new.ended_at is not null)
    execute function region_hears_of_ended_evidence();
