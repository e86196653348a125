-- Jobs: work that nobody waits for, done once whichever replica does it.
create table job (
    name text primary key check (name ~ '^[a-z][a-z-]{1,59}$'),
    schedule text not null default '',
    next_due_at timestamptz
);
comment on table job is 'platform: the jobs that replicas know; no rows of tenants';
comment on column job.schedule is 'empty: on demand only';
comment on column job.next_due_at is 'the moment for which no run was made yet';

create table job_run (
    id uuid primary key default uuidv7(),
    job text not null references job,
    tenant_id uuid references tenant,
    payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
    scheduled boolean not null default false,
    due_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'GIVEN_UP')),
    next_attempt_at timestamptz not null,
    attempts integer not null default 0,
    lease uuid,
    leased_until timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    last_error text check (length(last_error) <= 500),
    check ((state = 'RUNNING') = (lease is not null)),
    check ((state = 'RUNNING') = (leased_until is not null)),
    check ((state in ('DONE', 'GIVEN_UP')) = (finished_at is not null)),
    check (not scheduled or tenant_id is null)
);
comment on table job_run is 'platform: every run of a job with its outcome; names its tenant, holds ids and nothing else of it';
comment on column job_run.tenant_id is 'the tenant of the unit of work that asked for it; the run enters that one and no other';
comment on column job_run.payload is 'ids by name';
comment on column job_run.lease is 'drawn for every attempt; whoever does not hold it any more changes nothing';
comment on column job_run.leased_until is 'by the clock of the database, so that a replica whose clock is wrong takes no run from another';
create unique index job_run_once on job_run (job, due_at) where scheduled;
create index job_run_open on job_run (next_attempt_at) where state in ('WAITING', 'RUNNING');
create index job_run_of_job on job_run (job, id);
grant select, insert, update on job, job_run to loodlijn_job;

create function announce_job() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_notify('loodlijn_job', '');
    return null;
end $$;
create trigger job_enqueued after insert on job_run for each statement execute function announce_job();

-- Asks for a run, in the unit of work that gives reason for it. The tenant is the one of that unit of work, never a parameter.
create function enqueue_job(the_job text, the_payload text, the_due timestamptz) returns uuid
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare the_run uuid;
begin
    insert into job (name) values (the_job) on conflict (name) do nothing;
    insert into job_run (job, tenant_id, payload, due_at, next_attempt_at)
    values (the_job, current_tenant(), the_payload::jsonb, the_due, the_due) returning id into the_run;
    return the_run;
end $$;
grant execute on function enqueue_job(text, text, timestamptz) to loodlijn_app, loodlijn_job;

-- Starts a unit of work of a run inside the tenant that it was asked in. Only the job role may call it, and it refuses
-- (SQLSTATE LL403) a run that is not running for that tenant now.
create function enter_system(the_tenant uuid, the_job text, the_run uuid) returns void
    language plpgsql stable set search_path = loodlijn, pg_temp as $$
begin
    if not exists (select from job_run r where r.id = the_run and r.job = the_job and r.tenant_id = the_tenant and r.state = 'RUNNING') then
        raise exception 'no such run' using errcode = 'LL403';
    end if;
    perform set_config('loodlijn.tenant', the_tenant::text, true),
            set_config('loodlijn.role', 'SYSTEM', true),
            set_config('loodlijn.job', the_job, true),
            set_config('loodlijn.request', the_run::text, true);
end $$;
grant execute on function enter_system(uuid, text, uuid) to loodlijn_job;

