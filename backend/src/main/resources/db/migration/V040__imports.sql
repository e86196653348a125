-- Import of a spreadsheet of providers: what was sent, what its columns mean, what each line would change.
create table import_batch (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    state text not null default 'MAPPING' check (state in ('MAPPING', 'PREVIEW', 'COMMITTED', 'DISCARDED')),
    version integer not null default 1,
    file_name text not null check (length(file_name) between 1 and 255),
    file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
    encoding text not null,
    columns text[] not null,
    samples jsonb,
    row_count integer not null,
    suggested jsonb not null,
    mapping jsonb,
    summary jsonb,
    result jsonb,
    idempotency_key text check (length(idempotency_key) <= 200),
    created_by uuid not null references person,
    created_at timestamptz not null,
    ended_by uuid references person,
    ended_at timestamptz,
    primary key (tenant_id, id)
);
comment on table import_batch is 'tenant: a spreadsheet that was sent, from upload to commit or discard; keeps its name, hash and counts, not its content';
comment on column import_batch.samples is 'a few cells per column; erased with the lines';
comment on column import_batch.idempotency_key is 'of the request that committed it: the same request again gets the same answer';
create index import_batch_unfinished on import_batch (created_at) where state in ('MAPPING', 'PREVIEW');
comment on index import_batch_unfinished is 'across tenants: the job that erases what nobody finishes';
call wall_off('import_batch');
grant select, insert, update on import_batch to loodlijn_app;

create table import_line (
    tenant_id uuid not null,
    batch_id uuid not null,
    line integer not null,
    cells text[] not null,
    state text check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'ERROR')),
    warned boolean not null default false,
    provider_number integer,
    provider_id uuid,
    provider_name text,
    import_key text,
    listing_id uuid,
    listing_version integer,
    listing jsonb,
    problems jsonb not null default '[]',
    changes jsonb not null default '[]',
    unknown_places text[] not null default '{}',
    primary key (tenant_id, batch_id, line),
    foreign key (tenant_id, batch_id) references import_batch
);
comment on table import_line is 'tenant: the lines of a spreadsheet until it is committed or discarded, then erased';
comment on column import_line.provider_id is 'filled in by the commit';
comment on column import_line.listing is 'the columns of listing as they would become';
call wall_off('import_line');
grant select, insert, update, delete on import_line to loodlijn_app;

create table import_provider (
    tenant_id uuid not null,
    batch_id uuid not null,
    number integer not null,
    provider_id uuid,
    provider_version integer,
    name text not null,
    kvk_number text,
    phone text,
    email text,
    website text,
    changed boolean not null,
    primary key (tenant_id, batch_id, number),
    foreign key (tenant_id, batch_id) references import_batch
);
comment on table import_provider is 'tenant: the providers that the lines of a spreadsheet name, until it is committed or discarded';
comment on column import_provider.provider_id is 'the provider that it was recognised as; null: it would be a new one';
call wall_off('import_provider');
grant select, insert, delete on import_provider to loodlijn_app;

create table import_mapping (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    name text not null check (length(name) between 1 and 100),
    headers text[] not null,
    mapping jsonb not null,
    updated_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
comment on table import_mapping is 'tenant: what columns mean, saved under a name for the next file with the same header';
call wall_off('import_mapping');
grant select, insert, update on import_mapping to loodlijn_app;

create table place_alias (
    tenant_id uuid not null references tenant,
    key text not null check (length(key) between 1 and 1000),
    alias text not null check (length(alias) between 1 and 1000),
    municipality_codes text[] not null check (array_to_string(municipality_codes, ',') ~ '^(GM[0-9]{4}(,GM[0-9]{4})*)?$'),
    updated_by uuid not null references person,
    updated_at timestamptz not null,
    primary key (tenant_id, key)
);
comment on table place_alias is 'tenant: which municipalities a name in its spreadsheets stands for; none: outside the tenant';
call wall_off('place_alias');
grant select, insert, update, delete on place_alias to loodlijn_app;

create table ended_listing (
    tenant_id uuid not null references tenant,
    id uuid not null,
    import_key text not null,
    ended_at timestamptz not null,
    ended_by uuid not null references person,
    content jsonb not null,
    primary key (tenant_id, id)
);
comment on table ended_listing is 'tenant: offers that left the shortlist because a later file did not name them, as they were';
create index ended_listing_by_import_key on ended_listing (tenant_id, import_key);
call wall_off('ended_listing');
grant select, insert, delete on ended_listing to loodlijn_app;
grant delete on listing to loodlijn_app;

-- Discards the imports of all tenants that nobody finished, and erases the content of their files.
create function erase_unfinished_imports(sent_before timestamptz, moment timestamptz) returns integer language plpgsql security definer
    set search_path = loodlijn, pg_temp as $$
declare
    erased integer;
begin
    with unfinished as materialized ( -- import_batch_unfinished
        select tenant_id, id from import_batch where state in ('MAPPING', 'PREVIEW') and created_at < sent_before for update skip locked
    ), lines as (
        delete from import_line l using unfinished u where l.tenant_id = u.tenant_id and l.batch_id = u.id
    ), providers as (
        delete from import_provider p using unfinished u where p.tenant_id = u.tenant_id and p.batch_id = u.id
    )
    update import_batch b set state = 'DISCARDED', version = b.version + 1, samples = null, ended_at = moment
      from unfinished u where b.tenant_id = u.tenant_id and b.id = u.id;
    get diagnostics erased = row_count;
    return erased;
end $$;
grant execute on function erase_unfinished_imports(timestamptz, timestamptz) to loodlijn_job;

-- The columns of listing that an import writes.
create type imported_listing as (
    title text, kinds text[], target_groups text[], expertise text[], municipality_codes text[], place_text text,
    outside_places text[], laws text[], contract_text text, wait_intake_weeks numeric, wait_intake_text text, wait_treatment_weeks numeric,
    wait_kind text, wait_measured_on date, wait_measured_text text, note text, source_url text);

-- Keeps whoever writes providers of a tenant from doing so at the same time; until the transaction ends.
create function lock_providers() returns boolean language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('import ' || current_tenant(), 0));
    return true;
