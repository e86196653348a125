-- Applications of providers for admission. What a provider writes is a draft of its own until it is submitted; the region reads what was
-- submitted, each submission as it was, and never the draft.
create table application (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    organisation_id uuid not null references organisation,
    set_id uuid not null,
    criteria_version_id uuid not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED', 'APPROVED', 'REFUSED', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN')),
    laws text[] not null check (laws <@ '{JEUGDWET,WMO}'),
    categories text[] not null default '{}' check (cardinality(categories) <= 60),
    establishments text[] not null default '{}' check (cardinality(establishments) <= 200),
    kvk_number text not null default '' check (length(kvk_number) <= 20),
    rsin text not null default '' check (length(rsin) <= 20),
    agb_code text not null default '' check (length(agb_code) <= 20),
    contact_name text not null default '' check (length(contact_name) <= 120),
    contact_email text not null default '' check (length(contact_email) <= 254),
    contact_phone text not null default '' check (length(contact_phone) <= 40),
    version integer not null default 1,
    began_at timestamptz not null,
    began_by uuid not null references person,
    changed_at timestamptz not null,
    submitted_at timestamptz,
    regime text check (regime in ('AWB', 'PRIVATE_LAW')),
    decision_days integer check (decision_days between 1 and 365),
    clock_started_on date,
    due_on date,
    round integer not null default 0,
    decided_at timestamptz,
    decided_on_time boolean,
    valid_until date,
    ended_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, id, organisation_id),
    foreign key (tenant_id, set_id) references criteria_set (tenant_id, id),
    foreign key (tenant_id, criteria_version_id) references criteria_version (tenant_id, id),
    check ((submitted_at is null) = (clock_started_on is null) and (submitted_at is null) = (regime is null) and (submitted_at is null) = (decision_days is null))
);
comment on table application is 'party: the file of a provider towards one region; the region sees it once it was submitted';
comment on column application.criteria_version_id is 'the newest when it was begun; a later version does not change what this application has to meet';
comment on column application.categories is 'product categories as list and code, such as jz020-45';
comment on column application.establishments is 'numbers of the places it is for; empty: the organisation as a whole';
comment on column application.version is 'of state and facts; answers have versions of their own';
comment on column application.regime is 'under which law the region decides, as it was when the clock started';
comment on column application.due_on is 'last day on which the decision is in time; empty while the clock stands still and after the decision';
comment on column application.round is 'counts assessments: 1 for the first, one more for each reassessment';
comment on column application.ended_at is 'when it was withdrawn, refused or expired';
create unique index application_running on application (tenant_id, organisation_id, set_id) where state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED') and round <= 1;
create index application_of_organisation on application (tenant_id, organisation_id, id);
create index application_by_term on application (tenant_id, due_on, id);
create index application_valid_until on application (valid_until) where state in ('APPROVED', 'SUSPENDED');
comment on index application_valid_until is 'across tenants: the job that lets approvals expire';
call wall_off('application');

-- Staff of the tenant who may see applications.
create function assesses() returns boolean language sql stable set search_path = loodlijn, pg_temp
    return current_party() = current_tenant() and current_acting_role() in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR');
-- People who apply on behalf of an organisation.
create function applies_for(the_organisation uuid) returns boolean language sql stable set search_path = loodlijn, pg_temp
    return the_organisation = current_organisation() and current_acting_role() in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR');
grant execute on function assesses(), applies_for(uuid) to loodlijn_app;

