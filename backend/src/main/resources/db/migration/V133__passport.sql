-- The passport: what a provider proved in one region and may use in another. It belongs to the provider, in no tenant: a kind of table of its own.
--   organisation   rows of one organisation, row security on the setting loodlijn.organisation; no tenant reads them
create procedure wall_off_organisation(walled regclass) language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    execute format('alter table %s enable row level security', walled);
    execute format('alter table %s force row level security', walled);
    execute format('create policy owner_everything on %s to loodlijn_owner using (true) with check (true)', walled);
    execute format('create policy own_organisation on %s to loodlijn_app
                    using (organisation_id = (select loodlijn.current_organisation())
                           and (select loodlijn.current_acting_role()) in (''HEAD_CONTRACTOR'', ''SUBCONTRACTOR''))', walled);
end $$;

create table passport_item (
    organisation_id uuid not null references organisation,
    id uuid not null default uuidv7(),
    accepted_by uuid not null references tenant,
    application_id uuid not null,
    code text not null check (length(code) between 1 and 24),
    dutch_title text not null,
    english_title text not null,
    not_applicable boolean not null,
    explanation text not null,
    number text not null,
    declared_by text not null,
    declared_on date,
    page text not null,
    accepted_on date not null,
    valid_until date,
    state text not null default 'VALID' check (state in ('VALID', 'SUSPENDED', 'WITHDRAWN')),
    changed_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, application_id, code)
);
comment on table passport_item is 'organisation: answers that a region accepted, in the own file of the provider; a region sees what was used in an application to it';
comment on column passport_item.accepted_by is 'the tenant whose two assessors judged that it suffices';
comment on column passport_item.valid_until is 'the last day on which it counts: of the evidence itself, or until the region that accepted it looks again; empty: until something changes';
comment on column passport_item.state is 'whether the region that accepted it still stands by that; it is told to others without the reason';
call wall_off_organisation('passport_item');
grant select on passport_item to loodlijn_app;

create table passport_file (
    organisation_id uuid not null,
    item_id uuid not null,
    content_id uuid not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    issued_on date,
    valid_until date,
    primary key (organisation_id, item_id, content_id),
    foreign key (organisation_id, item_id) references passport_item (organisation_id, id) on delete cascade
);
comment on table passport_file is 'organisation: the documents of accepted answers; where one is used, its content is copied into the tenant that it is used in';
comment on column passport_file.content_id is 'of the content that the accepting region keeps for its own term; when that is erased, the item goes';
create index passport_file_content on passport_file (content_id);
comment on index passport_file_content is 'across organisations: a content that is erased';
call wall_off_organisation('passport_file');
grant select on passport_file to loodlijn_app;

create table passport_facts (
    organisation_id uuid primary key references organisation,
    categories text[] not null,
    establishments text[] not null,
    kvk_number text not null,
    rsin text not null,
    agb_code text not null,
    contact_name text not null,
    contact_email text not null,
    contact_phone text not null,
    changed_at timestamptz not null
);
comment on table passport_facts is 'organisation: the facts of the application that was approved last, to begin the next one with';
call wall_off_organisation('passport_facts');
grant select on passport_facts to loodlijn_app;

call not_audited('passport_item', 'follows from a decision, and that is on the trail of the region that took it');
call not_audited('passport_file', 'follows from a decision, and that is on the trail of the region that took it');
call not_audited('passport_facts', 'follows from a decision, and that is on the trail of the region that took it');

