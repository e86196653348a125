-- Consent per relation (verklaring inzet onderaannemers): a head contractor reports each subcontractor before use; the region, or each
-- municipality where it will work, consents or refuses. Contractstandaard Wmo 1.2 art. 3.9.
alter table tenant_settings
    add column consent_by text check (consent_by in ('REGION', 'MUNICIPALITIES')),
    add column consent_days integer check (consent_days between 1 and 365);
comment on column tenant_settings.consent_by is 'who consents to a subcontractor: the tenant itself for all, or each municipality for itself; the tenant while nothing was decided';
comment on column tenant_settings.consent_days is 'term in days within which a report of a subcontractor is answered; 28 while nothing was decided';
grant update (consent_by, consent_days) on tenant_settings to loodlijn_app;
insert into audit_column values ('tenant_settings', 'consent_by', 'KEEP'), ('tenant_settings', 'consent_days', 'KEEP');

-- The municipality on whose behalf somebody acts; null for everybody else.
create function current_municipality() returns text language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select m.municipality_code from tenant_municipality m where m.tenant_id = current_tenant() and m.id = current_party();
$$;
grant execute on function current_municipality() to loodlijn_app;

create table subcontracting (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    head_id uuid not null references organisation,
    sub_id uuid references organisation,
    provider_id uuid,
    sub_name text not null check (length(sub_name) between 1 and 300),
    sub_kvk text not null check (sub_kvk ~ '^[0-9]{8}$'),
    self_employed boolean not null,
    admitted boolean not null,
    categories text[] not null check (cardinality(categories) between 1 and 60 and array_to_string(categories, ',') ~ '^[0-9]{2}(,[0-9]{2})*$'),
    municipality_codes text[] not null
        check (cardinality(municipality_codes) between 1 and 100 and array_to_string(municipality_codes, ',') ~ '^GM[0-9]{4}(,GM[0-9]{4})*$'),
    task text not null check (length(task) between 1 and 2000),
    starts_on date not null,
    ends_on date,
    state text not null check (state in ('REPORTED', 'QUESTION', 'CONSENTED', 'REFUSED', 'REGISTERED', 'WITHDRAWN', 'ENDED')),
    version integer not null default 1,
    reported_on date not null,
    reported_at timestamptz not null,
    reported_by uuid not null references person,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, id, head_id),
    check (sub_id is distinct from head_id),
    check (starts_on >= reported_on),
    check (self_employed or state <> 'REGISTERED'),
    check (state <> 'ENDED' or ends_on is not null)
);
comment on table subcontracting is 'party: a subcontractor that a head contractor reports; seen by these two, the region and the municipalities where it works';
comment on column subcontracting.sub_id is 'the organisation, when the provider was verified to be one; it sees what is reported about it';
comment on column subcontracting.provider_id is 'of the list, without a foreign key: a provider that is merged leaves what was reported as it was; empty: not on the list';
comment on column subcontracting.self_employed is 'self-employed without staff (zzp zonder personeel): registered, no consent needed';
comment on column subcontracting.admitted is 'whether the region had admitted it on the day of the report';
comment on column subcontracting.categories is 'codes of product categories, such as 45';
comment on column subcontracting.municipality_codes is 'where it will work';
comment on column subcontracting.starts_on is 'planned; never before the report, and work never begins before consent';
comment on column subcontracting.state is 'follows from what those who decide decided; kept by a trigger while it is open';
create unique index subcontracting_open on subcontracting (tenant_id, head_id, sub_kvk) where state in ('REPORTED', 'QUESTION');
create index subcontracting_of_head on subcontracting (tenant_id, head_id, id);
create index subcontracting_of_sub on subcontracting (tenant_id, sub_id, id) where sub_id is not null;
create index subcontracting_of_provider on subcontracting (tenant_id, provider_id) where provider_id is not null;
call wall_off('subcontracting');
create policy concerned on subcontracting as restrictive to loodlijn_app using (
    (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
        and (head_id = (select current_organisation()) or sub_id = (select current_organisation()))
    or (select current_party()) = tenant_id
        and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'POLICY_OFFICER')
    or (select current_acting_role()) = 'POLICY_OFFICER' and (select current_municipality()) = any (municipality_codes));
