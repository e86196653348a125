-- Two providers of a tenant that turn out to be one.
create table merged_provider (
    tenant_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 300),
    into_provider_id uuid not null,
    merged_at timestamptz not null,
    merged_by uuid not null references person,
    primary key (tenant_id, id),
    foreign key (tenant_id, into_provider_id) references provider
);
comment on table merged_provider is 'tenant: a provider that was merged into another: its name still stands for the other in spreadsheets';
comment on column merged_provider.id is 'that the provider had before it was merged';
create index merged_provider_of_provider on merged_provider (tenant_id, into_provider_id);
call wall_off('merged_provider');
grant select, insert, update on merged_provider to loodlijn_app;
grant delete on provider to loodlijn_app;

-- Moves the listings of one provider to another, keeps its name and lets it go. The caller has locked both rows.
create function merge_provider(gone uuid, kept uuid, moment timestamptz) returns integer language plpgsql
    set search_path = loodlijn, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    moved integer;
begin
    update listing set provider_id = kept, version = version + 1, updated_at = moment where tenant_id = tenant and provider_id = gone;
    get diagnostics moved = row_count;
    update merged_provider set into_provider_id = kept where tenant_id = tenant and into_provider_id = gone;
    insert into merged_provider (tenant_id, id, name, into_provider_id, merged_at, merged_by)
    select tenant, id, name, kept, moment, current_person() from provider where tenant_id = tenant and id = gone;
    update provider k
       set kvk_number = coalesce(k.kvk_number, g.kvk_number), organisation_id = coalesce(k.organisation_id, g.organisation_id),
           website = coalesce(k.website, g.website), phone = coalesce(k.phone, g.phone), email = coalesce(k.email, g.email),
           version = k.version + 1, updated_at = moment
      from provider g
     where k.tenant_id = tenant and k.id = kept and g.tenant_id = tenant and g.id = gone;
    delete from provider where tenant_id = tenant and id = gone;
    return moved;
end $$;
grant execute on function merge_provider(uuid, uuid, timestamptz) to loodlijn_app;
