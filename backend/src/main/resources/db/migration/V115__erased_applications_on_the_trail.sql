-- What is erased of applications goes from the trail as well.
create or replace function erase_left_applications(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    of_tenants uuid[];
    parts text[];
    of_parts uuid[];
    files uuid[];
    file_keys text[];
    of_files uuid[];
    erased integer;
begin
    select array_agg(o.id), array_agg(o.tenant_id) into over, of_tenants from (
        select a.id, a.tenant_id from application a where a.submitted_at is null and a.changed_at < over_before limit at_most for update skip locked) o;
    select array_agg(w.application_id || '/' || w.code), array_agg(w.tenant_id) into parts, of_parts from application_answer w where w.application_id = any (over);
    select array_agg(e.id), array_agg(e.application_id || '/' || e.id), array_agg(e.tenant_id) into files, file_keys, of_files from application_file e where e.application_id = any (over);
    update stored_file f set state = 'DELETED', deleted_at = clock_timestamp(), finding = null
     where f.state in ('KEPT', 'QUARANTINED', 'INFECTED') and f.id = any (files);
    delete from application a where a.submitted_at is null and a.id = any (over);
    get diagnostics erased = row_count;
    perform erase_audit_content('application', of_tenants, cast(over as text[]), 'unsubmitted-application'),
            erase_audit_content('application_answer', of_parts, parts, 'unsubmitted-application'),
            erase_audit_content('application_file', of_files, file_keys, 'unsubmitted-application'),
            erase_audit_content('stored_file', of_files, cast(files as text[]), 'unsubmitted-application');
    return erased;
end $$;

create or replace function erase_old_evidence(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    of_tenants uuid[];
    erased integer;
begin
    select array_agg(o.file_id), array_agg(o.tenant_id) into over, of_tenants from (
        select distinct s.file_id, s.tenant_id from submitted_file s join application a on a.tenant_id = s.tenant_id and a.id = s.application_id
         where a.ended_at < over_before limit at_most) o;
    delete from application_file e where e.id = any (over);
    delete from submitted_file s where s.file_id = any (over);
    get diagnostics erased = row_count;
    update stored_file f set state = 'DELETED', deleted_at = clock_timestamp(), finding = null where f.state <> 'DELETED' and f.id = any (over);
    perform erase_audit_content('stored_file', of_tenants, cast(over as text[]), 'application-evidence');
    return erased;
end $$;