end $$;
grant execute on function lock_providers() to loodlijn_app;

-- Makes the organisations that an import of the tenant at work names by their trade register number. One that is known keeps its
-- name; one that is new has the name of the spreadsheet until someone who is not a party to it confirms that.
create function register_organisations(the_batch uuid) returns void language plpgsql security definer
    set search_path = loodlijn, pg_temp as $$
begin
    if current_tenant() is null then
        raise exception 'no tenant' using errcode = 'LL403';
    end if;
    insert into organisation (kvk_number, name, name_confirmed)
    select distinct on (kvk_number) kvk_number, left(name, 300), false
      from import_provider
     where tenant_id = current_tenant() and batch_id = the_batch and kvk_number is not null
     order by kvk_number, number
        on conflict (kvk_number) do nothing;
end $$;
grant execute on function register_organisations(uuid) to loodlijn_app;

-- Writes a previewed file to the shortlist, all of it or nothing, and erases its lines. The caller has locked the batch.
-- Refuses (SQLSTATE LL409) when offers or providers that the preview recognised are no longer what they were; whether a provider that
-- it did not recognise is known by now, the caller has found out behind lock_providers().
create function commit_import(the_batch uuid, end_missing boolean, moment timestamptz) returns jsonb language plpgsql
    set search_path = loodlijn, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    counts jsonb;
    n_providers integer; n_providers_changed integer; n_created integer; n_updated integer; n_ended integer := 0;
