-- Assessing applications: two persons who do not see each other's judgements before they gave their own, a decision, and what one may do against it.
create table assessment (
    tenant_id uuid not null,
    application_id uuid not null,
    round integer not null check (round > 0),
    place integer not null check (place in (1, 2)),
    person_id uuid not null references person,
    began_at timestamptz not null,
    given_at timestamptz,
    judged jsonb,
    primary key (tenant_id, application_id, round, place),
    constraint two_different_persons unique (tenant_id, application_id, round, person_id),
    foreign key (tenant_id, application_id) references application (tenant_id, id)
);
comment on table assessment is 'party: the assessments of an application by two different persons; seen by those who assess';
comment on column assessment.given_at is 'from when the own judgements stay as they are; taken back when additions come in';
comment on column assessment.judged is 'the judgements, from when both were given; until then the trail has hashes only';
call wall_off('assessment');
create policy staff on assessment as restrictive to loodlijn_app using ((select assesses()));
grant select on assessment to loodlijn_app;
grant insert (tenant_id, application_id, round, place, person_id, began_at), update (given_at) on assessment to loodlijn_app;

create table judgement (
    tenant_id uuid not null,
    application_id uuid not null,
    round integer not null,
    person_id uuid not null,
    code text not null,
    verdict text not null check (verdict in ('MET', 'NOT_MET', 'NOT_APPLICABLE', 'NEEDS_ADDITION')),
    reason text not null check (length(reason) <= 2000),
    seen_on date,
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (tenant_id, application_id, round, person_id, code),
    foreign key (tenant_id, application_id, round, person_id) references assessment (tenant_id, application_id, round, person_id)
);
comment on table judgement is 'party: what one assessor judges about one criterion; the other sees it after giving an own judgement';
comment on column judgement.seen_on is 'when the assessor was shown what is not kept';
call wall_off('judgement');

-- Whether both assessors gave their judgements.
create function both_judged(the_application uuid, the_round integer) returns boolean
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select count(*) = 2 from assessment a
     where a.tenant_id = current_tenant() and a.application_id = the_application and a.round = the_round and a.given_at is not null;
$$;
grant execute on function both_judged(uuid, integer) to loodlijn_app;
create policy own_until_both on judgement as restrictive to loodlijn_app
    using ((select assesses()) and (person_id = (select current_person()) or both_judged(application_id, round)))
    with check ((select assesses()) and person_id = (select current_person()));
create policy own_changes on judgement as restrictive for update to loodlijn_app using (person_id = (select current_person()));
grant select on judgement to loodlijn_app;
grant insert (tenant_id, application_id, round, person_id, code, verdict, reason, seen_on, changed_at), update (verdict, reason, seen_on, version, changed_at) on judgement to loodlijn_app;

create function judgements_stay() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if not exists (select from assessment a join application p on p.tenant_id = a.tenant_id and p.id = a.application_id
                    where a.tenant_id = new.tenant_id and a.application_id = new.application_id and a.round = new.round and a.person_id = new.person_id
                      and a.given_at is null and p.state in ('IN_REVIEW', 'ADDITION_ASKED') and p.round = new.round) then
        raise exception 'judgements that were given stay as they are' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger given_stays before insert or update on judgement for each row execute function judgements_stay();

-- An assessor gives the own judgements only; when both did, what they judged goes on the trail.
create function assessment_given() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if new.given_at is not null and old.given_at is null then
        if current_person() is distinct from new.person_id then
            raise exception 'an assessor gives the own judgements' using errcode = 'LL409';
        end if;
        update assessment a set judged = (select jsonb_object_agg(j.code, jsonb_build_object('verdict', j.verdict, 'reason', j.reason))
                                            from judgement j where j.tenant_id = a.tenant_id and j.application_id = a.application_id and j.round = a.round
                                             and j.person_id = a.person_id)
         where a.tenant_id = new.tenant_id and a.application_id = new.application_id and a.round = new.round
           and both_judged(new.application_id, new.round);
    end if;
    return null;
end $$;
create trigger given after update of given_at on assessment for each row execute function assessment_given();

-- What came in addition is judged anew, by both and without seeing each other's.
create function judge_additions() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update assessment set given_at = null, judged = null
     where tenant_id = new.tenant_id and application_id = new.id and round = new.round and given_at is not null;
    return null;
end $$;
create trigger additions_are_judged after update of state on application for each row
    when (old.state = 'ADDITION_ASKED' and new.state = 'IN_REVIEW') execute function judge_additions();