-- The grant of a provider to a region.
create table passport_consent (
    tenant_id uuid not null references tenant,
    organisation_id uuid not null references organisation,
    given_at timestamptz not null,
    given_by uuid not null references person,
    withdrawn_at timestamptz,
    primary key (tenant_id, organisation_id)
);
comment on table passport_consent is 'party: whether a provider lets a region see which region accepted its evidence, and when; seen by the two of them';
create index passport_consent_of_organisation on passport_consent (organisation_id);
comment on index passport_consent_of_organisation is 'across tenants: a provider looks at all its consents';
call wall_off('passport_consent');
create policy concerned on passport_consent as restrictive to loodlijn_app
    using (organisation_id = (select current_organisation()) and (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') or (select assesses()))
    with check ((select applies_for(organisation_id)));
grant select on passport_consent to loodlijn_app;
grant insert (tenant_id, organisation_id, given_at, given_by), update (given_at, given_by, withdrawn_at) on passport_consent to loodlijn_app;
call audited('passport_consent', '{given_at,withdrawn_at}', omit => '{given_by}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call announce_changes_of('passport_consent', 'passport', 'organisation_id', 'passport:read');

-- Where an answer of an application comes from. What is told of the region that accepted it is a copy, so that it stays with the application.
create table passport_use (
    tenant_id uuid not null,
    application_id uuid not null,
    code text not null,
    organisation_id uuid not null,
    item_id uuid not null,
    accepted_by uuid not null references tenant,
    accepted_on date not null,
    valid_until date,
    used_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('ACCEPTED', 'ASKED_AGAIN')),
    primary key (tenant_id, application_id, code),
    foreign key (tenant_id, application_id, organisation_id) references application (tenant_id, id, organisation_id) on delete cascade
);
comment on table passport_use is 'party: which answers of an application come from the passport; the region sees it while there is consent, and of what it accepted';
comment on column passport_use.ended_at is 'since when the region that accepted it does not stand by that any more';
comment on column passport_use.outcome is 'whether the region took it as it was, or asked for it again; empty while that is not known';
create index passport_use_of_item on passport_use (item_id);
comment on index passport_use_of_item is 'across tenants: what became of an item of the passport';
create index passport_use_of_organisation on passport_use (organisation_id);
comment on index passport_use_of_organisation is 'across tenants: a provider sees where its passport was used';
call wall_off('passport_use');
create policy concerned on passport_use as restrictive to loodlijn_app
    using (organisation_id = (select current_organisation()) and (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
           or (select assesses())
              and exists (select from application a where a.tenant_id = passport_use.tenant_id and a.id = passport_use.application_id and a.submitted_at is not null)
              and (outcome is not distinct from 'ACCEPTED'
                   or exists (select from passport_consent c where c.tenant_id = passport_use.tenant_id and c.organisation_id = passport_use.organisation_id
                                 and c.withdrawn_at is null)))
    with check ((select applies_for(organisation_id)));
grant select on passport_use to loodlijn_app;
grant insert (tenant_id, application_id, code, organisation_id, item_id, accepted_by, accepted_on, valid_until, used_at) on passport_use to loodlijn_app;
call not_audited('passport_use', 'says where an answer comes from; answers, judgements and decisions are on the trail');

-- A use tells what the passport holds and nothing else, and only with consent. Both are held until the transaction ends.
create function uses_rest_on_the_passport() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from passport_consent c where c.tenant_id = new.tenant_id and c.organisation_id = new.organisation_id and c.withdrawn_at is null for share;
    if not found then
        raise exception 'the provider gave no consent for this region' using errcode = 'LL409';
    end if;
    select i.accepted_by, i.accepted_on, i.valid_until into new.accepted_by, new.accepted_on, new.valid_until
      from passport_item i where i.organisation_id = new.organisation_id and i.id = new.item_id and i.code = new.code and i.state = 'VALID' for share;
    if not found then
        raise exception 'the passport holds no such evidence' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger rests_on_the_passport before insert on passport_use for each row execute function uses_rest_on_the_passport();

-- Those of these items of the acting organisation that hold on a day, kept as they are until the transaction ends; none without consent for the tenant.
create function hold_passport_items(ids uuid[], the_day date) returns setof uuid language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform from passport_consent c where c.tenant_id = current_tenant() and c.organisation_id = current_organisation() and c.withdrawn_at is null for share;
    if found and applies_for(current_organisation()) then
        return query select i.id from passport_item i
                      where i.organisation_id = current_organisation() and i.id = any (ids) and i.state = 'VALID'
                        and (i.valid_until is null or i.valid_until >= the_day) order by i.id for share;
    end if;
end $$;
grant execute on function hold_passport_items(uuid[], date) to loodlijn_app;

-- What the acting organisation allowed and used in all its tenants.
create function own_passport_consents() returns table (tenant_id uuid, tenant_name text, given_at timestamptz)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select c.tenant_id, t.name, c.given_at from passport_consent c join tenant t on t.id = c.tenant_id
     where c.organisation_id = current_organisation() and applies_for(c.organisation_id) and c.withdrawn_at is null order by t.name;
$$;
create function own_passport_uses() returns table (item_id uuid, tenant_name text, used_at timestamptz, outcome text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select u.item_id, t.name, u.used_at, u.outcome from passport_use u join tenant t on t.id = u.tenant_id
     where u.organisation_id = current_organisation() and applies_for(u.organisation_id) order by u.used_at, t.name;
$$;
grant execute on function own_passport_consents(), own_passport_uses() to loodlijn_app;

-- An answer that the provider changes is not the one that was accepted any more.
create function changed_answers_leave_the_passport() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    changed constant jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
begin
    delete from passport_use u where u.tenant_id = cast(changed ->> 'tenant_id' as uuid) and u.application_id = cast(changed ->> 'application_id' as uuid)
       and u.code = changed ->> 'code' and u.outcome is null;
    return null;
end $$;
create trigger leaves_the_passport after update on application_answer for each row
    when ((old.not_applicable, old.explanation, old.number, old.declared_by, old.declared_on, old.page)
          is distinct from (new.not_applicable, new.explanation, new.number, new.declared_by, new.declared_on, new.page))
    execute function changed_answers_leave_the_passport();
create trigger leaves_the_passport after insert or update or delete on application_file for each row execute function changed_answers_leave_the_passport();

create function announce_passport_use() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform announce(new.tenant_id, 'application', cast(new.application_id as text), 'application:read', the_party => new.organisation_id);
    if exists (select from application a where a.tenant_id = new.tenant_id and a.id = new.application_id and a.submitted_at is not null) then
        perform announce(new.tenant_id, 'application', cast(new.application_id as text), 'application:read', the_party => new.tenant_id);
    end if;
    return null;
end $$;
create trigger live after insert or update on passport_use for each row execute function announce_passport_use();