create policy concerned on application as restrictive to loodlijn_app
    using (organisation_id = (select current_organisation()) and (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
           or submitted_at is not null and (select assesses()));
grant select on application to loodlijn_app;
grant insert (tenant_id, organisation_id, set_id, criteria_version_id, laws, kvk_number, contact_name, contact_email, began_at, began_by, changed_at) on application to loodlijn_app;
grant update (state, laws, categories, establishments, kvk_number, rsin, agb_code, contact_name, contact_email, contact_phone, version, changed_at,
    submitted_at, regime, decision_days, clock_started_on, due_on, round, decided_at, decided_on_time, valid_until, ended_at) on application to loodlijn_app;

-- The steps of nl.loodlijn.admission.domain.ApplicationStep; a test compares the two.
create table application_step_allowed (
    step text not null,
    taker text not null check (taker in ('PROVIDER', 'REGION', 'JOB')),
    from_state text not null,
    to_state text not null,
    primary key (step, from_state)
);
comment on table application_step_allowed is 'reference: what can happen to an application, from where, to where, by whom';
insert into application_step_allowed values
    ('SUBMIT', 'PROVIDER', 'DRAFT', 'SUBMITTED'),
    ('WITHDRAW', 'PROVIDER', 'DRAFT', 'WITHDRAWN'), ('WITHDRAW', 'PROVIDER', 'SUBMITTED', 'WITHDRAWN'), ('WITHDRAW', 'PROVIDER', 'IN_REVIEW', 'WITHDRAWN'),
    ('WITHDRAW', 'PROVIDER', 'ADDITION_ASKED', 'WITHDRAWN'),
    ('TAKE_UP', 'REGION', 'SUBMITTED', 'IN_REVIEW'),
    ('ASK_ADDITION', 'REGION', 'IN_REVIEW', 'ADDITION_ASKED'),
    ('GIVE_ADDITION', 'PROVIDER', 'ADDITION_ASKED', 'IN_REVIEW'),
    ('GO_ON_WITHOUT', 'JOB', 'ADDITION_ASKED', 'IN_REVIEW'),
    ('APPROVE', 'REGION', 'IN_REVIEW', 'APPROVED'), ('REFUSE', 'REGION', 'IN_REVIEW', 'REFUSED'),
    ('SUSPEND', 'REGION', 'APPROVED', 'SUSPENDED'), ('RESUME', 'REGION', 'SUSPENDED', 'APPROVED'),
    ('REASSESS', 'REGION', 'APPROVED', 'IN_REVIEW'), ('REASSESS', 'REGION', 'SUSPENDED', 'IN_REVIEW'),
    ('LEAVE', 'PROVIDER', 'APPROVED', 'WITHDRAWN'), ('LEAVE', 'PROVIDER', 'SUSPENDED', 'WITHDRAWN'),
    ('EXPIRE', 'JOB', 'APPROVED', 'EXPIRED'), ('EXPIRE', 'JOB', 'SUSPENDED', 'EXPIRED');

-- What happened to an application, for whoever may see it. A row comes with the change of state, and stays.
create table application_step (
    tenant_id uuid not null,
    application_id uuid not null,
    id uuid not null default uuidv7(),
    organisation_id uuid not null,
    step text not null,
    at timestamptz not null,
    person_id uuid references person,
    note text check (length(note) between 1 and 2000),
    primary key (tenant_id, application_id, id),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade
);
comment on table application_step is 'party: what happened to an application, and when; seen by whoever sees the application';
comment on column application_step.person_id is 'who did it; empty for what followed from the date';
comment on column application_step.note is 'the reason that was given';
call wall_off('application_step');
create policy concerned on application_step as restrictive to loodlijn_app
    using (exists (select from application a where a.tenant_id = application_step.tenant_id and a.id = application_step.application_id));
grant select on application_step to loodlijn_app;
grant insert (tenant_id, application_id, organisation_id, step, at, person_id, note) on application_step to loodlijn_app;

-- Refuses a change of state that no step leads to, or that is not this party's to make.
create function application_steps() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare the_taker constant text := case
        when current_organisation() = new.organisation_id then 'PROVIDER'
        when current_party() = current_tenant() then 'REGION'
        when current_acting_role() = 'SYSTEM' then 'JOB' end;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'an application begins as a draft' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if new.organisation_id <> old.organisation_id or new.set_id <> old.set_id or new.criteria_version_id <> old.criteria_version_id
       or old.submitted_at is not null and new.submitted_at is distinct from old.submitted_at then
        raise exception 'whose application it is, what for and when it was submitted stays' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not exists (
            select from application_step_allowed s where s.from_state = old.state and s.to_state = new.state and s.taker = the_taker) then
        raise exception 'no step of % leads from % to %', the_taker, old.state, new.state using errcode = 'LL409';
    end if;
    if old.state <> 'DRAFT' and (new.laws, new.categories, new.establishments, new.kvk_number, new.rsin, new.agb_code)
            is distinct from (old.laws, old.categories, old.establishments, old.kvk_number, old.rsin, old.agb_code) then
        raise exception 'what was submitted stays as it is' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before insert or update on application for each row execute function application_steps();
grant select on application_step_allowed to loodlijn_app, loodlijn_job;

-- What the provider writes; the region never sees it.
create table application_answer (
    tenant_id uuid not null,
    application_id uuid not null,
    code text not null check (length(code) between 1 and 24),
    organisation_id uuid not null,
    not_applicable boolean not null default false,
    explanation text not null default '' check (length(explanation) <= 2000),
    number text not null default '' check (length(number) <= 40),
    declared_by text not null default '' check (length(declared_by) <= 120),
    declared_on date,
    page text not null default '' check (length(page) <= 500),
    can_show boolean not null default false,
    issued_on date,
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (tenant_id, application_id, code),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade
);
comment on table application_answer is 'party: what a provider writes about a criterion before it submits; never seen by the region';
comment on column application_answer.can_show is 'the provider has it and shows it; no copy is kept';
call wall_off('application_answer');
create policy own_party on application_answer as restrictive to loodlijn_app using ((select applies_for(organisation_id)));
grant select, delete on application_answer to loodlijn_app;
grant insert (tenant_id, application_id, code, organisation_id, not_applicable, explanation, number, declared_by, declared_on, page, can_show, issued_on, changed_at),
    update (not_applicable, explanation, number, declared_by, declared_on, page, can_show, issued_on, version, changed_at) on application_answer to loodlijn_app;

create table application_file (
    tenant_id uuid not null,
    application_id uuid not null,
    id uuid not null,
    code text not null check (length(code) between 1 and 24),
    organisation_id uuid not null,
    issued_on date,
    valid_until date,
    version integer not null default 1,
    added_at timestamptz not null,
    primary key (tenant_id, application_id, id),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade,
    foreign key (tenant_id, id) references stored_file (tenant_id, id)
);
comment on table application_file is 'party: a document that a provider puts with an answer before it submits; never seen by the region';
call wall_off('application_file');
create policy own_party on application_file as restrictive to loodlijn_app using ((select applies_for(organisation_id)));
grant select, delete on application_file to loodlijn_app;
grant insert (tenant_id, application_id, id, code, organisation_id, issued_on, valid_until, added_at), update (issued_on, valid_until, version) on application_file to loodlijn_app;

-- What was submitted, each time as it was. A later submission holds what was asked in addition and nothing else.
create table submitted_answer (
    tenant_id uuid not null,
    application_id uuid not null,
    submission integer not null check (submission > 0),
    code text not null,
    organisation_id uuid not null,
    not_applicable boolean not null,
    explanation text not null,
    number text not null,
    declared_by text not null,
    declared_on date,
    page text not null,
    can_show boolean not null,
    issued_on date,
    submitted_at timestamptz not null,
    submitted_by uuid not null references person,
    primary key (tenant_id, application_id, submission, code),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade
);
comment on table submitted_answer is 'party: an answer as it was submitted; seen by the provider and by those who assess';
comment on column submitted_answer.submission is '1 for the application itself, one more for each addition';
call wall_off('submitted_answer');
create policy concerned on submitted_answer as restrictive to loodlijn_app using (organisation_id = (select current_organisation()) and (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') or (select assesses()));
grant select, insert on submitted_answer to loodlijn_app;

create table submitted_file (
    tenant_id uuid not null,
    file_id uuid not null,
    submission integer not null,
    application_id uuid not null,
    code text not null,
    organisation_id uuid not null,
    issued_on date,
    valid_until date,
    primary key (tenant_id, file_id, submission),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade,
    foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);
comment on table submitted_file is 'party: a document as it was submitted; seen by the provider and by those who assess';
create index submitted_file_of_application on submitted_file (tenant_id, application_id);
call wall_off('submitted_file');
create policy concerned on submitted_file as restrictive to loodlijn_app using (organisation_id = (select current_organisation()) and (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') or (select assesses()));
grant select, insert on submitted_file to loodlijn_app;

-- A criterion that something is shown for keeps no document.
create function nothing_is_kept_of_what_is_shown() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if not exists (select from application a join criterion c on c.tenant_id = a.tenant_id and c.version_id = a.criteria_version_id
                    where a.tenant_id = new.tenant_id and a.id = new.application_id and c.code = new.code and c.evidence = 'DOCUMENT') then
        raise exception 'no document is kept for this criterion' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger documents_only before insert on application_file for each row execute function nothing_is_kept_of_what_is_shown();

-- Those who assess read documents that were submitted, and no others.
drop policy own_party on stored_file;
create policy own_party on stored_file as restrictive to loodlijn_app
    using (party_id = (select current_party())
           or purpose = 'application-evidence' and exists (select from submitted_file s where s.tenant_id = stored_file.tenant_id and s.file_id = stored_file.id))
    with check (party_id = (select current_party()));
create policy own_party_changes on stored_file as restrictive for update to loodlijn_app using (party_id = (select current_party()));

-- Additions that a region asks (verzoek om aanvulling).
create table addition_request (
    tenant_id uuid not null,
    application_id uuid not null,
    number integer not null check (number > 0),
    organisation_id uuid not null,
    asked_on date not null,
    asked_at timestamptz not null,
    asked_by uuid not null references person,
    due_on date not null,
    answered_on date,
    lapsed boolean not null default false,
    primary key (tenant_id, application_id, number),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade,
    check (not (lapsed and answered_on is not null))
);
comment on table addition_request is 'party: what a region asked in addition, with its term; seen by whoever sees the application';
create unique index addition_open on addition_request (tenant_id, application_id) where answered_on is null and not lapsed;
create index addition_due on addition_request (due_on) where answered_on is null and not lapsed;
comment on index addition_due is 'across tenants: the job that goes on when the term is over';
call wall_off('addition_request');
create policy concerned on addition_request as restrictive to loodlijn_app
    using (exists (select from application a where a.tenant_id = addition_request.tenant_id and a.id = addition_request.application_id));
grant select on addition_request to loodlijn_app;
grant insert (tenant_id, application_id, number, organisation_id, asked_on, asked_at, asked_by, due_on), update (answered_on) on addition_request to loodlijn_app;

create table addition_item (
    tenant_id uuid not null,
    application_id uuid not null,
    number integer not null,
    code text not null,
    organisation_id uuid not null,
    missing text not null check (length(missing) between 1 and 2000),
    primary key (tenant_id, application_id, number, code),
    foreign key (tenant_id, application_id, number) references addition_request (tenant_id, application_id, number) on delete cascade
);
comment on table addition_item is 'party: what is missing for one criterion; seen by whoever sees the application';
call wall_off('addition_item');
create policy concerned on addition_item as restrictive to loodlijn_app
    using (exists (select from application a where a.tenant_id = addition_item.tenant_id and a.id = addition_item.application_id));
grant select on addition_item to loodlijn_app;
grant insert (tenant_id, application_id, number, code, organisation_id, missing) on addition_item to loodlijn_app;

call audited('application', '{state,laws,categories,establishments,kvk_number,submitted_at,due_on,round,decided_at,decided_on_time,valid_until,ended_at}',
             hash => '{rsin,agb_code,contact_name,contact_email,contact_phone}',
             omit => '{organisation_id,set_id,criteria_version_id,version,began_at,began_by,changed_at,regime,decision_days,clock_started_on}',
             owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('application_answer', '{not_applicable,can_show}', hash => '{explanation,number,declared_by,declared_on,page,issued_on}',
             omit => '{organisation_id,version,changed_at}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('application_file', '{code}', hash => '{issued_on,valid_until}', omit => '{organisation_id,version,added_at}',
             owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('submitted_answer', '{not_applicable,number,declared_on,page,can_show,issued_on,submitted_at}', hash => '{explanation,declared_by}',
             omit => '{organisation_id,submitted_by}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('submitted_file', '{code,issued_on,valid_until}', omit => '{application_id,organisation_id}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('addition_request', '{asked_on,due_on,answered_on,lapsed}', omit => '{organisation_id,asked_at,asked_by}',
             owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('addition_item', '{missing}', omit => '{organisation_id}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call not_audited('application_step', 'tells what the changes of the application on the trail tell');

-- The trail does not tell a region of drafts either.
create policy drafts_stay_private on audit_entry as restrictive for select to loodlijn_app using (
    case when (select current_party()) is distinct from (select current_tenant()) then true
         when subject in ('application_answer', 'application_file') then false
         when subject = 'application' then
             action <> 'CREATED' and (before ->> 'state' is distinct from 'DRAFT' or after ->> 'submitted_at' is not null)
             and not coalesce(after ?| '{laws,categories,establishments,kvk_number,rsin,agb_code,contact_name,contact_email,contact_phone}', false)
         else true end);

-- Who is told that something changed: the provider, and those who assess once it was submitted.
create function announce_application() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    changed constant jsonb := to_jsonb(new);
    the_application constant text := coalesce(changed ->> 'application_id', changed ->> 'id');
begin
    perform announce(new.tenant_id, 'application', the_application, 'application:read', the_party => new.organisation_id);
    if changed ->> 'submitted_at' is not null then
        perform announce(new.tenant_id, 'application', the_application, 'application:read', the_party => new.tenant_id);
    end if;
    return null;
end $$;
create trigger live after insert or update on application for each row execute function announce_application();
create trigger live after insert or update on application_answer for each row execute function announce_application();
create trigger live after insert or update on application_file for each row execute function announce_application();

-- Erasure: drafts that nobody goes on with, and the evidence of applications that ended long ago. What was decided stays.
create function erase_left_applications(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    erased integer;
begin
    select array_agg(o.id) into over from (
        select a.id from application a where a.submitted_at is null and a.changed_at < over_before limit at_most for update skip locked) o;
    update stored_file f set state = 'DELETED', deleted_at = clock_timestamp(), finding = null
     where f.state in ('KEPT', 'QUARANTINED', 'INFECTED')
       and exists (select from application_file e where e.tenant_id = f.tenant_id and e.id = f.id and e.application_id = any (over));
    delete from application a where a.submitted_at is null and a.id = any (over);
    get diagnostics erased = row_count;
    return erased;
end $$;

create function erase_old_evidence(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over uuid[];
    erased integer;
begin
    select array_agg(o.file_id) into over from (
        select s.file_id from submitted_file s join application a on a.tenant_id = s.tenant_id and a.id = s.application_id
         where a.ended_at < over_before limit at_most) o;
    delete from application_file e where e.id = any (over);
    delete from submitted_file s where s.file_id = any (over);
    get diagnostics erased = row_count;
    update stored_file f set state = 'DELETED', deleted_at = clock_timestamp(), finding = null where f.state <> 'DELETED' and f.id = any (over);
    return erased;
end $$;
grant execute on function erase_left_applications(timestamptz, integer), erase_old_evidence(timestamptz, integer) to loodlijn_job;
create index application_left on application (changed_at) where submitted_at is null;
comment on index application_left is 'across tenants: erasure of drafts that nobody goes on with';
create index application_ended on application (ended_at) where ended_at is not null;
comment on index application_ended is 'across tenants: erasure of evidence of applications that ended';
