-- Erasure of what is over, with proof that it was done. The proof names a kind of record and how many, never their content.
create table erasure (
    id uuid primary key default uuidv7(),
    kind text not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
    records bigint not null check (records > 0),
    older_than timestamptz not null,
    reason text not null,
    erased_at timestamptz not null,
    run_id uuid not null
);
comment on table erasure is 'platform: proof of erasure: which kind of record, how many, when and why; never what was in them';
create index erasure_of_kind on erasure (kind, id);
grant select, insert on erasure to loodlijn_job;

-- Each function erases at most so many records that were over before the given moment, of all tenants, and gives how many.
create function erase_given_up_mail_text(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select id from mail_outbox where given_up_at < over_before and body_text is not null limit at_most for update skip locked), -- mail_outbox_given_up
    erased as (
        update mail_outbox m set body_text = null, body_html = null from over o where m.id = o.id returning 1)
    select count(*)::integer from erased;
$$;

create function erase_mail(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select id from mail_outbox where next_attempt_at is null and posted_at < over_before limit at_most for update skip locked),
    erased as (
        delete from mail_outbox m using over o where m.id = o.id returning 1)
    select count(*)::integer from erased;
$$;

create function erase_runs(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select id from job_run where finished_at < over_before limit at_most for update skip locked),
    erased as (
        delete from job_run r using over o where r.id = o.id returning 1)
    select count(*)::integer from erased;
$$;

-- Invitations that nobody took up. One that was taken up is the reason of a membership and stays with it.
create function erase_unused_invitations(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    erased integer;
begin
    select array_agg(u.id) into over from (
        select i.id from invitation i where i.accepted_at is null and i.expires_at < over_before -- invitation_unused
         limit at_most for update skip locked) u;
    delete from invitation_token k where k.invitation_id = any (over);
    delete from invitation i where i.accepted_at is null and i.id = any (over);
    get diagnostics erased = row_count;
    return erased;
end $$;
grant execute on function erase_given_up_mail_text(timestamptz, integer), erase_mail(timestamptz, integer), erase_runs(timestamptz, integer),
    erase_unused_invitations(timestamptz, integer) to loodlijn_job;
create index mail_outbox_by_age on mail_outbox (posted_at) where next_attempt_at is null;
create index job_run_finished on job_run (finished_at) where finished_at is not null;
create index invitation_unused on invitation (expires_at) where accepted_at is null;
comment on index invitation_unused is 'across tenants: erasure of invitations that nobody took up';
grant execute on function idempotent_request_sweep(timestamptz) to loodlijn_job;

-- Drafts and imports that nobody finished are erased with everything else now.
delete from job_run where job = 'erase-unfinished-imports';
delete from job where name = 'erase-unfinished-imports';
