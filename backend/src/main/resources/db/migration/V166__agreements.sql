-- Agreements: between a region and a head contractor, between a region and a subcontractor, and between the two under the first. A party writes a version,
-- offers it, and both sign; a later version changes or extends it. What was offered stays as it was, letter by letter.
create table agreement (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    kind text not null check (kind in ('REGION_HEAD', 'REGION_SUB', 'HEAD_SUB')),
    head_id uuid references organisation,
    sub_id uuid references organisation,
    framework_id uuid,
    drafted_by uuid not null,
    model_version_id uuid not null,
    variant text not null check (variant in ('EFFORT', 'OUTPUT', 'TASK')),
    title text not null check (length(title) between 1 and 160),
    state text not null default 'DRAFT'
        check (state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED', 'ENDED', 'DISSOLVED', 'REFUSED', 'WITHDRAWN')),
    current_number integer,
    starts_on date,
    ends_on date,
    offered_at timestamptz,
    in_force_at timestamptz,
    over_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null references person,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, framework_id) references agreement (tenant_id, id),
    foreign key (tenant_id, model_version_id) references contract_model_version (tenant_id, id),
    check ((head_id is not null) = (kind in ('REGION_HEAD', 'HEAD_SUB')) and (sub_id is not null) = (kind in ('REGION_SUB', 'HEAD_SUB'))),
    check ((framework_id is not null) = (kind = 'HEAD_SUB')),
    check (head_id is distinct from sub_id),
    check ((state in ('IN_FORCE', 'AMENDED', 'EXTENDED', 'ENDED', 'DISSOLVED')) = (current_number is not null) and (current_number is null) = (in_force_at is null)),
    check ((state in ('ENDED', 'DISSOLVED', 'REFUSED', 'WITHDRAWN')) = (over_at is not null))
);
comment on table agreement is 'party: an agreement; until it is offered the party that writes it sees it, then both parties and those of the region who manage contracts';
comment on column agreement.framework_id is 'the agreement of the region with the head contractor that it falls under';
comment on column agreement.drafted_by is 'the party that began it: the tenant or an organisation';
comment on column agreement.current_number is 'the version that both parties signed last';
comment on column agreement.starts_on is 'first and last day of that version; earlier when notice was given or it was ended';
comment on column agreement.over_at is 'when it ended, was dissolved, refused or withdrawn';
create index agreement_of_head on agreement (tenant_id, head_id, id);
create index agreement_of_sub on agreement (tenant_id, sub_id, id);
create index agreement_under on agreement (tenant_id, framework_id);
create index agreement_by_change on agreement (tenant_id, changed_at desc, id desc);
create index agreement_by_end on agreement (ends_on) where state in ('IN_FORCE', 'AMENDED', 'EXTENDED');
comment on index agreement_by_end is 'across tenants: the job that lets agreements end';
call wall_off('agreement');

create table agreement_version (
    tenant_id uuid not null,
    agreement_id uuid not null,
    number integer not null check (number > 0),
    purpose text not null check (purpose in ('ORIGINAL', 'AMENDMENT', 'EXTENSION')),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE', 'AGREED', 'REFUSED', 'WITHDRAWN')),
    drafted_by uuid not null,
    model_version_id uuid not null,
    reason text not null default '' check (length(reason) <= 2000),
    terms jsonb not null,
    filling jsonb not null,
    starts_on date,
    ends_on date,
    articles integer check (articles > 0),
    canonical bytea,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null references person,
    changed_at timestamptz not null,
    offered_at timestamptz,
    agreed_at timestamptz,
    replaced_at timestamptz,
    primary key (tenant_id, agreement_id, number),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id) on delete cascade,
    foreign key (tenant_id, model_version_id) references contract_model_version (tenant_id, id),
    check ((number = 1) = (purpose = 'ORIGINAL')),
    check ((offered_at is null) = (sha256 is null) and (offered_at is null) = (canonical is null) and (offered_at is null) = (articles is null)),
    check (sha256 is null or sha256 = encode(sha256(canonical), 'hex')),
    check ((state = 'AGREED') = (agreed_at is not null))
);
comment on table agreement_version is 'party: a version of an agreement, seen by who writes it until it is offered';
comment on column agreement_version.terms is 'what is agreed beside the text, as the API has it';
comment on column agreement_version.filling is 'what was chosen, left out and filled in of the model; deviations have rows of their own';
comment on column agreement_version.articles is 'how many articles hold, without those that were left out';
comment on column agreement_version.canonical is 'the contract as canonical JSON (RFC 8785), made when it is offered; PDF and page are made from it and from nothing else';
comment on column agreement_version.replaced_at is 'when a later version took its place or the agreement was over';
create unique index agreement_version_open on agreement_version (tenant_id, agreement_id) where state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE');
create index agreement_version_in_force on agreement_version (tenant_id, agreed_at) where state = 'AGREED';
call wall_off('agreement_version');

