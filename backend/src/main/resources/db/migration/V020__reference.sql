-- Facts that are the same for every tenant. They change by import only (docs/reference-data.md), as the owner; what is valid
-- from when until when stays in the tables, so that a question about an earlier day gets the answer of that day.
create table municipality (
    code text not null check (code ~ '^GM[0-9]{4}$'),
    name text not null check (length(name) between 1 and 100),
    province text not null check (length(province) between 1 and 60),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (code, valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table municipality is 'reference: municipalities by their CBS code; valid_from is the day from which the imported tables vouch for the row';

create table youth_region (
    code text not null check (code ~ '^JZ[0-9]{2}$'),
    name text not null check (length(name) between 1 and 100),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (code, valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table youth_region is 'reference: the regions in which municipalities buy youth care together (jeugdregio)';

create table youth_region_municipality (
    municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
    region_code text not null check (region_code ~ '^JZ[0-9]{2}$'),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (municipality_code, valid_from),
    exclude using gist (municipality_code with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table youth_region_municipality is 'reference: which municipality is in which youth region; in one at a time';
create index youth_region_municipality_by_region on youth_region_municipality (region_code);

create table municipality_merger (
    old_code text not null check (old_code ~ '^GM[0-9]{4}$'),
    old_name text not null,
    new_code text not null check (new_code ~ '^GM[0-9]{4}$'),
    merged_on date not null,
    primary key (old_code, new_code)
);
comment on table municipality_merger is 'reference: the municipality that took over from one that ended, and on which day';

create table postcode_area (
    pc4 text not null check (pc4 ~ '^[1-9][0-9]{3}$'),
    municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
    is_main boolean not null,
    share numeric(4, 3) not null check (share > 0 and share <= 1),
    place text,
    inhabitants integer check (inhabitants >= 0),
    latitude numeric(8, 5) check (latitude between -90 and 90),
    longitude numeric(8, 5) check (longitude between -180 and 180),
    primary key (pc4, municipality_code)
);
comment on table postcode_area is 'reference: postcodes of four figures and the municipalities they lie in; one may lie in several';
comment on column postcode_area.share is 'the part of the area of the postcode that lies in the municipality, above 0 up to 1';
comment on column postcode_area.inhabitants is 'of the whole postcode, also in the rows of the smaller parts; unknown is null';
create unique index postcode_area_main on postcode_area (pc4) where is_main;
create index postcode_area_by_municipality on postcode_area (municipality_code);

create table municipality_border (
    code text primary key check (code ~ '^GM[0-9]{4}$'),
    geojson jsonb not null check (geojson ->> 'type' in ('Polygon', 'MultiPolygon'))
);
comment on table municipality_border is 'reference: simplified borders as GeoJSON geometry in longitude and latitude (WGS84)';

create table place_name (
    key text not null,
    municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
    kind text not null check (kind in ('MUNICIPALITY', 'FORMER_MUNICIPALITY', 'ALIAS', 'PLACE')),
    label text not null,
    primary key (key, municipality_code, kind)
);
comment on table place_name is 'reference: every name under which people look for a municipality; derived from the tables above after each import';
comment on column place_name.key is 'the name in small letters without accents and punctuation, as nl.loodlijn.reference.PlaceKey makes it';
create index place_name_alike on place_name using gin (key gin_trgm_ops);

create table code_list (
    list text primary key check (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    dutch text not null,
    english text not null,
    law text check (law in ('JEUGDWET', 'WMO')),
    source text not null
);
comment on table code_list is 'reference: the code lists in use and where each comes from';

create table code (
    list text not null references code_list,
    code text not null check (length(code) between 1 and 40),
    position integer not null,
    dutch text not null,
    english text not null,
    law text,
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (list, code, valid_from),
    exclude using gist (list with =, code with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table code is 'reference: the codes of each list, in the order of the list, with dates of validity';

create table reference_import (
    table_name text primary key,
    as_of date not null,
    source text not null,
    by_operator boolean not null,
    imported_at timestamptz not null default now()
);
comment on table reference_import is 'reference: which tables were loaded last, from what, and the day they describe';

grant select on municipality, youth_region, youth_region_municipality, municipality_merger, postcode_area, municipality_border, place_name,
    code_list, code, reference_import to loodlijn_app, loodlijn_public, loodlijn_job, loodlijn_search;