grant select on subcontracting to loodlijn_app;
grant insert (tenant_id, head_id, sub_id, provider_id, sub_name, sub_kvk, self_employed, admitted, categories, municipality_codes, task, starts_on, ends_on,
        state, reported_on, reported_at, reported_by, changed_at),
    update (starts_on, ends_on, state, version, changed_at) on subcontracting to loodlijn_app;

-- The steps of nl.loodlijn.contract.consent.domain.ConsentStep; a test compares the two.
create table consent_step_allowed (
    step text not null,
    taker text not null check (taker in ('HEAD', 'DECIDER')),
    from_state text not null,
    to_state text not null,
    primary key (step, from_state)
);
comment on table consent_step_allowed is 'reference: what can happen to an asked consent, from where, to where, by whom';
insert into consent_step_allowed values
    ('ASK', 'DECIDER', 'ASKED', 'QUESTION'),
    ('ANSWER', 'HEAD', 'QUESTION', 'ASKED'),
    ('CONSENT', 'DECIDER', 'ASKED', 'CONSENTED'), ('CONSENT', 'DECIDER', 'QUESTION', 'CONSENTED'),
    ('REFUSE', 'DECIDER', 'ASKED', 'REFUSED'), ('REFUSE', 'DECIDER', 'QUESTION', 'REFUSED'),
    ('WITHDRAW', 'HEAD', 'ASKED', 'WITHDRAWN'), ('WITHDRAW', 'HEAD', 'QUESTION', 'WITHDRAWN');
grant select on consent_step_allowed to loodlijn_app;

create table consent (
    tenant_id uuid not null,
    subcontracting_id uuid not null,
    municipality_code text not null check (municipality_code ~ '^(GM[0-9]{4})?$'),
    head_id uuid not null,
    decider text not null check (decider in ('REGION', 'MUNICIPALITY')),
    state text not null default 'ASKED' check (state in ('ASKED', 'QUESTION', 'CONSENTED', 'REFUSED', 'WITHDRAWN')),
    asked_on date not null,
    due_on date,
    reason text check (length(reason) between 1 and 4000),
    decided_on date,
    decided_at timestamptz,
    decided_by uuid references person,
    on_time boolean,
    letter text check (length(letter) between 1 and 60000),
    primary key (tenant_id, subcontracting_id, municipality_code),
    foreign key (tenant_id, subcontracting_id, head_id) references subcontracting (tenant_id, id, head_id),
    check ((state in ('CONSENTED', 'REFUSED')) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decided_on is null) and (decided_at is null) = (letter is null)
           and (decided_at is null) = (on_time is null)),
    check (state <> 'REFUSED' or reason is not null),
    check (decider = 'REGION' or municipality_code <> '')
);
comment on table consent is 'party: what is asked of the region or a municipality about a subcontractor, and its answer; seen by whoever sees the report, a municipality its own only';
comment on column consent.municipality_code is 'empty: for all municipalities';
comment on column consent.decider is 'MUNICIPALITY where it decides itself and somebody acts for it; the region otherwise';
comment on column consent.due_on is 'last day on which the answer is in time; empty while a question waits and after the answer';
comment on column consent.letter is 'the letter as it was written, XHTML; the PDF is made of it';
create index consent_due on consent (due_on) where state = 'ASKED';
comment on index consent_due is 'across tenants: the job that reminds';
call wall_off('consent');
create policy concerned on consent as restrictive to loodlijn_app using (
    exists (select from subcontracting s where s.tenant_id = consent.tenant_id and s.id = consent.subcontracting_id)
    and ((select current_municipality()) is null or municipality_code in ('', (select current_municipality()))));
grant select on consent to loodlijn_app;
grant insert (tenant_id, subcontracting_id, municipality_code, head_id, decider, asked_on, due_on),
    update (state, due_on, reason, decided_on, decided_at, decided_by, on_time, letter) on consent to loodlijn_app;

