-- The public page in the site of a tenant itself: which sites may show it in theirs, and how it looks there and on its own pages.
create table tenant_site (
    tenant_id uuid not null unique references tenant,
    id uuid not null default uuidv7(),
    version integer not null default 1,
    embed_sites text[] not null default '{}'
        check (cardinality(embed_sites) <= 20 and array_to_string(embed_sites, ' ', '-') ~ '^(https://([*][.])?[a-z0-9-]+([.][a-z0-9-]+)+(:[0-9]{1,5})?( |$))*$'),
    house_style jsonb check (jsonb_typeof(house_style -> 'light') = 'object'),
    house_style_name text check (length(house_style_name) between 1 and 200),
    updated_at timestamptz not null,
    updated_by uuid not null references person,
    primary key (tenant_id, id),
    check ((house_style is null) = (house_style_name is null))
);
comment on table tenant_site is 'tenant: the sites that may show the public pages in theirs, and the house style of these pages; at most one row per tenant';
comment on column tenant_site.embed_sites is 'origins as a Content-Security-Policy has them: https://, a name with or without *. before it, a port or none';
comment on column tenant_site.house_style is 'what was read in design tokens: palette light, palette dark or null, font, radius in pixels';
comment on column tenant_site.house_style_name is 'name of the file that it was read in';
call wall_off('tenant_site');
grant select, insert on tenant_site to loodlijn_app;
grant update (version, embed_sites, house_style, house_style_name, updated_at, updated_by) on tenant_site to loodlijn_app;

alter table published_tenant
    add column embed_sites text[] not null default '{}',
    add column house_style jsonb;
comment on column published_tenant.embed_sites is 'the sites that may show the public pages in theirs';

create function publish_site() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_tenant set embed_sites = new.embed_sites, house_style = new.house_style where tenant_id = new.tenant_id;
    return null;
end $$;
create trigger publish_changed after insert or update on tenant_site for each row execute function publish_site();

call audited('tenant_site', '{embed_sites,house_style,house_style_name}', omit => '{version,updated_at,updated_by}');