create table joint_judgement (
    tenant_id uuid not null,
    application_id uuid not null,
    round integer not null,
    code text not null,
    verdict text not null check (verdict in ('MET', 'NOT_MET', 'NOT_APPLICABLE')),
    reason text not null check (length(reason) between 1 and 2000),
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null references person,
    primary key (tenant_id, application_id, round, code),
    foreign key (tenant_id, application_id) references application (tenant_id, id)
);
comment on table joint_judgement is 'party: what two assessors judge together where they differed; seen by those who assess';
call wall_off('joint_judgement');
create policy staff on joint_judgement as restrictive to loodlijn_app using ((select assesses()));
grant select on joint_judgement to loodlijn_app;
grant insert (tenant_id, application_id, round, code, verdict, reason, changed_at, changed_by), update (verdict, reason, version, changed_at, changed_by) on joint_judgement to loodlijn_app;

-- The decision (besluit). It stays, for the owner of the table too.
create table decision (
    tenant_id uuid not null,
    application_id uuid not null,
    round integer not null,
    organisation_id uuid not null,
    outcome text not null check (outcome in ('APPROVED', 'REFUSED')),
    reasons text not null check (length(reasons) between 1 and 8000),
    conditions text not null check (length(conditions) <= 4000),
    valid_from date,
    valid_until date,
    on_time boolean not null,
    decided_at timestamptz not null,
    decided_by uuid not null references person,
    letter_id uuid not null,
    primary key (tenant_id, application_id, round),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id),
    foreign key (tenant_id, letter_id) references stored_file (tenant_id, id),
    check ((outcome = 'APPROVED') = (valid_from is not null) and (outcome = 'APPROVED') = (valid_until is not null) and valid_until > valid_from)
);
comment on table decision is 'party: what was decided on an application; seen by whoever sees the application';
create index decision_letter on decision (tenant_id, letter_id);
call wall_off('decision');
create policy concerned on decision as restrictive to loodlijn_app
    using (exists (select from application a where a.tenant_id = decision.tenant_id and a.id = decision.application_id));
grant select, insert on decision to loodlijn_app;

create table decision_part (
    tenant_id uuid not null,
    application_id uuid not null,
    round integer not null,
    category text not null,
    establishment text not null,
    organisation_id uuid not null,
    outcome text not null check (outcome in ('APPROVED', 'REFUSED')),
    reason text not null check (length(reason) between 1 and 2000),
    primary key (tenant_id, application_id, round, category, establishment),
    foreign key (tenant_id, application_id, round) references decision (tenant_id, application_id, round)
);
comment on table decision_part is 'party: where a decision is different for a care category or an establishment; seen by whoever sees the application';
comment on column decision_part.establishment is 'empty: for all of them; the category likewise';
call wall_off('decision_part');
create policy concerned on decision_part as restrictive to loodlijn_app
    using (exists (select from application a where a.tenant_id = decision_part.tenant_id and a.id = decision_part.application_id));
grant select, insert on decision_part to loodlijn_app;

create function decisions_stay() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'a decision stays' using errcode = 'LL409';
    end if;
    if current_party() is distinct from current_tenant() or current_acting_role() not in ('CONTRACT_MANAGER', 'REGION_ADMIN') then
        raise exception 'not one who decides' using errcode = 'LL403';
    end if;
    if not both_judged(new.application_id, new.round) then
        raise exception 'a decision rests on the judgements of two persons' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger stays before insert or update or delete on decision for each row execute function decisions_stay();

-- An approval or refusal comes with its decision.
create function decided_states() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if not exists (select from decision d where d.tenant_id = new.tenant_id and d.application_id = new.id and d.round = new.round and d.outcome = new.state) then
        raise exception 'there is no such decision' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger decided before update of state on application for each row
    when (old.state = 'IN_REVIEW' and new.state in ('APPROVED', 'REFUSED')) execute function decided_states();

-- The provider reads the letter of a decision about it.
drop policy own_party on stored_file;
create policy own_party on stored_file as restrictive to loodlijn_app
    using (party_id = (select current_party())
           or purpose = 'application-evidence' and exists (select from submitted_file s where s.tenant_id = stored_file.tenant_id and s.file_id = stored_file.id)
           or purpose = 'decision-letter' and exists (select from decision d where d.tenant_id = stored_file.tenant_id and d.letter_id = stored_file.id))
    with check (party_id = (select current_party()));