create table agreement_deviation (
    tenant_id uuid not null,
    agreement_id uuid not null,
    number integer not null,
    article_code text not null check (article_code ~ '^[a-z][a-z0-9-]{0,39}$'),
    position integer not null,
    text text not null check (length(text) <= 20000),
    reason text not null check (length(reason) <= 2000),
    approved_by uuid references person,
    approved_at timestamptz,
    primary key (tenant_id, agreement_id, number, article_code),
    foreign key (tenant_id, agreement_id, number) references agreement_version (tenant_id, agreement_id, number) on delete cascade,
    check ((approved_by is null) = (approved_at is null))
);
comment on table agreement_deviation is 'party: where a version departs from its model, why, and who of the region approved it';
create index agreement_deviation_of_article on agreement_deviation (tenant_id, article_code, agreement_id, number);
call wall_off('agreement_deviation');

create table agreement_signature (
    tenant_id uuid not null,
    agreement_id uuid not null,
    number integer not null,
    id uuid not null default uuidv7(),
    party_id uuid not null,
    party_name text not null,
    person_id uuid not null references person,
    person_name text not null,
    sha256 text not null,
    level text not null check (length(level) <= 200),
    signed_at timestamptz not null,
    primary key (tenant_id, agreement_id, number, id),
    unique (tenant_id, agreement_id, number, party_id),
    foreign key (tenant_id, agreement_id, number) references agreement_version (tenant_id, agreement_id, number)
);
comment on table agreement_signature is 'party: who accepted which text, when, on whose behalf; never changed';
comment on column agreement_signature.sha256 is 'of the canonical text that was read';
comment on column agreement_signature.level is 'how surely the identity provider knew who it was (acr); empty when it did not say';
call wall_off('agreement_signature');

create table agreement_step (
    tenant_id uuid not null,
    agreement_id uuid not null,
    id uuid not null default uuidv7(),
    number integer not null,
    step text not null,
    at timestamptz not null,
    person_id uuid references person,
    party_id uuid,
    note text check (length(note) between 1 and 2000),
    primary key (tenant_id, agreement_id, id),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id)
);
comment on table agreement_step is 'party: what happened to an agreement, and when; seen by whoever sees the agreement';
comment on column agreement_step.person_id is 'who did it; empty for what followed from the date or from the framework';
call wall_off('agreement_step');

