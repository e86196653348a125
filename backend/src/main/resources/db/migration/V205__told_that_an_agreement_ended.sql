-- Whoever an agreement binds is told when it ends by its date or with the agreement that it falls under, and when an offer lapses with that.
create function tell_of_agreement_over() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    told constant text := case when new.state = 'WITHDRAWN' then 'agreement-lapsed'
                               when current_setting('loodlijn.by_framework', true) = 'yes' then 'agreement-ended-with-framework' else 'agreement-ended' end;
begin
    if told = 'agreement-lapsed' and coalesce(current_setting('loodlijn.by_framework', true), '') <> 'yes' then
        return null;
    end if;
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    select distinct m.tenant_id, m.person_id, told, new.id::text, array[new.title], 'overeenkomsten/' || new.id, new.over_at
      from membership m
     where m.tenant_id = new.tenant_id and signs(new.kind, new.tenant_id, new.head_id, new.sub_id, m.party_id)
       and m.role = any (case when m.party_id = m.tenant_id then array['REGION_ADMIN', 'CONTRACT_MANAGER'] else array['HEAD_CONTRACTOR', 'SUBCONTRACTOR'] end)
       and holds_now(m) and m.person_id is distinct from current_person()
    on conflict do nothing;
    return null;
end $$;
create trigger told_over after update of state on agreement for each row
    when (old.over_at is null and new.over_at is not null and old.offered_at is not null and new.state in ('ENDED', 'WITHDRAWN')) execute function tell_of_agreement_over();
