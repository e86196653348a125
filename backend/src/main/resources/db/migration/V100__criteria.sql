-- What a region asks of providers: sets of criteria in versions. A version is a draft until it is published and stays as it is from then on,
-- because running applications keep the version they began with.
create table criteria_set (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    name text not null check (length(name) between 1 and 120),
    laws text[] not null check (cardinality(laws) > 0 and laws <@ '{JEUGDWET,WMO}'),
    version integer not null default 1,
    retired_at timestamptz,
    created_at timestamptz not null,
    created_by uuid not null references person,
    primary key (tenant_id, id)
);
comment on table criteria_set is 'tenant: a set of criteria for admission, under one or both acts';
comment on column criteria_set.retired_at is 'from when no new application uses it; empty while it is in use';
create unique index criteria_set_in_use on criteria_set (tenant_id, lower(name)) where retired_at is null;
call wall_off('criteria_set');
grant select on criteria_set to loodlijn_app;
grant insert (tenant_id, name, laws, created_at, created_by), update (name, laws, version, retired_at) on criteria_set to loodlijn_app;

create table criteria_version (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    set_id uuid not null,
    number integer check (number > 0),
    note text check (length(note) between 1 and 1000),
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null references person,
    published_at timestamptz,
    published_by uuid references person,
    primary key (tenant_id, id),
    unique (tenant_id, set_id, number),
    foreign key (tenant_id, set_id) references criteria_set (tenant_id, id),
    check ((number is null) = (published_at is null) and (number is null) = (published_by is null))
);
comment on table criteria_version is 'tenant: a version of a criteria set; seen by every member once it is published';
comment on column criteria_version.number is 'counts from 1 within the set; empty while it is a draft';
comment on column criteria_version.note is 'what is new in it, in words, for providers';
comment on column criteria_version.version is 'of the draft; goes up with each change of it or of one of its criteria';
create unique index criteria_version_draft on criteria_version (tenant_id, set_id) where number is null;
call wall_off('criteria_version');
create policy drafts_at_home on criteria_version as restrictive to loodlijn_app
    using (number is not null or (select current_party()) = (select current_tenant()));
grant select, delete on criteria_version to loodlijn_app;
grant insert (tenant_id, set_id, created_at, created_by), update (number, note, version, published_at, published_by) on criteria_version to loodlijn_app;

create table criterion (
    tenant_id uuid not null,
    version_id uuid not null,
    code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,23}$'),
    position integer not null,
    class text not null check (class in ('EXCLUSION_GROUND', 'SUITABILITY', 'CONTRACT_CONDITION', 'SIGNAL')),
    dutch_title text not null check (length(dutch_title) <= 160),
    dutch_asked text not null check (length(dutch_asked) <= 1000),
    english_title text not null check (length(english_title) <= 160),
    english_asked text not null check (length(english_asked) <= 1000),
    evidence text not null check (evidence in ('DOCUMENT', 'REGISTER_NUMBER', 'DECLARATION', 'WEB_PAGE', 'SHOWN', 'OWN_CHECK')),
    number text check (number in ('KVK', 'ESTABLISHMENT', 'AGB', 'RSIN', 'BIG', 'PERMIT')),
    not_older_than_months integer check (not_older_than_months between 1 and 120),
    valid_months integer check (valid_months between 1 and 120),
    recheck text not null check (recheck in ('PERIOD', 'ONCE', 'CONTINUOUS', 'ON_RISK', 'PER_EVENT')),
    recheck_months integer check (recheck_months between 1 and 120),
    legal_source text not null check (length(legal_source) <= 300),
    origin text not null check (origin in ('NATIONAL', 'LOCAL')),
    laws text[] not null check (cardinality(laws) > 0 and laws <@ '{JEUGDWET,WMO}'),
    proportionality text not null check (length(proportionality) <= 1000),
    shareable boolean not null,
    version integer not null default 1,
    primary key (tenant_id, version_id, code),
    foreign key (tenant_id, version_id) references criteria_version (tenant_id, id) on delete cascade,
    check (number is null or evidence = 'REGISTER_NUMBER'),
    check (recheck_months is null or recheck = 'PERIOD')
);
comment on table criterion is 'tenant: one thing that a version of a criteria set asks';
comment on column criterion.evidence is 'how it is proved; SHOWN is seen by an assessor and not kept, OWN_CHECK is looked up by the region';
comment on column criterion.shareable is 'whether evidence may be offered to another region through the passport';
call wall_off('criterion');
create policy drafts_at_home on criterion as restrictive to loodlijn_app
    using (exists (select from criteria_version v where v.tenant_id = criterion.tenant_id and v.id = criterion.version_id));
grant select, insert, update, delete on criterion to loodlijn_app;

-- What was published stays, also for the owner of the tables.
create function criteria_stay() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if tg_table_name = 'criteria_version' then
        if old.number is not null then
            raise exception 'a published version stays as it is' using errcode = 'LL409';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op <> 'INSERT' and exists (select from criteria_version v where v.tenant_id = old.tenant_id and v.id = old.version_id and v.number is not null)
       or tg_op <> 'DELETE' and exists (select from criteria_version v where v.tenant_id = new.tenant_id and v.id = new.version_id and v.number is not null) then
        raise exception 'the criteria of a published version stay as they are' using errcode = 'LL409';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_stays before update or delete on criteria_version for each row execute function criteria_stay();
create trigger published_stays before insert or update or delete on criterion for each row execute function criteria_stay();

call audited('criteria_set', '{name,laws,retired_at}', omit => '{version,created_at,created_by}', name => 'name');
call audited('criteria_version', '{set_id,number,note,published_at}', omit => '{version,created_at,created_by,published_by}');
call audited('criterion', '{class,dutch_title,dutch_asked,english_title,english_asked,evidence,number,not_older_than_months,valid_months,recheck,recheck_months,
                            legal_source,origin,laws,proportionality,shareable}', omit => '{position,version}', name => 'dutch_title');
call announce_changes_of('criteria_set', 'criteria', 'id', 'criteria:read');
call announce_changes_of('criteria_version', 'criteria', 'set_id', 'criteria:read');