-- The steps of nl.loodlijn.contract.agreement.domain.AgreementStep; a test compares the two.
create table agreement_step_allowed (
    step text not null,
    taker text not null check (taker in ('DRAFTER', 'OTHER', 'PARTY', 'FRAMEWORK', 'DATE')),
    from_state text not null,
    to_state text not null,
    primary key (step, from_state)
);
comment on table agreement_step_allowed is 'reference: what can happen to an agreement, from where, to where, by whom';
insert into agreement_step_allowed values
    ('OFFER', 'DRAFTER', 'DRAFT', 'OFFERED'),
    ('WITHDRAW', 'DRAFTER', 'DRAFT', 'WITHDRAWN'), ('WITHDRAW', 'DRAFTER', 'OFFERED', 'WITHDRAWN'), ('WITHDRAW', 'DRAFTER', 'SIGNED_BY_ONE', 'WITHDRAWN'),
    ('REFUSE', 'OTHER', 'OFFERED', 'REFUSED'), ('REFUSE', 'OTHER', 'SIGNED_BY_ONE', 'REFUSED'),
    ('SIGN', 'PARTY', 'OFFERED', 'SIGNED_BY_ONE'), ('COUNTERSIGN', 'PARTY', 'SIGNED_BY_ONE', 'IN_FORCE'),
    ('AMEND', 'PARTY', 'IN_FORCE', 'AMENDED'), ('AMEND', 'PARTY', 'AMENDED', 'AMENDED'), ('AMEND', 'PARTY', 'EXTENDED', 'AMENDED'),
    ('EXTEND', 'PARTY', 'IN_FORCE', 'EXTENDED'), ('EXTEND', 'PARTY', 'AMENDED', 'EXTENDED'), ('EXTEND', 'PARTY', 'EXTENDED', 'EXTENDED'),
    ('DISSOLVE', 'PARTY', 'IN_FORCE', 'DISSOLVED'), ('DISSOLVE', 'PARTY', 'AMENDED', 'DISSOLVED'), ('DISSOLVE', 'PARTY', 'EXTENDED', 'DISSOLVED'),
    ('END', 'DATE', 'IN_FORCE', 'ENDED'), ('END', 'DATE', 'AMENDED', 'ENDED'), ('END', 'DATE', 'EXTENDED', 'ENDED'),
    ('END_WITH_FRAMEWORK', 'FRAMEWORK', 'IN_FORCE', 'ENDED'), ('END_WITH_FRAMEWORK', 'FRAMEWORK', 'AMENDED', 'ENDED'),
    ('END_WITH_FRAMEWORK', 'FRAMEWORK', 'EXTENDED', 'ENDED'),
    ('LAPSE', 'FRAMEWORK', 'OFFERED', 'WITHDRAWN'), ('LAPSE', 'FRAMEWORK', 'SIGNED_BY_ONE', 'WITHDRAWN');
grant select on agreement_step_allowed to loodlijn_app, loodlijn_job;

-- Whose it is. Head and subcontractor act as an organisation; the region as itself, by those who manage contracts.
create function manages_contracts() returns boolean language sql stable set search_path = loodlijn, pg_temp as $$
    select current_party() = current_tenant() and current_acting_role() in ('REGION_ADMIN', 'CONTRACT_MANAGER') $$;
create function contracts_for(the_organisation uuid) returns boolean language sql stable set search_path = loodlijn, pg_temp as $$
    select the_organisation = current_organisation() and current_acting_role() in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') $$;
-- The parties that sign an agreement of a kind: the tenant stands for the region.
create function signs(the_kind text, the_tenant uuid, the_head uuid, the_sub uuid, the_party uuid) returns boolean language sql immutable
    return case the_kind when 'REGION_HEAD' then the_party in (the_tenant, the_head) when 'REGION_SUB' then the_party in (the_tenant, the_sub)
                         else the_party in (the_head, the_sub) end;
grant execute on function manages_contracts(), contracts_for(uuid), signs(text, uuid, uuid, uuid, uuid) to loodlijn_app;

create policy concerned on agreement as restrictive to loodlijn_app
    using (case when offered_at is null then drafted_by = (select current_party()) and ((select manages_contracts()) or (select contracts_for(current_organisation())))
                else (select manages_contracts())
                     or (head_id = (select current_organisation()) or sub_id = (select current_organisation())) and (select contracts_for(current_organisation())) end);
create policy concerned on agreement_version as restrictive to loodlijn_app
    using ((offered_at is not null or drafted_by = (select current_party()))
           and exists (select from agreement a where a.tenant_id = agreement_version.tenant_id and a.id = agreement_version.agreement_id));
create policy concerned on agreement_deviation as restrictive to loodlijn_app
    using (exists (select from agreement_version v where v.tenant_id = agreement_deviation.tenant_id and v.agreement_id = agreement_deviation.agreement_id
                      and v.number = agreement_deviation.number));