begin
    perform lock_providers();
    perform from listing o join import_line l on l.tenant_id = o.tenant_id and l.listing_id = o.id
      where l.tenant_id = tenant and l.batch_id = the_batch order by o.id for update of o;
    if exists (select from import_line l left join listing o on o.tenant_id = tenant and o.id = l.listing_id
                where l.tenant_id = tenant and l.batch_id = the_batch and l.listing_id is not null and o.version is distinct from l.listing_version)
        or exists (select from import_line l join listing o on o.tenant_id = tenant and o.import_key = l.import_key
                    where l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'NEW')
        or exists (select from import_provider i left join provider p on p.tenant_id = tenant and p.id = i.provider_id
                    where i.tenant_id = tenant and i.batch_id = the_batch and i.provider_id is not null and p.version is distinct from i.provider_version) then
        raise exception 'the shortlist changed after the preview' using errcode = 'LL409';
    end if;

    perform register_organisations(the_batch);
    with fresh as (
        select i.number, uuidv7() as id, i.name, i.kvk_number, i.phone, i.email, i.website, o.id as organisation_id
          from import_provider i left join organisation o on o.kvk_number = i.kvk_number
         where i.tenant_id = tenant and i.batch_id = the_batch and i.provider_id is null
           and exists (select from import_line l where l.tenant_id = tenant and l.batch_id = the_batch and l.provider_number = i.number and l.state <> 'ERROR')
    ), created as (
        insert into provider (tenant_id, id, organisation_id, name, kvk_number, phone, email, website, created_at, updated_at)
        select tenant, id, organisation_id, name, kvk_number, phone, email, website, moment, moment from fresh
    ), numbered as (
        update import_line l set provider_id = f.id
          from fresh f where l.tenant_id = tenant and l.batch_id = the_batch and l.provider_number = f.number
    )
    select count(*) into n_providers from fresh;
    update import_line l set provider_id = i.provider_id
      from import_provider i
     where l.tenant_id = tenant and l.batch_id = the_batch and i.tenant_id = tenant and i.batch_id = the_batch
       and i.number = l.provider_number and i.provider_id is not null;
    update provider p
       set kvk_number = i.kvk_number, phone = i.phone, email = i.email, website = i.website, version = p.version + 1, updated_at = moment,
           organisation_id = coalesce(p.organisation_id, (select o.id from organisation o where o.kvk_number = i.kvk_number))
      from import_provider i
     where i.tenant_id = tenant and i.batch_id = the_batch and i.changed and p.tenant_id = tenant and p.id = i.provider_id
       and exists (select from import_line l where l.tenant_id = tenant and l.batch_id = the_batch and l.provider_number = i.number and l.state <> 'ERROR');
    get diagnostics n_providers_changed = row_count;

    update listing o
       set provider_id = l.provider_id, title = x.title, kinds = x.kinds, target_groups = x.target_groups, expertise = x.expertise,
           municipality_codes = x.municipality_codes, place_text = x.place_text, outside_places = x.outside_places,
           laws = x.laws, contract_text = x.contract_text, wait_intake_weeks = x.wait_intake_weeks, wait_intake_text = x.wait_intake_text,
           wait_treatment_weeks = x.wait_treatment_weeks, wait_kind = x.wait_kind, wait_measured_on = x.wait_measured_on,
           wait_measured_text = x.wait_measured_text, note = x.note, source_url = x.source_url, version = o.version + 1, updated_at = moment
      from import_line l, jsonb_populate_record(null::imported_listing, l.listing) x
     where l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'CHANGED' and o.tenant_id = tenant and o.id = l.listing_id;
    get diagnostics n_updated = row_count;
    -- An offer that left earlier comes back under the id that it had, with what the file does not tell as it was.
    with back as (
        delete from ended_listing e using import_line l
         where e.tenant_id = tenant and l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'NEW' and l.import_key = e.import_key
        returning e.id, e.import_key, e.content
    )
    insert into listing (tenant_id, id, provider_id, title, kinds, target_groups, expertise, municipality_codes, place_text, outside_places,
        laws, contract_text, wait_intake_weeks, wait_intake_text, wait_treatment_weeks, wait_kind, wait_measured_on, wait_measured_text, note, source_url,
        import_key, capacity_text, framework_signed, public, created_at, updated_at)
    select tenant, coalesce(b.id, uuidv7()), l.provider_id, x.title, x.kinds, x.target_groups, x.expertise, x.municipality_codes,
           x.place_text, x.outside_places, x.laws, x.contract_text, x.wait_intake_weeks, x.wait_intake_text, x.wait_treatment_weeks, x.wait_kind,
           x.wait_measured_on, x.wait_measured_text, x.note, x.source_url, l.import_key,
           b.content ->> 'capacity_text', coalesce((b.content ->> 'framework_signed')::boolean, false),
           coalesce((b.content ->> 'public')::boolean, true), moment, moment
      from import_line l
      left join back b on b.import_key = l.import_key,
           jsonb_populate_record(null::imported_listing, l.listing) x
     where l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'NEW'
     order by l.line;
    get diagnostics n_created = row_count;

    if end_missing then
        with gone as (
            delete from listing o
             where o.tenant_id = tenant and o.import_key is not null
               and not exists (select from import_line l where l.tenant_id = tenant and l.batch_id = the_batch and l.import_key = o.import_key)
            returning o.*
        )
        insert into ended_listing (tenant_id, id, import_key, ended_at, ended_by, content)
        select tenant, g.id, g.import_key, moment, current_person(), to_jsonb(g) from gone g;
        get diagnostics n_ended = row_count;
    end if;

    select jsonb_build_object('created', n_created, 'updated', n_updated, 'ended', n_ended, 'providersCreated', n_providers,
               'providersUpdated', n_providers_changed, 'unchanged', count(*) filter (where state = 'UNCHANGED'),
               'skipped', count(*) filter (where state = 'ERROR')) into counts
      from import_line where tenant_id = tenant and batch_id = the_batch;
    delete from import_line where tenant_id = tenant and batch_id = the_batch;
    delete from import_provider where tenant_id = tenant and batch_id = the_batch;
    return counts;
end $$;
grant execute on function commit_import(uuid, boolean, timestamptz) to loodlijn_app;
