-- What someone has typed and not sent yet.
create table draft (
    tenant_id uuid not null references tenant,
    party_id uuid not null,
    owner_id uuid not null,
    form text not null check (form ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(form) <= 60),
    subject text not null check (subject ~ '^[A-Za-z0-9._-]{1,100}$'),
    form_version text not null check (length(form_version) between 1 and 40),
    body jsonb not null check (jsonb_typeof(body) = 'object' and octet_length(body::text) <= 1048576),
    shared boolean generated always as (owner_id = party_id) stored,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid not null references person,
    primary key (tenant_id, party_id, owner_id, form, subject)
);
comment on table draft is 'party: forms that were not sent yet, of one person or shared within a party; erased after 90 days without a change';
comment on column draft.owner_id is 'the person whose draft it is; the party itself when it is shared within it';
comment on column draft.subject is 'id of what the form is about, or a word such as new';
comment on column draft.form_version is 'of the fields of the form when this was typed';
comment on column draft.body is 'as it was typed, also when it is not valid; the server reads nothing in it';
create index draft_by_age on draft (updated_at);
comment on index draft_by_age is 'across tenants: the sweep of what nobody went on with';
call wall_off('draft');
create policy own_or_shared on draft as restrictive to loodlijn_app
    using (party_id = (select current_party()) and owner_id in ((select current_person()), (select current_party())));
grant select, delete on draft to loodlijn_app;
grant insert (tenant_id, party_id, owner_id, form, subject, form_version, body, created_at, updated_at, updated_by) on draft to loodlijn_app;
grant update (form_version, body, version, updated_at, updated_by) on draft to loodlijn_app;

-- The other tabs of the owner hear of it, and with a shared draft those who work on it.
create function announce_draft() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    changed draft := coalesce(new, old);
begin
    perform announce(changed.tenant_id, 'draft', changed.form || '/' || changed.subject, the_party => changed.party_id,
                     the_person => case when changed.owner_id <> changed.party_id then changed.owner_id end);
    return null;
end $$;
create trigger draft_changed after insert or update or delete on draft for each row execute function announce_draft();

create function forget_drafts(changed_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with old as (delete from draft where updated_at < changed_before returning 1)
    select count(*)::integer from old;
$$;
grant execute on function forget_drafts(timestamptz) to loodlijn_job;