create policy concerned on agreement_signature as restrictive to loodlijn_app
    using (exists (select from agreement a where a.tenant_id = agreement_signature.tenant_id and a.id = agreement_signature.agreement_id));
-- What a party does with a draft of its own is nobody else's.
create policy concerned on agreement_step as restrictive to loodlijn_app
    using (exists (select from agreement a where a.tenant_id = agreement_step.tenant_id and a.id = agreement_step.agreement_id));

grant select on agreement, agreement_version, agreement_deviation, agreement_signature, agreement_step to loodlijn_app;
grant insert (tenant_id, kind, head_id, sub_id, framework_id, drafted_by, model_version_id, variant, title, created_at, created_by, changed_at) on agreement to loodlijn_app;
grant update (title, state, ends_on, over_at, version, changed_at) on agreement to loodlijn_app;
grant insert (tenant_id, agreement_id, number, purpose, drafted_by, model_version_id, reason, terms, filling, starts_on, ends_on, created_at, created_by, changed_at) on agreement_version to loodlijn_app;
grant update (state, terms, filling, starts_on, ends_on, articles, canonical, sha256, version, changed_at, offered_at, agreed_at) on agreement_version to loodlijn_app;
grant insert (tenant_id, agreement_id, number, article_code, position, text, reason), update (approved_by, approved_at), delete on agreement_deviation to loodlijn_app;
grant insert (tenant_id, agreement_id, number, party_id, party_name, person_id, person_name, sha256, level, signed_at) on agreement_signature to loodlijn_app;
grant insert (tenant_id, agreement_id, number, step, at, person_id, party_id, note) on agreement_step to loodlijn_app;

-- An agreement begins as a draft of one of its parties, from a published model of its kind, and goes on by the steps that there are.
create function agreement_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    by_framework constant boolean := current_setting('loodlijn.by_framework', true) = 'yes';
    takers constant text[] := case
        when by_framework then '{FRAMEWORK}'
        when current_acting_role() = 'SYSTEM' or current_party() is null then '{DATE}'
        when not signs(new.kind, new.tenant_id, new.head_id, new.sub_id, current_party()) then '{}'
        when current_party() = new.drafted_by then '{DRAFTER,PARTY}'
        else '{OTHER,PARTY}' end;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or not signs(new.kind, new.tenant_id, new.head_id, new.sub_id, new.drafted_by) or new.drafted_by is distinct from current_party() then
            raise exception 'an agreement begins as a draft of one of its parties' using errcode = 'LL409';
        end if;
        if not exists (select from contract_model_version v join contract_model m on m.tenant_id = v.tenant_id and m.id = v.model_id
                        where v.tenant_id = new.tenant_id and v.id = new.model_version_id and v.state = 'PUBLISHED' and m.kind = new.kind and m.variant = new.variant) then
            raise exception 'an agreement is made from a published model of its kind' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.kind, new.head_id, new.sub_id, new.framework_id, new.drafted_by, new.variant)
       is distinct from (old.kind, old.head_id, old.sub_id, old.framework_id, old.drafted_by, old.variant) then
        raise exception 'between whom an agreement is and what it falls under stays' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not exists (
            select from agreement_step_allowed s where s.from_state = old.state and s.to_state = new.state and s.taker = any (takers)) then
        raise exception 'no step of % leads from % to %', takers, old.state, new.state using errcode = 'LL409';
    end if;
    if takers = '{}' or old.state <> 'DRAFT' and new.title <> old.title or old.current_number = new.current_number and new.ends_on > old.ends_on then
        raise exception 'what was offered stays as it is' using errcode = 'LL409';
    end if;
    if old.over_at is not null then
        raise exception 'what is over stays as it was' using errcode = 'LL409';
    end if;
    -- Under a framework that is over nothing is offered and nothing signed. Its row is held, so that it does not end meanwhile.
    if new.framework_id is not null and new.state in ('OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED') and new.state <> old.state then
        perform from agreement f where f.tenant_id = new.tenant_id and f.id = new.framework_id and f.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') for share;
        if not found then
            raise exception 'the framework is not in force' using errcode = 'LL409';
        end if;
    end if;
    return new;
