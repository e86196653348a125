-- A file that could not be looked at for viruses waits, and nobody gets it before it was. One with a virus leaves what it was and what was found.
alter table stored_file drop constraint stored_file_state_check;
alter table stored_file add constraint stored_file_state_check check (state in ('QUARANTINED', 'KEPT', 'INFECTED', 'DELETED'));
alter table stored_file add column finding text check (length(finding) between 1 and 200);
alter table stored_file add constraint stored_file_finding_of_infected check ((state = 'INFECTED') = (finding is not null));
comment on column stored_file.state is 'a quarantined file waits for the virus scanner and is given to nobody; the content of an infected or deleted one is erased by the sweep';
comment on column stored_file.finding is 'what the virus scanner calls it';
insert into audit_column values ('stored_file', 'finding', 'KEEP');

call open_to_jobs('stored_file');
grant select on stored_file to loodlijn_job;
grant update (state, finding) on stored_file to loodlijn_job;

create or replace function files_of_nobody(contents uuid[]) returns setof uuid
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select c from unnest(contents) c where not exists (select from stored_file f where f.id = c and f.state in ('KEPT', 'QUARANTINED'));
$$;