create table consent_question (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    subcontracting_id uuid not null,
    municipality_code text not null,
    head_id uuid not null,
    question text not null check (length(question) between 1 and 2000),
    asked_on date not null,
    asked_at timestamptz not null,
    asked_by uuid not null references person,
    answer text check (length(answer) between 1 and 2000),
    answered_on date,
    answered_at timestamptz,
    answered_by uuid references person,
    primary key (tenant_id, id),
    foreign key (tenant_id, subcontracting_id, municipality_code) references consent (tenant_id, subcontracting_id, municipality_code),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null) and (answer is null) = (answered_on is null))
);
comment on table consent_question is 'party: what who decides asked the head contractor, and the answer; seen by whoever sees what was asked about';
create unique index consent_question_open on consent_question (tenant_id, subcontracting_id, municipality_code) where answer is null;
create index consent_question_of on consent_question (tenant_id, subcontracting_id, municipality_code, id);
call wall_off('consent_question');
create policy concerned on consent_question as restrictive to loodlijn_app using (
    exists (select from consent c where c.tenant_id = consent_question.tenant_id and c.subcontracting_id = consent_question.subcontracting_id
               and c.municipality_code = consent_question.municipality_code));
grant select on consent_question to loodlijn_app;
grant insert (tenant_id, subcontracting_id, municipality_code, head_id, question, asked_on, asked_at, asked_by),
    update (answer, answered_on, answered_at, answered_by) on consent_question to loodlijn_app;

-- What happened, for whoever sees the report. A row comes with each step, and stays.
create table subcontracting_step (
    tenant_id uuid not null,
    subcontracting_id uuid not null,
    id uuid not null default uuidv7(),
    head_id uuid not null,
    step text not null check (step in ('REPORT', 'REGISTER', 'ASK', 'ANSWER', 'CONSENT', 'REFUSE', 'MOVE_START', 'WITHDRAW', 'END')),
    by_name text not null,
    at timestamptz not null,
    person_id uuid not null references person,
    note text check (length(note) between 1 and 4000),
    primary key (tenant_id, subcontracting_id, id),
    foreign key (tenant_id, subcontracting_id, head_id) references subcontracting (tenant_id, id, head_id)
);
comment on table subcontracting_step is 'party: what happened to a reported subcontractor, and when; seen by whoever sees the report';
comment on column subcontracting_step.by_name is 'on whose behalf, as it was called then';
call wall_off('subcontracting_step');
create policy concerned on subcontracting_step as restrictive to loodlijn_app using (
    exists (select from subcontracting s where s.tenant_id = subcontracting_step.tenant_id and s.id = subcontracting_step.subcontracting_id));
grant select on subcontracting_step to loodlijn_app;
grant insert (tenant_id, subcontracting_id, head_id, step, by_name, at, person_id, note) on subcontracting_step to loodlijn_app;

-- Where the report stands by what was decided; null while nothing was asked.
create function consent_says(the_tenant uuid, the_subcontracting uuid) returns text
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select case when bool_or(c.state = 'QUESTION') then 'QUESTION' when bool_or(c.state = 'ASKED') then 'REPORTED'
                when bool_or(c.state = 'CONSENTED') then 'CONSENTED' when bool_or(c.state = 'REFUSED') then 'REFUSED' else 'WITHDRAWN' end
      from consent c where c.tenant_id = the_tenant and c.subcontracting_id = the_subcontracting having count(*) > 0;
$$;

-- Whoever reports does that for itself; what was reported stays; states follow steps.
create function subcontracting_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    is_head constant boolean := coalesce(current_organisation() = new.head_id and current_acting_role() = 'HEAD_CONTRACTOR', false);
begin
    if tg_op = 'INSERT' then
        if not is_head or new.reported_by is distinct from current_person() then
            raise exception 'a head contractor reports its own subcontractors' using errcode = 'LL403';
        end if;
        if new.state <> (case when new.self_employed then 'REGISTERED' else 'REPORTED' end) then
            raise exception 'it begins with a report' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.id, new.head_id, new.provider_id, new.sub_name, new.sub_kvk, new.self_employed, new.admitted, new.categories, new.municipality_codes, new.task,
        new.reported_on, new.reported_at, new.reported_by)
       is distinct from (old.id, old.head_id, old.provider_id, old.sub_name, old.sub_kvk, old.self_employed, old.admitted, old.categories,
        old.municipality_codes, old.task, old.reported_on, old.reported_at, old.reported_by) then
        raise exception 'what was reported stays as it is' using errcode = 'LL409';
    end if;
    if old.state in ('REFUSED', 'WITHDRAWN', 'ENDED') and (new.state, new.starts_on, new.ends_on) is distinct from (old.state, old.starts_on, old.ends_on) then
        raise exception 'this report is over' using errcode = 'LL409';
    end if;
    if (new.starts_on, new.ends_on) is distinct from (old.starts_on, old.ends_on) and not is_head then
        raise exception 'a head contractor says when its subcontractor works' using errcode = 'LL403';
    end if;
    if new.state <> old.state and not (
            old.state in ('REPORTED', 'QUESTION') and new.state = consent_says(new.tenant_id, new.id)
            or old.state in ('CONSENTED', 'REGISTERED') and new.state = 'ENDED' and is_head) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before insert or update on subcontracting for each row execute function subcontracting_steps();