end $$;
create trigger steps before insert or update on agreement for each row execute function agreement_steps();

-- What was offered stays; a version is agreed on by both signatures over this very text.
create function agreement_version_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
    signatures constant integer := (select count(*) from agreement_signature s
        where s.tenant_id = new.tenant_id and s.agreement_id = new.agreement_id and s.number = new.number and s.sha256 = new.sha256);
begin
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.drafted_by is distinct from current_party() or not signs(a.kind, a.tenant_id, a.head_id, a.sub_id, new.drafted_by)
           or (new.number = 1) <> (a.state = 'DRAFT') or new.number > 1 and a.state not in ('IN_FORCE', 'AMENDED', 'EXTENDED') then
            raise exception 'a version begins as a draft of a party, of an agreement that runs' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.purpose, new.drafted_by, new.model_version_id) is distinct from (old.purpose, old.drafted_by, old.model_version_id)
       or old.offered_at is not null and (new.terms, new.filling, new.starts_on, new.ends_on, new.articles, new.canonical, new.sha256, new.reason, new.offered_at)
          is distinct from (old.terms, old.filling, old.starts_on, old.ends_on, old.articles, old.canonical, old.sha256, old.reason, old.offered_at) then
        raise exception 'what was offered stays as it is' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not coalesce(case new.state
            when 'OFFERED' then old.state = 'DRAFT' and new.sha256 is not null and current_party() = new.drafted_by
            when 'SIGNED_BY_ONE' then old.state = 'OFFERED' and signatures = 1
            when 'AGREED' then old.state = 'SIGNED_BY_ONE' and signatures = 2 and not exists (
                select from agreement_deviation d where d.tenant_id = new.tenant_id and d.agreement_id = new.agreement_id and d.number = new.number and d.approved_at is null)
            when 'REFUSED' then old.state in ('OFFERED', 'SIGNED_BY_ONE') and current_party() <> new.drafted_by
            when 'WITHDRAWN' then old.state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE') and (current_party() = new.drafted_by or a.over_at is not null or current_setting('loodlijn.by_framework', true) = 'yes')
            else false end, false) then
        raise exception 'a version does not go from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before insert or update on agreement_version for each row execute function agreement_version_steps();

-- The agreement follows its version.
create function agreement_follows_version() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if new.state = 'AGREED' then
        update agreement_version set replaced_at = new.agreed_at
         where tenant_id = new.tenant_id and agreement_id = new.agreement_id and number < new.number and state = 'AGREED' and replaced_at is null;
        update agreement a set state = case new.purpose when 'ORIGINAL' then 'IN_FORCE' when 'AMENDMENT' then 'AMENDED' else 'EXTENDED' end,
               current_number = new.number, model_version_id = new.model_version_id, starts_on = new.starts_on, ends_on = new.ends_on,
               in_force_at = coalesce(a.in_force_at, new.agreed_at), version = a.version + 1, changed_at = new.agreed_at
         where a.tenant_id = new.tenant_id and a.id = new.agreement_id;
    elsif new.number = 1 then
        update agreement a set state = new.state, offered_at = new.offered_at, starts_on = new.starts_on, ends_on = new.ends_on,
               over_at = case when new.state in ('REFUSED', 'WITHDRAWN') then new.changed_at end, version = a.version + 1, changed_at = new.changed_at
         where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.over_at is null;
    else
        update agreement a set version = a.version + 1, changed_at = new.changed_at where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.over_at is null;
    end if;
    return null;
end $$;
create trigger followed after update of state on agreement_version for each row when (old.state is distinct from new.state) execute function agreement_follows_version();

-- When an agreement is over, what is open of it is withdrawn, and what falls under it is over as well.
create function agreement_is_over() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    before constant text := coalesce(current_setting('loodlijn.by_framework', true), '');
    under agreement;
