-- Erasure of what the trail holds of a record that is erased. What stays: that something was done, when, by whom, on whose behalf, to which
-- kind of record, and since when and why its content is gone.
alter table audit_entry
    add column erased_at timestamptz,
    add column erased_because text check (erased_because ~ '^[a-z][a-z-]{1,59}$'),
    add constraint audit_entry_erased_with_ground check (num_nonnulls(erased_at, erased_because) in (0, 2)),
    add constraint audit_entry_erased_is_empty check (erased_at is null
        or coalesce(before, '{}') = '{}' and coalesce(after, '{}') = '{}' and num_nonnulls(subject_name, about_person) = 0);
comment on column audit_entry.erased_at is 'since when the content is gone; empty: it is there';
comment on column audit_entry.erased_because is 'the kind of record whose term was over, as the table erasure names it';

-- An entry changes in one way only, once: it loses its content. That holds for the owner of the table too.
create function audit_entry_is_only_erased() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    content constant text[] := '{before,after,subject_name,about_person,erased_at,erased_because}';
begin
    if old.erased_at is null and new.erased_at is not null and to_jsonb(old) - content = to_jsonb(new) - content then
        return new;
    end if;
    raise exception 'the audit trail is written by its triggers only' using errcode = 'LL405';
end $$;
drop trigger written_by_triggers on audit_entry;
create trigger written_by_triggers before insert or delete or truncate on audit_entry for each statement execute function audit_entry_stays();
create trigger only_erased before update on audit_entry for each row execute function audit_entry_is_only_erased();

-- Empties every entry about these records. Granted to nobody: the functions that erase records of a kind call it as their owner, in the
-- transaction in which the records go.
--   of_subject       the table of the records
--   of_tenants, ids  their tenants and keys, as subject_id has them; both arrays are of the same length
--   because          the kind of record, as the proof of its erasure names it
create function erase_audit_content(of_subject text, of_tenants uuid[], ids text[], because text) returns integer
    language sql set search_path = loodlijn, pg_temp as $$
    with emptied as (
        update audit_entry e -- audit_entry_of_subject
           set before = case when e.before is not null then '{}'::jsonb end, after = case when e.after is not null then '{}'::jsonb end,
               subject_name = null, about_person = null, erased_at = clock_timestamp(), erased_because = because
          from unnest(of_tenants, ids) erased(tenant_id, id)
         where e.tenant_id = erased.tenant_id and e.subject = of_subject and e.subject_id = erased.id and e.erased_at is null
        returning 1)
    select count(*)::integer from emptied;
$$;
comment on function erase_audit_content(text, uuid[], text[], text) is 'for the functions that erase records, and for nobody else';

create or replace function erase_unused_invitations(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    of_tenants uuid[];
    erased integer;
begin
    select array_agg(u.id), array_agg(u.tenant_id) into over, of_tenants from (
        select i.id, i.tenant_id from invitation i where i.accepted_at is null and i.expires_at < over_before -- invitation_unused
         limit at_most for update skip locked) u;
    delete from invitation_token k where k.invitation_id = any (over);
    delete from invitation i where i.accepted_at is null and i.id = any (over);
    get diagnostics erased = row_count;
    perform erase_audit_content('invitation', of_tenants, over::text[], 'unused-invitation');
    return erased;
end $$;

-- Invitations that were erased before this.
select erase_audit_content('invitation', array_agg(e.tenant_id), array_agg(e.subject_id), 'unused-invitation')
  from audit_entry e where e.subject = 'invitation' and e.action = 'REMOVED';
