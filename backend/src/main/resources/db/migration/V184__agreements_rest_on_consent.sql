-- An agreement between head contractor and subcontractor comes in force after consent; the relation that was reported knows the agreement, and closes with it.
-- A consent can be taken back, with a reason and a last day. Contractstandaard Wmo 1.2 art. 3.9.
alter table subcontracting
    add column agreement_id uuid,
    add foreign key (tenant_id, agreement_id) references agreement (tenant_id, id);
comment on column subcontracting.agreement_id is 'the agreement under which it works, or from which it was reported; kept by a trigger once one is in force';
create index subcontracting_of_agreement on subcontracting (tenant_id, agreement_id) where agreement_id is not null;
grant insert (agreement_id) on subcontracting to loodlijn_app;
insert into audit_column values ('subcontracting', 'agreement_id', 'OMIT');

alter table subcontracting_step
    alter column person_id drop not null,
    drop constraint subcontracting_step_step_check,
    add constraint subcontracting_step_step_check check (step in ('REPORT', 'REGISTER', 'ASK', 'ANSWER', 'CONSENT', 'REFUSE', 'REVOKE', 'MOVE_START', 'WITHDRAW', 'END',
        'END_WITH_AGREEMENT', 'LAPSE'));
comment on column subcontracting_step.person_id is 'who did it; empty for what followed from the agreement';

alter table consent
    add column last_day date,
    add column revoked_on date,
    add column revoked_at timestamptz,
    add column revoked_by uuid references person,
    add column revoked_why text check (length(revoked_why) between 1 and 4000),
    drop constraint consent_state_check,
    drop constraint consent_check,
    add constraint consent_state_check check (state in ('ASKED', 'QUESTION', 'CONSENTED', 'REFUSED', 'WITHDRAWN', 'REVOKED')),
    add constraint consent_decided check ((state in ('CONSENTED', 'REFUSED', 'REVOKED')) = (decided_at is not null)),
    add constraint consent_revoked check ((state = 'REVOKED') = (revoked_at is not null) and (revoked_at is null) = (revoked_by is null)
        and (revoked_at is null) = (revoked_on is null) and (revoked_at is null) = (revoked_why is null) and (revoked_at is null) = (last_day is null)
        and last_day >= revoked_on);
comment on column consent.last_day is 'last day of work under a consent that was taken back';
grant update (last_day, revoked_on, revoked_at, revoked_by, revoked_why) on consent to loodlijn_app;
insert into audit_column values ('consent', 'last_day', 'KEEP'), ('consent', 'revoked_on', 'KEEP'), ('consent', 'revoked_why', 'KEEP'), ('consent', 'revoked_at', 'OMIT'),
    ('consent', 'revoked_by', 'OMIT');
create index consent_last_day on consent (last_day) where state = 'REVOKED';
comment on index consent_last_day is 'across tenants: the job that closes what was taken back';

alter table consent_step_allowed
    drop constraint consent_step_allowed_taker_check,
    add constraint consent_step_allowed_taker_check check (taker in ('HEAD', 'DECIDER', 'AGREEMENT'));
insert into consent_step_allowed values
    ('REVOKE', 'DECIDER', 'CONSENTED', 'REVOKED'),
    ('LAPSE', 'AGREEMENT', 'ASKED', 'WITHDRAWN'), ('LAPSE', 'AGREEMENT', 'QUESTION', 'WITHDRAWN');

-- Whether what happens to a relation follows from its agreement or from what was decided on it; such a change is nobody's own.
create function relation_follows() returns boolean language sql stable set search_path = loodlijn, pg_temp
    return coalesce(current_setting('loodlijn.relation_follows', true), '') = 'yes';

create or replace function consent_says(the_tenant uuid, the_subcontracting uuid) returns text
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select case when bool_or(c.state = 'QUESTION') then 'QUESTION' when bool_or(c.state = 'ASKED') then 'REPORTED'
                when bool_or(c.state = 'CONSENTED') then 'CONSENTED' when bool_or(c.state = 'REVOKED') then 'ENDED'
                when bool_or(c.state = 'REFUSED') then 'REFUSED' else 'WITHDRAWN' end
      from consent c where c.tenant_id = the_tenant and c.subcontracting_id = the_subcontracting having count(*) > 0;
$$;

