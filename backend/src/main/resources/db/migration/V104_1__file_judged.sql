-- Whoever handed in a file that waited for the virus scanner hears what became of it. The scanner judges in a run of a job, so the database tells.
create function tell_of_file_judged() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    values (new.tenant_id, new.uploaded_by, case new.state when 'KEPT' then 'own-file-clean' else 'own-file-refused' end, new.id, array[new.name], '',
            clock_timestamp())
    on conflict do nothing;
    return null;
end $$;
create trigger file_judged after update of state on stored_file for each row
    when (old.state = 'QUARANTINED' and new.state in ('KEPT', 'INFECTED')) execute function tell_of_file_judged();
