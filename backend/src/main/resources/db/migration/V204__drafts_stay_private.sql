-- What a party writes before it offers is its own: neither the history nor the trail tells the other party or the region of it.
drop policy concerned on agreement_step;
create policy concerned on agreement_step as restrictive to loodlijn_app
    using (exists (select from agreement_version v where v.tenant_id = agreement_step.tenant_id and v.agreement_id = agreement_step.agreement_id
                      and v.number = agreement_step.number));
comment on table agreement_step is 'party: what happened to an agreement, and when; seen by whoever sees the version that it happened to';

drop policy agreements_stay_between_parties on audit_entry;
create policy agreements_stay_between_parties on audit_entry as restrictive for select to loodlijn_app using (
    case subject
        when 'agreement' then exists (
            select from agreement a where a.tenant_id = audit_entry.tenant_id and a.id = audit_entry.subject_id::uuid
               and (a.drafted_by = (select current_party()) or audit_entry.action <> 'CREATED' and not coalesce(audit_entry.after ? 'title', false)))
        when 'agreement_signature' then exists (
            select from agreement a where a.tenant_id = audit_entry.tenant_id and a.id = split_part(audit_entry.subject_id, '/', 1)::uuid)
        when 'agreement_version' then exists (
            select from agreement_version v where v.tenant_id = audit_entry.tenant_id and v.agreement_id = split_part(audit_entry.subject_id, '/', 1)::uuid
               and v.number = split_part(audit_entry.subject_id, '/', 2)::integer
               and (v.drafted_by = (select current_party()) or v.offered_at is not null and audit_entry.action = 'CHANGED'
                    and not coalesce(audit_entry.after ?| '{terms,filling,reason,starts_on,ends_on}', false)))
        when 'agreement_deviation' then exists (
            select from agreement_version v where v.tenant_id = audit_entry.tenant_id and v.agreement_id = split_part(audit_entry.subject_id, '/', 1)::uuid
               and v.number = split_part(audit_entry.subject_id, '/', 2)::integer
               and (v.drafted_by = (select current_party()) or v.offered_at is not null and audit_entry.action = 'CHANGED'))
        else true end);