begin
    update agreement_version set replaced_at = new.over_at where tenant_id = new.tenant_id and agreement_id = new.id and state = 'AGREED' and replaced_at is null;
    perform set_config('loodlijn.by_framework', 'yes', true);
    update agreement_version set state = 'WITHDRAWN', changed_at = new.over_at, version = version + 1
     where tenant_id = new.tenant_id and agreement_id = new.id and state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE');
    if new.state in ('ENDED', 'DISSOLVED') then
        for under in select * from agreement u -- agreement_under
                      where u.tenant_id = new.tenant_id and u.framework_id = new.id and u.state in ('OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED')
                      order by u.id for update loop
            insert into agreement_step (tenant_id, agreement_id, number, step, at)
            values (under.tenant_id, under.id, coalesce(under.current_number, 1), case when under.current_number is null then 'LAPSE' else 'END_WITH_FRAMEWORK' end, new.over_at);
            update agreement u set state = case when under.current_number is null then 'WITHDRAWN' else 'ENDED' end,
                   ends_on = case when under.current_number is null then u.ends_on else least(u.ends_on, new.ends_on) end,
                   over_at = new.over_at, version = u.version + 1, changed_at = new.over_at
             where u.tenant_id = under.tenant_id and u.id = under.id;
        end loop;
    end if;
    perform set_config('loodlijn.by_framework', before, true);
    return null;
end $$;
create trigger over after update of state on agreement for each row when (old.over_at is null and new.over_at is not null) execute function agreement_is_over();

-- A signature is over the text that was offered, of a party of the agreement, by somebody who acts for it now.
create function signatures_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if new.party_id is distinct from current_party() or new.person_id is distinct from current_person()
       or not exists (select from agreement_version v join agreement a on a.tenant_id = v.tenant_id and a.id = v.agreement_id
                       where v.tenant_id = new.tenant_id and v.agreement_id = new.agreement_id and v.number = new.number and v.sha256 = new.sha256
                         and v.state in ('OFFERED', 'SIGNED_BY_ONE') and signs(a.kind, a.tenant_id, a.head_id, a.sub_id, new.party_id)) then
        raise exception 'a signature is over the text that was offered, for one of its parties' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert on agreement_signature for each row execute function signatures_fit();
create function signatures_stay() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    raise exception 'a signature stays' using errcode = 'LL409';
end $$;
create trigger stay before update or delete on agreement_signature for each row execute function signatures_stay();

-- Deviations are written with the draft, and approved by those of the region who manage contracts.
create function deviations_stay() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    of_draft constant boolean := exists (select from agreement_version v where v.tenant_id = coalesce(new.tenant_id, old.tenant_id)
        and v.agreement_id = coalesce(new.agreement_id, old.agreement_id) and v.number = coalesce(new.number, old.number) and v.state = 'DRAFT');
begin
    if tg_op = 'UPDATE' then
        if of_draft or old.approved_at is not null or not manages_contracts() or new.approved_by is distinct from current_person()
           or (new.article_code, new.text, new.reason) is distinct from (old.article_code, old.text, old.reason) then
            raise exception 'a deviation that was offered is approved, and stays otherwise' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if not of_draft then
        raise exception 'deviations are written with the draft' using errcode = 'LL409';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger stay before insert or update or delete on agreement_deviation for each row execute function deviations_stay();