-- Lets runs that entered a tenant reach its rows of this table; which of them, and to do what, a grant says beside it.
create procedure open_to_jobs(walled regclass) language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    execute format('create policy system_in_tenant on %s to loodlijn_job
                    using (tenant_id = (select loodlijn.current_tenant()))
                    with check (tenant_id = (select loodlijn.current_tenant()))', walled);
end $$;

-- Work of earlier on the new footing.
grant execute on function session_sweep(timestamptz, timestamptz) to loodlijn_job;
revoke execute on function session_sweep(timestamptz, timestamptz) from loodlijn_app;

-- Mail that did not arrive. What the server refuses for good has bounced; what it did not take in the end was given up. Both keep
-- their text for a while, so that an operator can send them again.
alter table mail_outbox add column leased_until timestamptz;
alter table mail_outbox add column given_up_at timestamptz;
alter table mail_outbox add column bounced boolean not null default false;
update mail_outbox set given_up_at = posted_at where next_attempt_at is null and sent_at is null;
alter table mail_outbox add check (given_up_at is null or next_attempt_at is null and sent_at is null);
comment on column mail_outbox.body_text is 'erased when it is sent, because links in it are keys; kept for a while when it was given up, for another try';
comment on column mail_outbox.next_attempt_at is 'empty when it was sent or given up';
comment on column mail_outbox.leased_until is 'while a replica sends it; by the clock of the database';
comment on column mail_outbox.bounced is 'the mail server refused it for good';
create index mail_outbox_given_up on mail_outbox (given_up_at) where given_up_at is not null;
grant insert on mail_outbox to loodlijn_job;

-- How a message fared, for whoever posted it and so knows its number.
create function mail_delivery(the_mail uuid) returns table (state text, error text, since timestamptz)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select case when m.sent_at is not null then 'SENT' when m.bounced then 'BOUNCED' when m.given_up_at is not null then 'GIVEN_UP' else 'WAITING' end,
           m.last_error, coalesce(m.sent_at, m.given_up_at, m.posted_at)
      from mail_outbox m where m.id = the_mail;
$$;
grant execute on function mail_delivery(uuid) to loodlijn_app;
alter table invitation add column mail_id uuid;
comment on column invitation.mail_id is 'the last mail with its link';
grant update (mail_id) on invitation to loodlijn_app;

-- What an operator may see and do. The application role can list neither jobs nor mail; these functions ask who it is.
create function require_operator() returns void language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    if not exists (select from person p where p.id = current_person() and p.operator) then
        raise exception 'not an operator' using errcode = 'LL403';
    end if;
end $$;

create function operator_jobs() returns table (name text, next_due_at timestamptz, waiting bigint, running bigint, given_up bigint)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select j.name, j.next_due_at, count(*) filter (where r.state = 'WAITING'), count(*) filter (where r.state = 'RUNNING'),
                        count(*) filter (where r.state = 'GIVEN_UP')
                   from job j left join job_run r on r.job = j.name group by j.name order by j.name;
end $$;

-- The last runs of every job, and those that failed and were not done since.
create function operator_runs(per_job integer) returns table (id uuid, job text, state text, due_at timestamptz, started_at timestamptz,
        finished_at timestamptz, next_attempt_at timestamptz, attempts integer, last_error text)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select r.id, r.job, r.state, r.due_at, r.started_at, r.finished_at, r.next_attempt_at, r.attempts, r.last_error
                   from job j cross join lateral (
                        (select * from job_run o where o.job = j.name order by o.id desc limit per_job) -- job_run_of_job
                        union
                        (select * from job_run o where o.job = j.name and o.state <> 'DONE' and o.last_error is not null order by o.id desc limit 50)) r
                  order by r.job, r.id desc;
end $$;

-- Gives the number of jobs with this name. A run that waits already is enough.
create function operator_run_job(the_job text, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    insert into job_run (job, due_at, next_attempt_at)
    select j.name, the_moment, the_moment from job j
     where j.name = the_job and j.next_due_at is not null
       and not exists (select from job_run r where r.job = j.name and r.state = 'WAITING' and r.next_attempt_at <= the_moment);
    return (select count(*) from job j where j.name = the_job and j.next_due_at is not null);
end $$;

create function operator_retry_run(the_run uuid, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare retried integer;
begin
    perform require_operator();
    update job_run set state = 'WAITING', attempts = 0, next_attempt_at = the_moment, finished_at = null
     where id = the_run and state in ('GIVEN_UP', 'WAITING') and last_error is not null;
    get diagnostics retried = row_count;
    perform pg_notify('loodlijn_job', '');
    return retried;
end $$;

-- Mail that bounced, was given up or fails so far, without saying to whom.
create function operator_mail() returns table (id uuid, recipient text, state text, error text, attempts integer, posted_at timestamptz,
        given_up_at timestamptz, next_attempt_at timestamptz, sendable boolean)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select m.id, left(m.recipient, 1) || '***' || substring(m.recipient from '@.*$'),
                        case when m.bounced then 'BOUNCED' when m.given_up_at is not null then 'GIVEN_UP' else 'WAITING' end,
                        regexp_replace(m.last_error, '[^\s<>]+@', '***@', 'g'), m.attempts, m.posted_at, m.given_up_at, m.next_attempt_at,
                        m.body_text is not null
                   from mail_outbox m where m.sent_at is null and m.last_error is not null
                  order by m.posted_at desc limit 200;
end $$;

create function operator_retry_mail(the_mail uuid, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare retried integer;
begin
    perform require_operator();
    update mail_outbox set next_attempt_at = the_moment, given_up_at = null, bounced = false, attempts = 0
     where id = the_mail and sent_at is null and body_text is not null;
    get diagnostics retried = row_count;
    perform pg_notify('loodlijn_mail', '');
    return retried;
end $$;
grant execute on function operator_jobs(), operator_runs(integer), operator_run_job(text, timestamptz), operator_retry_run(uuid, timestamptz),
    operator_mail(), operator_retry_mail(uuid, timestamptz) to loodlijn_app;
