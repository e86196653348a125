-- The shortlist (loodgieterslijst): who offers what, where and how soon, as one tenant knows it.

create table provider (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    organisation_id uuid references organisation,
    name text not null check (length(name) between 1 and 300 and name = btrim(name)),
    kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
    website text check (length(website) <= 500),
    phone text check (length(phone) <= 50),
    email text check (length(email) <= 254),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
comment on table provider is 'tenant: a provider (aanbieder) as this tenant knows it';
comment on column provider.organisation_id is 'the organisation it was verified to be; null: known by name only';
create index provider_by_name on provider (tenant_id, lower(name));
create index provider_of_organisation on provider (tenant_id, organisation_id) where organisation_id is not null;
create index provider_by_kvk on provider (tenant_id, kvk_number) where kvk_number is not null;
call wall_off('provider');
grant select, insert, update on provider to loodlijn_app;

create table listing (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    provider_id uuid not null,
    title text not null check (length(title) between 1 and 500),
    kinds text[] not null default '{}',
    target_groups text[] not null default '{}',
    expertise text[] not null default '{}',
    expertise_codes text[] not null default '{}',
    municipality_codes text[] not null default '{}'
        check (array_to_string(municipality_codes, ',') ~ '^(GM[0-9]{4}(,GM[0-9]{4})*)?$'),
    place_text text check (length(place_text) <= 1000),
    outside_places text[] not null default '{}',
    laws text[] not null default '{}' check (laws <@ array['JEUGDWET', 'WMO', 'ZVW', 'WLZ', 'OTHER']),
    contract_text text check (length(contract_text) <= 500),
    wait_intake_weeks numeric(5, 1) check (wait_intake_weeks >= 0),
    wait_intake_text text check (length(wait_intake_text) <= 1000),
    wait_treatment_weeks numeric(5, 1) check (wait_treatment_weeks >= 0),
    wait_kind text check (length(wait_kind) <= 100),
    wait_measured_on date,
    wait_measured_text text check (length(wait_measured_text) <= 200),
    note text check (length(note) <= 10000),
    source_url text check (length(source_url) <= 2000),
    capacity_text text check (length(capacity_text) <= 1000),
    framework_signed boolean not null default false,
    public boolean not null default true,
    import_key text check (length(import_key) <= 600),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, provider_id) references provider
);
comment on table listing is 'tenant: one offer (aanbod) of a provider on the shortlist of this tenant';
comment on column listing.target_groups is 'codes of the list target-group, such as JEUGD';
comment on column listing.expertise is 'expertise as the provider wrote it';
comment on column listing.expertise_codes is 'the same, as values to filter by; kept by a trigger';
comment on column listing.municipality_codes is 'codes of Statistics Netherlands (CBS), such as GM0361';
comment on column listing.outside_places is 'places named in the source that are no municipality of this tenant';
comment on column listing.wait_intake_weeks is 'weeks until the first conversation; null: unknown, which is not zero';
comment on column listing.wait_treatment_weeks is 'weeks from the first conversation until treatment; null: unknown';
comment on column listing.framework_signed is 'whether the provider signed the framework agreement (raamovereenkomst) of the region';
comment on column listing.public is 'whether the public page shows it';
comment on column listing.import_key is 'the identity of the line it was imported from; null when entered by hand';
create unique index listing_by_import_key on listing (tenant_id, import_key) where import_key is not null;
create index listing_of_provider on listing (tenant_id, provider_id);
call wall_off('listing');
grant select, insert, update on listing to loodlijn_app;