-- What the rules need to know of the framework, for a party of it and of what falls under it; and the same, held until the transaction ends.
create function framework_terms(the_framework uuid) returns table (kind text, state text, terms text, title text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select f.kind, f.state, v.terms::text, f.title from agreement f
      left join agreement_version v on v.tenant_id = f.tenant_id and v.agreement_id = f.id and v.number = f.current_number
     where f.tenant_id = current_tenant() and f.id = the_framework
       and (manages_contracts() or contracts_for(f.head_id) or contracts_for(f.sub_id)
            or exists (select from agreement u where u.tenant_id = f.tenant_id and u.framework_id = f.id and u.offered_at is not null and contracts_for(u.sub_id)));
$$;
create function hold_framework(the_framework uuid) returns boolean language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from agreement f where f.tenant_id = current_tenant() and f.id = the_framework for share;
    return found;
end $$;
-- Whether something is being written or waits for a signature, and how many versions there are; for those who see the agreement.
create function agreement_has_open_version(the_agreement uuid) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select exists (select from agreement_version v where v.tenant_id = current_tenant() and v.agreement_id = the_agreement and v.state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE')) $$;
create function agreement_last_version(the_agreement uuid) returns integer language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select max(v.number) from agreement_version v where v.tenant_id = current_tenant() and v.agreement_id = the_agreement $$;
grant execute on function agreement_has_open_version(uuid), agreement_last_version(uuid) to loodlijn_app;
-- Until when a provider is admitted, by law; what was suspended, refused or ended is missing.
create function admitted_until(the_organisation uuid) returns table (law text, until date)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select d.law, d.until from provider p cross join lateral unnest(p.admitted_laws, p.admitted_days) d(law, until)
     where p.tenant_id = current_tenant() and p.organisation_id = the_organisation and d.until is not null and d.law <> all (p.barred_laws);
$$;
grant execute on function framework_terms(uuid), hold_framework(uuid), admitted_until(uuid) to loodlijn_app;

-- What the date alone does: agreements whose last day passed have ended. May run twice.
create function end_agreements(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over agreement;
    number integer := 0;
begin
    for over in select * from agreement a where a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and a.ends_on < the_day -- agreement_by_end
                 order by a.framework_id nulls first, a.id for update skip locked loop
        -- What fell under one that ended in this round has ended with it.
        continue when not exists (select from agreement a where a.tenant_id = over.tenant_id and a.id = over.id and a.state = over.state);
        insert into agreement_step (tenant_id, agreement_id, number, step, at) values (over.tenant_id, over.id, over.current_number, 'END', the_moment);
        update agreement a set state = 'ENDED', over_at = the_moment, version = a.version + 1, changed_at = the_moment where a.tenant_id = over.tenant_id and a.id = over.id;
        number := number + 1;
    end loop;
    return number;
end $$;
grant execute on function end_agreements(date, timestamptz) to loodlijn_job;

call audited('agreement', '{kind,title,state,current_number,starts_on,ends_on,offered_at,in_force_at,over_at}',
             omit => '{head_id,sub_id,framework_id,drafted_by,model_version_id,variant,version,created_at,created_by,changed_at}', name => 'title');
call audited('agreement_version', '{purpose,state,sha256,starts_on,ends_on,offered_at,agreed_at,replaced_at}', hash => '{terms,filling,reason}',
             omit => '{drafted_by,model_version_id,articles,canonical,version,created_at,created_by,changed_at}');
call audited('agreement_deviation', '{approved_at}', hash => '{text,reason}', omit => '{position,approved_by}');
call audited('agreement_signature', '{party_name,person_name,sha256,level,signed_at}', omit => '{party_id,person_id}', name => 'party_name');
call not_audited('agreement_step', 'tells what the changes of the agreement on the trail tell');
-- The trail tells nobody of an agreement that it does not see.
create policy agreements_stay_between_parties on audit_entry as restrictive for select to loodlijn_app using (
    case when subject in ('agreement', 'agreement_version', 'agreement_deviation', 'agreement_signature')
         then exists (select from agreement a where a.tenant_id = audit_entry.tenant_id and a.id::text = split_part(audit_entry.subject_id, '/', 1)) else true end);

-- Who is told that something changed: whoever writes it, and once it was offered both parties and the region.
create function announce_agreement() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    to_whom uuid;
begin
    for to_whom in select distinct w.id from unnest(case when new.offered_at is null then array[new.drafted_by] else array[new.tenant_id, new.head_id, new.sub_id] end) w(id)
                    where w.id is not null loop
        perform announce(new.tenant_id, 'agreement', new.id::text, 'agreement:read', the_party => to_whom);
    end loop;
    return null;
end $$;
create trigger live after insert or update on agreement for each row execute function announce_agreement();