create or replace function subcontracting_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
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
        if new.agreement_id is not null and not exists (
                select from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.kind = 'HEAD_SUB' and a.over_at is null
                   and a.offered_at is not null and a.head_id = new.head_id and a.sub_id = new.sub_id) then
            raise exception 'a relation is reported from an agreement between these two' using errcode = 'LL409';
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
    if new.agreement_id is distinct from old.agreement_id and not relation_follows() then
        raise exception 'under which agreement it works follows from the agreements' using errcode = 'LL409';
    end if;
    if (new.starts_on, new.ends_on) is distinct from (old.starts_on, old.ends_on) and not is_head and not relation_follows() then
        raise exception 'a head contractor says when its subcontractor works' using errcode = 'LL403';
    end if;
    if new.state <> old.state and not (
            old.state in ('REPORTED', 'QUESTION', 'CONSENTED') and new.state = consent_says(new.tenant_id, new.id)
            or old.state in ('CONSENTED', 'REGISTERED') and new.state = 'ENDED' and (is_head or relation_follows())) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    return new;
end $$;

create or replace function consent_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
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
       is distinct from (old.subcontracting_id, old.municipality_code, old.head_id, old.decider, old.asked_on)
       or old.decided_at is not null and (new.reason, new.decided_on, new.decided_at, new.decided_by, new.on_time, new.letter)
          is distinct from (old.reason, old.decided_on, old.decided_at, old.decided_by, old.on_time, old.letter) then
        raise exception 'what was asked and answered stays as it is' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not exists (
            select from consent_step_allowed a where a.from_state = old.state and a.to_state = new.state
               and case a.taker when 'HEAD' then is_head when 'AGREEMENT' then relation_follows() else decides end) then
        raise exception 'no step leads from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    if new.state = old.state and new is distinct from old then
        raise exception 'what was decided stays as it is' using errcode = 'LL409';
    end if;
    if new.decided_by is distinct from old.decided_by and new.decided_by is distinct from current_person()
       or new.revoked_by is distinct from old.revoked_by and new.revoked_by is distinct from current_person() then
        raise exception 'one decides in the own name' using errcode = 'LL403';
    end if;
    return new;
end $$;

-- The relation follows what was decided; of a consent that was taken back last, it ends with the last day that was given.
create or replace function consent_moves_report() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    before constant text := coalesce(current_setting('loodlijn.relation_follows', true), '');
    says constant text := consent_says(new.tenant_id, new.subcontracting_id);
begin
    perform set_config('loodlijn.relation_follows', 'yes', true);
    update subcontracting s
       set state = says,
           ends_on = case when says = 'ENDED' then least(s.ends_on, (select max(c.last_day) from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id))
                          else s.ends_on end
     where s.tenant_id = new.tenant_id and s.id = new.subcontracting_id and s.state in ('REPORTED', 'QUESTION', 'CONSENTED') and s.state <> says;
    perform set_config('loodlijn.relation_follows', before, true);
    return null;
end $$;

-- Whether consent lacks on a day for something that is agreed on, as nl.loodlijn.contract.consent.Consents says it. Holds what it rests on until the
-- transaction ends, so that it is not taken back meanwhile.
create function consent_lacks(the_tenant uuid, the_head uuid, the_sub uuid, the_terms jsonb, the_day date) returns boolean
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from subcontracting s where s.tenant_id = the_tenant and s.head_id = the_head and s.sub_id = the_sub order by s.id for share; -- subcontracting_of_sub
    return exists (
        select from jsonb_array_elements_text(the_terms -> 'categories') g(category), jsonb_array_elements_text(the_terms -> 'municipalities') p(place)
         where not exists (
               select from subcontracting s
                where s.tenant_id = the_tenant and s.head_id = the_head and s.sub_id = the_sub and s.starts_on <= the_day and coalesce(s.ends_on >= the_day, true)
                  and split_part(g.category, '-', 2) = any (s.categories) and p.place = any (s.municipality_codes)
                  and (s.self_employed and s.state in ('REGISTERED', 'ENDED')
                       or exists (select from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id and c.municipality_code in ('', p.place)
                                     and c.decided_on <= the_day and (c.state = 'CONSENTED' or c.state = 'REVOKED' and c.last_day >= the_day)))));
end $$;

create function agreement_after_consent() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
begin
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if a.kind = 'HEAD_SUB' and consent_lacks(a.tenant_id, a.head_id, a.sub_id, new.terms,
            case new.purpose when 'ORIGINAL' then new.starts_on else greatest(new.starts_on, cast(new.agreed_at at time zone 'Europe/Amsterdam' as date)) end) then
        raise exception 'a subcontractor begins after consent' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger consented before update of state on agreement_version for each row when (new.state = 'AGREED' and old.state <> 'AGREED')
    execute function agreement_after_consent();

-- Whether a relation and an agreement are about the same work.
create function agreement_covers(the_agreement agreement, the_relation subcontracting) returns boolean
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select exists (select from agreement_version v, jsonb_array_elements_text(v.terms -> 'categories') g(category), jsonb_array_elements_text(v.terms -> 'municipalities') p(place)
                    where v.tenant_id = the_agreement.tenant_id and v.agreement_id = the_agreement.id and v.number = the_agreement.current_number
                      and split_part(g.category, '-', 2) = any (the_relation.categories) and p.place = any (the_relation.municipality_codes));