-- Objections under the Awb, and complaints under private law: each a case of its own.
create table objection (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    application_id uuid not null,
    round integer not null,
    organisation_id uuid not null,
    kind text not null check (kind in ('AWB_OBJECTION', 'PRIVATE_LAW_COMPLAINT')),
    grounds text not null check (length(grounds) between 1 and 8000),
    state text not null default 'RECEIVED' check (state in ('RECEIVED', 'HEARING', 'DECIDED', 'WITHDRAWN')),
    received_on date not null,
    in_time boolean not null,
    due_on date not null,
    hearing_on date,
    hearing_place text check (length(hearing_place) between 1 and 300),
    outcome text check (outcome in ('FOUNDED', 'UNFOUNDED', 'INADMISSIBLE')),
    reasons text check (length(reasons) between 1 and 8000),
    decided_on date,
    decided_by uuid references person,
    version integer not null default 1,
    received_at timestamptz not null,
    received_by uuid not null references person,
    primary key (tenant_id, id),
    foreign key (tenant_id, application_id, round) references decision (tenant_id, application_id, round),
    check ((state = 'DECIDED') = (outcome is not null) and (state = 'DECIDED') = (reasons is not null) and (state = 'DECIDED') = (decided_on is not null)),
    check ((state = 'HEARING') <= (hearing_on is not null))
);
comment on table objection is 'party: what a provider brings against a decision; seen by it and by those who assess';
create unique index objection_open on objection (tenant_id, application_id, round) where state in ('RECEIVED', 'HEARING');
call wall_off('objection');
create policy concerned on objection as restrictive to loodlijn_app
    using (exists (select from application a where a.tenant_id = objection.tenant_id and a.id = objection.application_id));
grant select on objection to loodlijn_app;
grant insert (tenant_id, application_id, round, organisation_id, kind, grounds, received_on, in_time, due_on, received_at, received_by),
    update (state, hearing_on, hearing_place, outcome, reasons, decided_on, decided_by, version) on objection to loodlijn_app;
create function objection_steps() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if old.state in ('DECIDED', 'WITHDRAWN') then
        raise exception 'this case is closed' using errcode = 'LL409';
    end if;
    if (new.state = 'WITHDRAWN') <> (current_organisation() is not distinct from new.organisation_id) then
        raise exception 'a provider withdraws, a region hears and decides' using errcode = 'LL403';
    end if;
    if new.state = 'DECIDED' and exists (select from decision d where d.tenant_id = new.tenant_id and d.application_id = new.application_id
                                            and d.round = new.round and d.decided_by = new.decided_by) then
        raise exception 'not by the one who took the decision' using errcode = 'LL403';
    end if;
    return new;
end $$;
create trigger steps before update on objection for each row execute function objection_steps();

-- A founded objection against a refusal has the application assessed again.
insert into application_step_allowed values ('RECONSIDER', 'REGION', 'REFUSED', 'IN_REVIEW');

-- What the decision clock becomes when the provider does not answer.
alter table addition_request add column decision_due_on date not null;
comment on column addition_request.decision_due_on is 'last day for the decision when the term for the additions goes by without an answer';
grant insert (decision_due_on) on addition_request to loodlijn_app;
insert into audit_column values ('addition_request', 'decision_due_on', 'KEEP');

