-- Files that people hand in. What is in them lies in the file store under the same id; here stands what it is and whose.
create table stored_file (
    tenant_id uuid not null references tenant,
    id uuid not null,
    party_id uuid not null,
    purpose text not null check (purpose ~ '^[a-z][a-z-]{1,59}$'),
    name text not null check (length(name) between 1 and 200),
    media_type text not null check (length(media_type) between 3 and 100),
    size bigint not null check (size > 0),
    sha256 bytea not null check (octet_length(sha256) = 32),
    state text not null default 'KEPT' check (state in ('KEPT', 'DELETED')),
    uploaded_at timestamptz not null,
    uploaded_by uuid not null references person,
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check ((state = 'DELETED') = (deleted_at is not null))
);
comment on table stored_file is 'party: files that a party handed in; their content lies outside the database';
comment on column stored_file.party_id is 'on whose behalf it was handed in: the tenant itself, a municipality or an organisation';
comment on column stored_file.purpose is 'what it is for, which decides the kinds and the size that are allowed';
comment on column stored_file.media_type is 'as its content says, never its name';
comment on column stored_file.state is 'a file that was deleted is erased from the store by the sweep';
create index stored_file_by_id on stored_file (id);
comment on index stored_file_by_id is 'across tenants: the sweep asks which content no row knows';
call wall_off('stored_file');
create policy own_party on stored_file as restrictive to loodlijn_app
    using (party_id = (select current_party()));
grant select, insert on stored_file to loodlijn_app;
grant update (state, deleted_at) on stored_file to loodlijn_app;

-- Which of these contents nobody needs: no row knows them, or their file was deleted.
create function files_of_nobody(contents uuid[]) returns setof uuid
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select c from unnest(contents) c where not exists (select from stored_file f where f.id = c and f.state = 'KEPT');
$$;
grant execute on function files_of_nobody(uuid[]) to loodlijn_job;

call audited('stored_file', '{purpose,media_type,size,state}', hash => '{name}', omit => '{party_id,sha256,uploaded_at,uploaded_by,deleted_at}');