$$;

-- The relations of the two know the agreement that is in force between them. When it is over they work under another that runs, or not any more.
create function relations_follow_agreement() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    before constant text := coalesce(current_setting('loodlijn.relation_follows', true), '');
    s subcontracting;
    other uuid;
begin
    perform set_config('loodlijn.relation_follows', 'yes', true);
    if new.over_at is null then
        update subcontracting r set agreement_id = new.id, version = r.version + 1, changed_at = new.changed_at
         where r.tenant_id = new.tenant_id and r.head_id = new.head_id and r.sub_id = new.sub_id and r.state in ('REPORTED', 'QUESTION', 'CONSENTED', 'REGISTERED')
           and (r.agreement_id = new.id or agreement_covers(new, r) and not exists (
                    select from agreement o where o.tenant_id = r.tenant_id and o.id = r.agreement_id and o.state in ('IN_FORCE', 'AMENDED', 'EXTENDED')));
    elsif new.current_number is not null then
        for s in select * from subcontracting r -- subcontracting_of_agreement
                  where r.tenant_id = new.tenant_id and r.agreement_id = new.id and r.state in ('REPORTED', 'QUESTION', 'CONSENTED', 'REGISTERED') order by r.id for update loop
            select o.id into other from agreement o -- agreement_of_sub
             where o.tenant_id = new.tenant_id and o.sub_id = new.sub_id and o.head_id = new.head_id and o.kind = 'HEAD_SUB' and o.id <> new.id
               and o.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and agreement_covers(o, s) order by o.ends_on desc, o.id limit 1;
            if other is not null then
                update subcontracting r set agreement_id = other, version = r.version + 1, changed_at = new.over_at where r.tenant_id = s.tenant_id and r.id = s.id;
                continue;
            end if;
            insert into subcontracting_step (tenant_id, subcontracting_id, head_id, step, by_name, at)
            values (s.tenant_id, s.id, s.head_id, case when s.state in ('CONSENTED', 'REGISTERED') then 'END_WITH_AGREEMENT' else 'LAPSE' end, left(new.title, 160), new.over_at);
            if s.state in ('CONSENTED', 'REGISTERED') then
                update subcontracting r set state = 'ENDED', ends_on = least(r.ends_on, greatest(new.ends_on, r.reported_on)), version = r.version + 1, changed_at = new.over_at
                 where r.tenant_id = s.tenant_id and r.id = s.id;
            else
                update subcontracting r set version = r.version + 1, changed_at = new.over_at where r.tenant_id = s.tenant_id and r.id = s.id;
                update consent c set state = 'WITHDRAWN', due_on = null
                 where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id and c.state in ('ASKED', 'QUESTION');
            end if;
        end loop;
    end if;
    perform set_config('loodlijn.relation_follows', before, true);
    return null;
end $$;
create trigger relations after update on agreement for each row
    when (new.kind = 'HEAD_SUB' and new.current_number is not null
          and (old.state, old.current_number, old.model_version_id) is distinct from (new.state, new.current_number, new.model_version_id))
    execute function relations_follow_agreement();

-- The register tells under which agreement, and of which version of the model, a relation works; what is not in force is between its parties.
alter table register_entry
    add column agreement_id uuid,
    add column agreement_title text,
    add column model_name text,
    add column model_number integer,
    drop constraint register_entry_change_check,
    add constraint register_entry_change_check check (change in ('REPORTED', 'REGISTERED', 'QUESTION', 'ANSWERED', 'CONSENTED', 'CONSENTED_IN_PART', 'REFUSED',
        'REFUSED_IN_PART', 'REVOKED_IN_PART', 'MOVED', 'AGREED', 'WITHDRAWN', 'ENDED')),
    add check ((agreement_id is null) = (agreement_title is null) and (agreement_id is null) = (model_name is null) and (agreement_id is null) = (model_number is null));
comment on column register_entry.agreement_id is 'the agreement in force under which it works; empty while there is none';

create or replace function subcontracting_on_register() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    s subcontracting;
    was register_entry;
    entry register_entry;