-- Whoever is asked decides, once.
create function consent_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    is_head constant boolean := coalesce(current_organisation() = new.head_id and current_acting_role() = 'HEAD_CONTRACTOR', false);
    decides constant boolean := coalesce(case new.decider
        when 'REGION' then current_party() = new.tenant_id and current_acting_role() in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'POLICY_OFFICER')
        else current_municipality() = new.municipality_code and current_acting_role() = 'POLICY_OFFICER' end, false);
begin
    if tg_op = 'INSERT' then
        if not is_head or exists (select from subcontracting s where s.tenant_id = new.tenant_id and s.id = new.subcontracting_id and s.self_employed) then
            raise exception 'a head contractor asks, and not for who is self-employed without staff' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.subcontracting_id, new.municipality_code, new.head_id, new.decider, new.asked_on)
       is distinct from (old.subcontracting_id, old.municipality_code, old.head_id, old.decider, old.asked_on) then
        raise exception 'what was asked stays as it is' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not exists (
            select from consent_step_allowed a where a.from_state = old.state and a.to_state = new.state
               and case a.taker when 'HEAD' then is_head else decides end) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    if new.state = old.state and new is distinct from old then
        raise exception 'what was decided stays as it is' using errcode = 'LL409';
    end if;
    if new.decided_by is distinct from old.decided_by and new.decided_by is distinct from current_person() then
        raise exception 'one decides in the own name' using errcode = 'LL403';
    end if;
    return new;
end $$;
create trigger steps before insert or update on consent for each row execute function consent_steps();

create function consent_moves_report() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update subcontracting s set state = consent_says(new.tenant_id, new.subcontracting_id)
     where s.tenant_id = new.tenant_id and s.id = new.subcontracting_id and s.state in ('REPORTED', 'QUESTION')
       and s.state <> consent_says(new.tenant_id, new.subcontracting_id);
    return null;
end $$;
create trigger moves_report after update of state on consent for each row execute function consent_moves_report();

-- A question by who decides, an answer by the head contractor; both stay.
create function consent_questions_stay() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'UPDATE' and (old.answer is not null or current_organisation() is distinct from new.head_id or new.answered_by is distinct from current_person()
            or (new.question, new.subcontracting_id, new.municipality_code, new.head_id) is distinct from
               (old.question, old.subcontracting_id, old.municipality_code, old.head_id))
       or tg_op = 'INSERT' and (current_organisation() is not null or new.asked_by is distinct from current_person()) then
        raise exception 'who decides asks, the head contractor answers' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger stay before insert or update on consent_question for each row execute function consent_questions_stay();

-- A provider that is verified to be an organisation sees what is reported about it.
create function provider_sees_reports() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update subcontracting s set sub_id = new.organisation_id
     where s.tenant_id = new.tenant_id and s.provider_id = new.id and s.sub_id is distinct from new.organisation_id
       and s.head_id is distinct from new.organisation_id;
    return null;
end $$;
create trigger sees_reports after update of organisation_id on provider for each row
    when (old.organisation_id is distinct from new.organisation_id) execute function provider_sees_reports();

call audited('subcontracting', '{sub_name,sub_kvk,self_employed,admitted,categories,municipality_codes,task,starts_on,ends_on,state}',
             omit => '{head_id,sub_id,provider_id,version,reported_on,reported_at,reported_by,changed_at}',
             name => 'sub_name', owner => 'head_id', owner_kind => 'ORGANISATION');
