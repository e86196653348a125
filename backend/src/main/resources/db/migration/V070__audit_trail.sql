-- The audit trail: who changed what, on whose behalf, with before and after. The database writes it in the transaction of
-- the change, so nothing that changes rows can forget it, and a change that is rolled back leaves no entry.

create function current_party() returns uuid language sql stable parallel safe
    return nullif(current_setting('loodlijn.party', true), '')::uuid;
grant execute on function current_party() to loodlijn_app;

create table audit_entry (
    tenant_id uuid not null,
    at timestamptz not null default clock_timestamp(),
    id uuid not null default uuidv7(),
    person_id uuid,
    party_kind text check (party_kind in ('TENANT', 'MUNICIPALITY', 'ORGANISATION')),
    party_id uuid,
    role text,
    request_id uuid,
    action text not null check (action in ('CREATED', 'CHANGED', 'REMOVED')),
    subject text not null,
    subject_id text not null,
    subject_name text,
    about_person uuid,
    owner_kind text check (owner_kind in ('TENANT', 'MUNICIPALITY', 'ORGANISATION')),
    owner_id uuid,
    before jsonb,
    after jsonb,
    primary key (tenant_id, at, id),
    check ((before is null) = (action = 'CREATED')),
    check ((after is null) = (action = 'REMOVED'))
);
comment on table audit_entry is 'party: what was changed, by whom, on whose behalf; a region reads all of its tenant, another party what it did and what is its own';
comment on column audit_entry.tenant_id is 'of the changed row; no foreign key here, because the trail outlives what it tells of';
comment on column audit_entry.person_id is 'who did it; empty for work that no person asked for: a job, a migration';
comment on column audit_entry.party_id is 'on whose behalf; empty for a person outside any tenant, who accepts an invitation for example';
comment on column audit_entry.request_id is 'the number of the request or the run, as answers, problem documents and logs have it';
comment on column audit_entry.subject is 'the table';
comment on column audit_entry.subject_id is 'the key of the row without its tenant; parts of a longer key have a slash between';
comment on column audit_entry.subject_name is 'what the row was called then';
comment on column audit_entry.about_person is 'the person that the row is about; the name is looked up when it is read';
comment on column audit_entry.owner_id is 'the party that the row belongs to';
comment on column audit_entry.before is 'the changed columns before, or the whole row that was removed; {"sha256": ...} stands for content that is not kept';
create index audit_entry_of_subject on audit_entry (tenant_id, subject, subject_id, at);
create index audit_entry_of_person on audit_entry (tenant_id, person_id, at);
call wall_off('audit_entry');
create policy own_party on audit_entry as restrictive to loodlijn_app using (
    (select current_party()) = (select current_tenant()) and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR')
    or party_id = (select current_party())
    or owner_id = (select current_party()));
grant select on audit_entry to loodlijn_app;

-- Append only, for the owner of the table too: an entry comes from the trigger of a changed table, and stays.
create function audit_entry_stays() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'INSERT' and pg_trigger_depth() > 1 then
        return null;
    end if;
    raise exception 'the audit trail is written by its triggers only' using errcode = 'LL405';
end $$;
create trigger written_by_triggers before insert or update or delete or truncate on audit_entry for each statement execute function audit_entry_stays();

create table audit_salt (
    tenant_id uuid primary key references tenant,
    salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) check (octet_length(salt) = 32)
);
comment on table audit_salt is 'tenant: what hashes in the audit trail begin with, so that content cannot be guessed from them; nobody but the owner reads it';
call wall_off('audit_salt');

-- Which tables are on the trail, how a row is recognised, called and owned, and what is kept of each column.
create table audit_subject (
    subject text primary key,
    key_columns text[] not null,
    name_column text,
    person_column text,
    owner_kind text,
    owner_column text
);
comment on table audit_subject is 'platform: the tables on the audit trail; written by the procedure audited() in migrations';
comment on column audit_subject.owner_kind is 'the kind of party that owns a row, or the column that says so';

create table audit_column (
    subject text not null references audit_subject on delete cascade,
    column_name text not null,
    treatment text not null check (treatment in ('KEEP', 'HASH', 'OMIT')),
    primary key (subject, column_name)
);
comment on table audit_column is 'platform: what the audit trail keeps of a column: its value, a hash of it, or nothing; a column that is not listed is left out';

create table audit_exemption (
    subject text primary key,
    reason text not null check (length(reason) >= 10)
);
comment on table audit_exemption is 'platform: tables of a tenant or party that are not on the audit trail, and why not';