begin
    select * into s from subcontracting where tenant_id = new.tenant_id and id = new.id;
    if s.state = 'REPORTED' and not exists (select from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id) then
        raise exception 'somebody is asked for consent' using errcode = 'LL409';
    end if;
    select * into was from register_entry where tenant_id = s.tenant_id and subcontracting_id = s.id and known_until = 'infinity';
    entry := was;
    entry.state := s.state;
    entry.head_id := s.head_id;
    entry.sub_id := s.sub_id;
    entry.sub_name := s.sub_name;
    entry.sub_kvk := s.sub_kvk;
    entry.self_employed := s.self_employed;
    entry.categories := s.categories;
    entry.municipality_codes := s.municipality_codes;
    entry.ends_on := s.ends_on;
    if s.self_employed then
        entry.working_codes := s.municipality_codes;
        entry.works_from := s.starts_on;
    else
        -- Where consent was taken back one works until the last day that was given.
        select case when bool_or(c.municipality_code = '') then s.municipality_codes else coalesce(array_agg(c.municipality_code order by c.municipality_code), '{}') end,
               greatest(s.starts_on, min(c.decided_on))
          into entry.working_codes, entry.works_from
          from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id
           and (c.state = 'CONSENTED' or c.state = 'REVOKED' and (s.state = 'ENDED' or c.last_day >= cast(s.changed_at at time zone 'Europe/Amsterdam' as date)));
        if cardinality(entry.working_codes) = 0 then
            entry.works_from := null;
        end if;
    end if;
    select a.id, a.title, m.name, v.number into entry.agreement_id, entry.agreement_title, entry.model_name, entry.model_number
      from agreement a
      join contract_model_version v on v.tenant_id = a.tenant_id and v.id = a.model_version_id
      join contract_model m on m.tenant_id = v.tenant_id and m.id = v.model_id
     where a.tenant_id = s.tenant_id and a.id = s.agreement_id and a.current_number is not null;
    if was.id is not null and (entry.state, entry.working_codes, entry.works_from, entry.ends_on, entry.agreement_id, entry.model_name, entry.model_number)
            is not distinct from (was.state, was.working_codes, was.works_from, was.ends_on, was.agreement_id, was.model_name, was.model_number) then
        if entry.sub_id is distinct from was.sub_id then
            update register_entry set sub_id = s.sub_id where tenant_id = s.tenant_id and subcontracting_id = s.id;
        end if;
        return null;
    end if;
    select o.name, o.kvk_number into entry.head_name, entry.head_kvk from organisation o where o.id = s.head_id;
    entry.words := ' ' || search.fold(concat_ws(' ', entry.head_name, entry.head_kvk, entry.sub_name, entry.sub_kvk));
    entry.id := uuidv7();
    entry.tenant_id := s.tenant_id;
    entry.subcontracting_id := s.id;
    entry.number := coalesce(was.number, 0) + 1;
    entry.known_from := s.changed_at;
    entry.known_until := 'infinity';
    entry.change := case
        when was.id is null and s.self_employed then 'REGISTERED'
        when was.id is null then 'REPORTED'
        when s.state in ('ENDED', 'WITHDRAWN') and was.state <> s.state then s.state
        when cardinality(entry.working_codes) > cardinality(was.working_codes) then
            case when cardinality(entry.working_codes) = cardinality(entry.municipality_codes) then 'CONSENTED' else 'CONSENTED_IN_PART' end
        when cardinality(entry.working_codes) < cardinality(was.working_codes) then 'REVOKED_IN_PART'
        when s.state = 'REFUSED' and was.state <> 'REFUSED' then 'REFUSED'
        when s.state = 'QUESTION' and was.state <> 'QUESTION' then 'QUESTION'
        when s.state = 'CONSENTED' and was.state <> 'CONSENTED' then 'REFUSED_IN_PART'
        when s.state = 'REPORTED' and was.state = 'QUESTION' then 'ANSWERED'
        when (entry.agreement_id, entry.model_name, entry.model_number) is distinct from (was.agreement_id, was.model_name, was.model_number) then 'AGREED'
        else 'MOVED' end;
    update register_entry set known_until = greatest(s.changed_at, was.known_from) where tenant_id = s.tenant_id and id = was.id;
    insert into register_entry select (entry).*;
    return null;
end $$;

-- Where consent was taken back for some of the municipalities, the register tells so the day after the last day. May run twice.
create function close_revoked_consents(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    closed integer;
begin
    update subcontracting s set version = s.version + 1, changed_at = the_moment
      from (select distinct c.tenant_id, c.subcontracting_id from consent c -- consent_last_day
              join register_entry e on e.tenant_id = c.tenant_id and e.subcontracting_id = c.subcontracting_id and e.known_until = 'infinity'
             where c.state = 'REVOKED' and c.last_day < the_day and e.state <> 'ENDED' and c.municipality_code = any (e.working_codes)) due
     where s.tenant_id = due.tenant_id and s.id = due.subcontracting_id;
    get diagnostics closed = row_count;
    return closed;
end $$;
grant execute on function close_revoked_consents(date, timestamptz) to loodlijn_job;