call audited('consent', '{decider,state,due_on,reason,decided_on,on_time}', hash => '{letter}', omit => '{head_id,asked_on,decided_at,decided_by}',
             owner => 'head_id', owner_kind => 'ORGANISATION');
call audited('consent_question', '{question,answer}', omit => '{subcontracting_id,municipality_code,head_id,asked_on,asked_at,asked_by,answered_on,answered_at,answered_by}',
             owner => 'head_id', owner_kind => 'ORGANISATION');
call not_audited('subcontracting_step', 'tells what the changes of the report and the consent on the trail tell');

create function announce_subcontracting() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    party uuid;
begin
    for party in select new.head_id union select new.sub_id where new.sub_id is not null union select new.tenant_id
                 union select m.id from tenant_municipality m where m.tenant_id = new.tenant_id and m.municipality_code = any (new.municipality_codes) loop
        perform announce(new.tenant_id, 'subcontracting', cast(new.id as text), 'register:read', the_party => party);
    end loop;
    return null;
end $$;
create trigger live after insert or update on subcontracting for each row execute function announce_subcontracting();

-- Who decides on what is asked.
create function consent_deciders(the_consent consent) returns table (person_id uuid) language sql stable security definer
    set search_path = loodlijn, pg_temp as $$
    select distinct m.person_id from membership m
      left join tenant_municipality t on t.tenant_id = m.tenant_id and t.id = m.party_id
     where m.tenant_id = the_consent.tenant_id and holds_now(m)
       and case the_consent.decider
           when 'REGION' then m.party_id = m.tenant_id and m.role in ('CONTRACT_MANAGER', 'POLICY_OFFICER')
           else m.role = 'POLICY_OFFICER' and t.municipality_code = the_consent.municipality_code end;
$$;

-- Which of these municipalities have somebody who decides for them.
create function municipalities_that_decide(codes text[]) returns setof text language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select distinct t.municipality_code from tenant_municipality t
      join membership m on m.tenant_id = t.tenant_id and m.party_id = t.id and m.role = 'POLICY_OFFICER'
     where t.tenant_id = current_tenant() and t.municipality_code = any (codes) and holds_now(m);
$$;
grant execute on function consent_deciders(consent), municipalities_that_decide(text[]) to loodlijn_app;

-- A week and a day before the last day, and once after it; who comes to know late is told the last of them that has passed. Done again it
-- does nothing more. Gives how many reports there were.
create function remind_of_consents(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    due record;
    done integer := 0;
begin
    for due in select c as consent, s.sub_name, o.name as head_name, -- consent_due
                      case when c.due_on < the_day then 'late' when c.due_on - the_day <= 1 then '1' else '7' end as stage
                 from consent c
                 join subcontracting s on s.tenant_id = c.tenant_id and s.id = c.subcontracting_id
                 join organisation o on o.id = s.head_id
                where c.state = 'ASKED' and c.due_on <= the_day + 7
    loop
        insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
        select (due.consent).tenant_id, d.person_id, case due.stage when 'late' then 'consent-overdue' else 'consent-due' end,
               concat_ws(' ', (due.consent).subcontracting_id, (due.consent).due_on, due.stage),
               array[due.sub_name, due.head_name, cast((due.consent).due_on as text)], 'toestemming/' || (due.consent).subcontracting_id, the_moment
          from consent_deciders(due.consent) d
        on conflict do nothing;
        if due.stage = 'late' then
            insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
            select distinct m.tenant_id, m.person_id, 'consent-late', concat_ws(' ', (due.consent).subcontracting_id, (due.consent).due_on),
                   array[due.sub_name, cast((due.consent).due_on as text)], 'toestemming/' || (due.consent).subcontracting_id, the_moment
              from membership m where m.tenant_id = (due.consent).tenant_id and m.party_id = (due.consent).head_id and m.role = 'HEAD_CONTRACTOR' and holds_now(m)
            on conflict do nothing;
        end if;
        done := done + 1;
    end loop;
    return done;
end $$;
grant execute on function remind_of_consents(date, timestamptz) to loodlijn_job;
