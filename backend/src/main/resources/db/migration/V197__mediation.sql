-- Mediation (bemiddeling): a subcontractor asks the region to mediate about an agreement with a head contractor. The head contractor learns of it when the
-- subcontractor agreed to that and the region then tells it; until then nothing that it can see differs from when there were none.
create table mediation (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    agreement_id uuid not null,
    head_id uuid not null references organisation,
    sub_id uuid not null references organisation,
    state text not null default 'ASKED' check (state in ('ASKED', 'TAKEN_UP', 'TOLD', 'CLOSED', 'WITHDRAWN')),
    for_head text check (length(for_head) between 1 and 2000),
    outcome text check (length(outcome) between 1 and 2000),
    asked_at timestamptz not null,
    asked_by uuid not null references person,
    agreed_at timestamptz,
    told_at timestamptz,
    over_at timestamptz,
    version integer not null default 1,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    check (head_id <> sub_id),
    check ((agreed_at is null) = (for_head is null)),
    check (told_at is null or agreed_at is not null),
    check (state not in ('TOLD') or told_at is not null),
    check ((over_at is not null) = (state in ('CLOSED', 'WITHDRAWN')))
);
comment on table mediation is 'party: a subcontractor asks the region to mediate; the head contractor sees it from the moment that it is told';
comment on column mediation.for_head is 'what the subcontractor lets the head contractor read';
comment on column mediation.agreed_at is 'when the subcontractor agreed that the head contractor is told';
comment on column mediation.outcome is 'what came of it, as the region or the subcontractor wrote down at the end';
create unique index mediation_open on mediation (tenant_id, agreement_id) where over_at is null;
create index mediation_of_sub on mediation (tenant_id, sub_id, id);
create index mediation_of_head on mediation (tenant_id, head_id, id) where told_at is not null;
call wall_off('mediation');
create policy concerned on mediation as restrictive to loodlijn_app
    using ((select manages_contracts()) or (select contracts_for(current_organisation()))
           and (sub_id = (select current_organisation()) or told_at is not null and head_id = (select current_organisation())));
grant select on mediation to loodlijn_app;
grant insert (tenant_id, agreement_id, head_id, sub_id, asked_at, asked_by, changed_at),
    update (state, for_head, outcome, agreed_at, told_at, over_at, version, changed_at) on mediation to loodlijn_app;

create table mediation_message (
    tenant_id uuid not null,
    mediation_id uuid not null,
    id uuid not null default uuidv7(),
    party_id uuid not null,
    for_all boolean not null,
    text text not null check (length(text) between 1 and 4000),
    at timestamptz not null,
    person_id uuid not null references person,
    primary key (tenant_id, mediation_id, id),
    foreign key (tenant_id, mediation_id) references mediation (tenant_id, id)
);
comment on table mediation_message is 'party: what is said in a mediation; what is not for all stays between region and subcontractor for good';
call wall_off('mediation_message');
create policy concerned on mediation_message as restrictive to loodlijn_app
    using (exists (select from mediation m where m.tenant_id = mediation_message.tenant_id and m.id = mediation_message.mediation_id
                      and (mediation_message.for_all or (select manages_contracts()) or m.sub_id = (select current_organisation()))));
grant select on mediation_message to loodlijn_app;
grant insert (tenant_id, mediation_id, party_id, for_all, text, at, person_id) on mediation_message to loodlijn_app;

-- The subcontractor of the agreement asks; each state follows from the one before by whoever may; only who agreed is told about.
create function mediation_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    is_sub constant boolean := coalesce(contracts_for(new.sub_id), false);
    is_region constant boolean := coalesce(manages_contracts(), false);
