-- A run of a job is told to the trace of what asked for it.
alter table job_run add column caused_by text check (caused_by ~ '^[0-9a-f]{32}-[0-9a-f]{16}$');
comment on column job_run.caused_by is 'trace and span (W3C Trace Context) of the request or run that asked for it; empty when there was none';

create function enqueue_job(the_job text, the_payload text, the_due timestamptz, the_cause text) returns uuid
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare the_run uuid;
begin
    insert into job (name) values (the_job) on conflict (name) do nothing;
    insert into job_run (job, tenant_id, payload, due_at, next_attempt_at, caused_by)
    values (the_job, current_tenant(), the_payload::jsonb, the_due, the_due, nullif(the_cause, '')) returning id into the_run;
    return the_run;
end $$;
grant execute on function enqueue_job(text, text, timestamptz, text) to loodlijn_app, loodlijn_job;

-- Answers are forgotten by a job.
revoke execute on function idempotent_request_sweep(timestamptz) from loodlijn_app;