-- The statement that writes the entries for the rows that a statement inserted, updated or deleted.
create function audit_statement(the_subject text, operation text) returns text
    language plpgsql stable set search_path = loodlijn, pg_temp as $$
declare
    s audit_subject;
    r constant text := case operation when 'DELETE' then 'o' else 'n' end;
    told text;
    compared text;
    hashes boolean;
begin
    select * into strict s from audit_subject where subject = the_subject;
    select string_agg(format('%L, %s', column_name, audit_value(treatment, r, column_name)), ', ' order by column_name),
           string_agg(format('(%L, %s, %s)', column_name, audit_value(treatment, 'o', column_name), audit_value(treatment, 'n', column_name)),
                      ', ' order by column_name),
           bool_or(treatment = 'HASH')
      into told, compared, hashes
      from audit_column where subject = the_subject and treatment <> 'OMIT';
    return format('insert into audit_entry (person_id, party_kind, party_id, role, request_id, tenant_id, subject, subject_id, subject_name, about_person, owner_kind, owner_id, action, before, after) '
        || 'select $1, $2, $3, $4, $5, %1$s.tenant_id, %2$L, %3$s, %4$s, %5$s, %6$s, %7$s, ',
        r, the_subject,
        (select format('concat_ws(''/'', %s)', string_agg(format('%s.%I', r, k), ', ' order by n)) from unnest(s.key_columns) with ordinality c(k, n)),
        case when s.name_column is null then 'null' else format('left(%s.%I, 500)', r, s.name_column) end,
        case when s.person_column is null then 'null::uuid' else format('%s.%I', r, s.person_column) end,
        case when s.owner_column is null then 'null'
             when s.owner_kind in ('TENANT', 'MUNICIPALITY', 'ORGANISATION') then format('case when %s.%I is not null then %L end', r, s.owner_column, s.owner_kind)
             else format('%s.%I', r, s.owner_kind) end,
        case when s.owner_column is null then 'null::uuid' else format('%s.%I', r, s.owner_column) end)
    || case operation
        when 'INSERT' then format('''CREATED'', null, jsonb_strip_nulls(jsonb_build_object(%s)) from new_rows n', told)
        when 'DELETE' then format('''REMOVED'', jsonb_strip_nulls(jsonb_build_object(%s)), null from old_rows o', told)
        else format('''CHANGED'', d.before, d.after from new_rows n left join old_rows o using (%s)', (
                 select 'tenant_id, ' || string_agg(format('%I', k), ', ' order by n) from unnest(s.key_columns) with ordinality c(k, n)))
        end
    || case when hashes then format(' join audit_salt z on z.tenant_id = %s.tenant_id', r) else '' end
    || case operation
        when 'UPDATE' then format(' cross join lateral (select jsonb_object_agg(v.name, v.before) as before, jsonb_object_agg(v.name, v.after) as after '
            || 'from (values %s) v(name, before, after) where v.before is distinct from v.after) d where d.after is not null', compared)
        else '' end;
end $$;

create function audit_value(treatment text, of_row text, column_name text) returns text
    language sql immutable set search_path = loodlijn, pg_temp
    return case treatment
        when 'HASH' then format('case when %1$s.%2$I is not null then jsonb_build_object(''sha256'', encode(sha256(z.salt || convert_to(%1$s.%2$I::text, ''UTF8'')), ''hex'')) end',
                                of_row, column_name)
        else format('to_jsonb(%s.%I)', of_row, column_name) end;

-- Runs once for a statement, however many rows it changed. A change of columns that are left out makes no entry.
create function write_audit_entries() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    party constant uuid := current_party();
begin
    if exists (select from audit_column where subject = tg_table_name and treatment = 'HASH') then
        if tg_op = 'DELETE' then
            insert into audit_salt (tenant_id) select distinct tenant_id from old_rows on conflict do nothing;
        else
            insert into audit_salt (tenant_id) select distinct tenant_id from new_rows on conflict do nothing;
        end if;
    end if;
    execute audit_statement(tg_table_name, tg_op)
      using current_person(),
            case when party is null then null when party = current_tenant() then 'TENANT' when party = current_organisation() then 'ORGANISATION' else 'MUNICIPALITY' end,
            party, current_acting_role(), nullif(current_setting('loodlijn.request', true), '')::uuid;
    return null;
end $$;

-- Puts a table on the trail; called again, it declares its columns anew.
--   keep, hash, omit  its columns but the key, each in one of the three
--   name              the column with the name of a row, one that is kept
--   person            the column with the person that a row is about
--   owner, owner_kind the column with the party that a row belongs to; the kind, or the column that says it
create procedure audited(audited_table regclass, keep text[], hash text[] default '{}', omit text[] default '{}', name text default null,
                         person text default null, owner text default null, owner_kind text default null)
    language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    the_subject constant text := (select relname from pg_class where oid = audited_table);
    key constant text[] := (select array_agg(a.attname::text order by k.place) filter (where a.attname <> 'tenant_id')
                              from pg_index i, unnest(i.indkey::smallint[]) with ordinality k(number, place)
                              join pg_attribute a on a.attrelid = audited_table and a.attnum = k.number
                             where i.indrelid = audited_table and i.indisprimary);
    wrong text;
begin
    select string_agg(c, ', ') into wrong from unnest(keep || hash || omit) c
     where c <> all (array(select attname::text from pg_attribute where attrelid = audited_table and attnum > 0 and not attisdropped));
    if wrong is not null or name <> all (keep) then
        raise exception 'table % has no such columns, or does not keep its name: %', audited_table, coalesce(wrong, name);
    end if;
    delete from audit_subject where subject = the_subject;
    insert into audit_subject values (the_subject, key, name, person, owner_kind, owner);
    insert into audit_column
    select the_subject, c, 'KEEP' from unnest(keep) c union all select the_subject, c, 'HASH' from unnest(hash) c union all select the_subject, c, 'OMIT' from unnest(omit) c;
    execute format('create or replace trigger audit_created after insert on %s referencing new table as new_rows for each statement execute function write_audit_entries()', audited_table);
    execute format('create or replace trigger audit_changed after update on %s referencing old table as old_rows new table as new_rows for each statement execute function write_audit_entries()', audited_table);
    execute format('create or replace trigger audit_removed after delete on %s referencing old table as old_rows for each statement execute function write_audit_entries()', audited_table);
end $$;

-- Says why a table is not on the trail.
create procedure not_audited(exempt regclass, why text) language sql set search_path = loodlijn, pg_temp
begin atomic
    insert into audit_exemption select relname, why from pg_class where oid = exempt;
end;

call audited('tenant_municipality', '{municipality_code,valid_from,valid_until}', name => 'municipality_code', owner => 'id', owner_kind => 'MUNICIPALITY');
call audited('membership', '{person_id,party_kind,party_id,role,valid_from,valid_until,ended_at}', omit => '{ended_by,version,created_at}',
             person => 'person_id', owner => 'party_id', owner_kind => 'party_kind');
call audited('invitation', '{party_kind,party_id,role,valid_until,expires_at,accepted_at,withdrawn_at}', hash => '{name,email}',
             omit => '{invited_at,invited_by,accepted_by}', owner => 'party_id', owner_kind => 'party_kind');
call audited('access_review', '{started_at,closed_at}', omit => '{started_by,closed_by}');
call audited('access_review_item', '{person_name,role,valid_until,decision}', hash => '{note}',
             omit => '{person_email,party_kind,party_id,party_name,last_seen,decided_at,decided_by}', name => 'person_name', owner => 'party_id', owner_kind => 'party_kind');
call audited('provider', '{organisation_id,name,kvk_number,website,phone,email}', omit => '{compact_name,version,created_at,updated_at}',
             name => 'name', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('merged_provider', '{name,into_provider_id}', omit => '{merged_at,merged_by}', name => 'name');
call audited('listing', '{provider_id,title,kinds,target_groups,expertise,municipality_codes,place_text,outside_places,laws,contract_text,wait_intake_weeks,
                          wait_intake_text,wait_treatment_weeks,wait_kind,wait_measured_on,wait_measured_text,note,source_url,capacity_text,framework_signed,public}',
             omit => '{expertise_codes,sort_name,search,import_key,version,created_at,updated_at}', name => 'title');
call audited('import_batch', '{state,file_name,row_count,result}',
             omit => '{version,file_hash,encoding,columns,samples,suggested,mapping,summary,idempotency_key,created_by,created_at,ended_by,ended_at}', name => 'file_name');
call audited('import_mapping', '{name,headers,mapping}', omit => '{updated_at}', name => 'name');
call audited('place_alias', '{alias,municipality_codes}', omit => '{updated_by,updated_at}', name => 'alias');

call not_audited('audit_entry', 'it is the audit trail itself');
call not_audited('audit_salt', 'a secret of the audit trail; made once and never changed');
call not_audited('search_word', 'derived from listings by a trigger');
call not_audited('expertise_label', 'derived from listings by a trigger');
call not_audited('import_line', 'lines of a file that is looked at; what its commit changes is on the trail');
call not_audited('import_provider', 'derived from the lines of a file that is looked at');
call not_audited('ended_listing', 'what a listing held when it was removed; the removal is on the trail');