begin
    if tg_op = 'INSERT' then
        if not is_sub or new.state <> 'ASKED' or new.asked_by is distinct from current_person()
           or not exists (select from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.kind = 'HEAD_SUB' and a.head_id = new.head_id
                             and a.sub_id = new.sub_id and a.offered_at is not null) then
            raise exception 'the subcontractor of an agreement asks for mediation' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.agreement_id, new.head_id, new.sub_id, new.asked_at, new.asked_by) is distinct from (old.agreement_id, old.head_id, old.sub_id, old.asked_at, old.asked_by)
       or old.over_at is not null then
        raise exception 'what was asked stays, and what is over stays over' using errcode = 'LL409';
    end if;
    if not (is_sub or is_region) then
        raise exception 'subcontractor and region lead a mediation' using errcode = 'LL403';
    end if;
    if (new.agreed_at, new.for_head) is distinct from (old.agreed_at, old.for_head) and not (is_sub and old.told_at is null)
       or new.told_at is distinct from old.told_at and not (is_region and old.told_at is null and old.agreed_at is not null and new.state = 'TOLD') then
        raise exception 'the head contractor is told when the subcontractor agreed and the region says so' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not (
            new.state = 'TAKEN_UP' and old.state = 'ASKED' and is_region
            or new.state = 'TOLD' and old.state in ('ASKED', 'TAKEN_UP') and is_region and new.told_at is not null
            or new.state = 'CLOSED' and is_region
            or new.state = 'WITHDRAWN' and is_sub) then
        raise exception 'a mediation does not go from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before insert or update on mediation for each row execute function mediation_steps();

-- Who writes does that for its own party; before the head contractor was told nothing is for all.
create function mediation_messages_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    m mediation;
begin
    select * into m from mediation where tenant_id = new.tenant_id and id = new.mediation_id;
    if new.party_id is distinct from current_party() or new.person_id is distinct from current_person() or m.over_at is not null
       or new.for_all <> (m.told_at is not null)
       or not coalesce(manages_contracts() or contracts_for(m.sub_id) or m.told_at is not null and contracts_for(m.head_id), false) then
        raise exception 'parties to a mediation write in it' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert on mediation_message for each row execute function mediation_messages_fit();

call audited('mediation', '{state,asked_at,agreed_at,told_at,over_at}', hash => '{for_head,outcome}',
             omit => '{agreement_id,head_id,sub_id,asked_by,version,changed_at}');
call not_audited('mediation_message', 'each message says itself who wrote it and when, and stays');
-- The trail of a mediation is for subcontractor and region.
create policy mediations_stay_with_sub_and_region on audit_entry as restrictive for select to loodlijn_app using (
    case when subject = 'mediation'
         then exists (select from mediation m where m.tenant_id = audit_entry.tenant_id and m.id::text = audit_entry.subject_id
                         and ((select manages_contracts()) or m.sub_id = (select current_organisation()))) else true end);

create function announce_mediation() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    to_whom uuid;
begin
    for to_whom in select w.id from unnest(case when new.told_at is null then array[new.tenant_id, new.sub_id] else array[new.tenant_id, new.sub_id, new.head_id] end) w(id) loop
        perform announce(new.tenant_id, 'mediation', cast(new.id as text), 'mediation:read', the_party => to_whom);
    end loop;
    return null;
end $$;
create trigger live after insert or update on mediation for each row execute function announce_mediation();

-- Whom a mediation concerns, but for the party that acts; for who takes part in it.
create function mediation_people(the_mediation uuid) returns table (person_id uuid)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select b.person_id from mediation m join membership b on b.tenant_id = m.tenant_id and holds_now(b) and b.person_id is distinct from current_person()
       and b.party_id is distinct from current_party()
     where m.tenant_id = current_tenant() and m.id = the_mediation
       and (manages_contracts() or contracts_for(m.sub_id) or m.told_at is not null and contracts_for(m.head_id))
       and (b.party_id = m.tenant_id and b.role in ('REGION_ADMIN', 'CONTRACT_MANAGER')
            or (b.party_id = m.sub_id or m.told_at is not null and b.party_id = m.head_id) and b.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR'));
$$;
grant execute on function mediation_people(uuid) to loodlijn_app;