call audited('assessment', '{person_id,given_at,judged}', omit => '{began_at}', person => 'person_id');
call audited('judgement', '{version}', hash => '{verdict,reason,seen_on}', omit => '{changed_at}', person => 'person_id');
call audited('joint_judgement', '{verdict,reason}', omit => '{version,changed_at,changed_by}');
call audited('decision', '{outcome,reasons,conditions,valid_from,valid_until,on_time,letter_id}', omit => '{organisation_id,decided_at,decided_by}',
             owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('decision_part', '{outcome,reason}', omit => '{organisation_id}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('objection', '{application_id,kind,state,received_on,in_time,due_on,hearing_on,outcome,decided_on}', hash => '{grounds,reasons,hearing_place}',
             omit => '{round,organisation_id,decided_by,version,received_at,received_by}', owner => 'organisation_id', owner_kind => 'ORGANISATION');

create trigger live after insert or update on objection for each row execute function announce_application();
create function announce_assessment() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform announce(new.tenant_id, 'application', cast(new.application_id as text), 'application:assess', the_party => new.tenant_id);
    return null;
end $$;
create trigger live after insert or update on assessment for each row execute function announce_assessment();
create trigger live after insert or update on joint_judgement for each row execute function announce_assessment();

-- What follows from the date alone, in every tenant; done again it does nothing more. Each gives how many there were.
create function applicants_told(the_application application, the_kind text, the_subject text, facts text[], the_moment timestamptz) returns void
    language sql security definer set search_path = loodlijn, pg_temp as $$
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    select distinct m.tenant_id, m.person_id, the_kind, the_subject, facts, 'aanvragen/' || the_application.id, the_moment
      from membership m where m.tenant_id = the_application.tenant_id and m.party_id = the_application.organisation_id
       and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') and holds_now(m)
    on conflict do nothing;
$$;

create function go_on_without_additions(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    due record;
    done integer := 0;
begin
    perform set_config('loodlijn.role', 'SYSTEM', true);
    for due in select r.tenant_id, r.application_id, r.number, r.decision_due_on from addition_request r -- addition_due
                  join application a on a.tenant_id = r.tenant_id and a.id = r.application_id
                where r.answered_on is null and not r.lapsed and r.due_on < the_day and a.state = 'ADDITION_ASKED'
                order by r.due_on limit 500 for update of a skip locked loop
        update addition_request set lapsed = true where tenant_id = due.tenant_id and application_id = due.application_id and number = due.number;
        update application set state = 'IN_REVIEW', version = version + 1, changed_at = the_moment, due_on = due.decision_due_on
         where tenant_id = due.tenant_id and id = due.application_id;
        insert into application_step (tenant_id, application_id, organisation_id, step, at)
        select tenant_id, id, organisation_id, 'GO_ON_WITHOUT', the_moment from application where tenant_id = due.tenant_id and id = due.application_id;
        done := done + 1;
    end loop;
    return done;
end $$;

create function expire_admissions(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over application;
    done integer := 0;
begin
    perform set_config('loodlijn.role', 'SYSTEM', true);
    for over in select a.* from application a where a.state in ('APPROVED', 'SUSPENDED') and a.valid_until < the_day -- application_valid_until
                order by a.valid_until limit 500 for update skip locked loop
        update application set state = 'EXPIRED', version = version + 1, changed_at = the_moment, ended_at = the_moment
         where tenant_id = over.tenant_id and id = over.id;
        insert into application_step (tenant_id, application_id, organisation_id, step, at)
        values (over.tenant_id, over.id, over.organisation_id, 'EXPIRE', the_moment);
        perform applicants_told(over, 'admission-expired', over.id || ' ' || over.valid_until, array[cast(over.valid_until as text)], the_moment);
        done := done + 1;
    end loop;
    return done;
end $$;

-- 90, 30 and 7 days before; who comes to know late is told the last of them that has passed.
create function remind_of_expiry(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    soon record;
    done integer := 0;
begin
    for soon in
        select a as application, 'admission-ends' as kind, cast(a.id as text) as subject, '' as called, a.valid_until as last_day
          from application a where a.state in ('APPROVED', 'SUSPENDED') and a.valid_until between the_day and the_day + 90
        union all
        select a, 'evidence-ends', f.file_id || '', c.dutch_title, least(f.valid_until, cast(f.issued_on + make_interval(months => c.valid_months) as date))
          from application a
          join submitted_file f on f.tenant_id = a.tenant_id and f.application_id = a.id
          join criterion c on c.tenant_id = a.tenant_id and c.version_id = a.criteria_version_id and c.code = f.code
         where a.state in ('APPROVED', 'SUSPENDED')
           and f.submission = (select max(s.submission) from submitted_answer s where s.tenant_id = f.tenant_id and s.application_id = f.application_id and s.code = f.code)
           and least(f.valid_until, cast(f.issued_on + make_interval(months => c.valid_months) as date)) between the_day and the_day + 90
    loop
        perform applicants_told(soon.application, soon.kind,
                                soon.subject || ' ' || soon.last_day || ' ' || case when soon.last_day - the_day <= 7 then 7 when soon.last_day - the_day <= 30 then 30 else 90 end,
                                array[cast(soon.last_day as text), soon.called], the_moment);
        done := done + 1;
    end loop;
    return done;
end $$;
grant execute on function go_on_without_additions(date, timestamptz), expire_admissions(date, timestamptz), remind_of_expiry(date, timestamptz) to loodlijn_job;
