-- Providers that stopped: their offers stay, but nobody is sent there. Registered on the day or later, so that what searches and citizens
-- see follows from the row and not from the date.
alter table provider
    add column stop_kind text check (stop_kind in ('BANKRUPT', 'MORATORIUM', 'CEASED')),
    add column stopped_on date,
    add column stop_source text check (length(stop_source) between 1 and 300),
    add constraint provider_stop_is_whole check (num_nonnulls(stop_kind, stopped_on, stop_source) in (0, 3));
comment on column provider.stop_kind is 'bankrupt (failliet), moratorium of payments (surseance) or ceased (gestaakt); null: at work';
comment on column provider.stopped_on is 'since which day; not in the future when it was registered';
comment on column provider.stop_source is 'where that was read: a register, a letter';
create index provider_stopped on provider (tenant_id, stopped_on) where stopped_on is not null;

alter table listing add column stopped boolean not null default false;
comment on column listing.stopped is 'whether its provider stopped; kept by a trigger';

create or replace function search.describe_listing() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    provider_name text;
    texts text[];
    weights constant "char"[] := '{A,B,C,D}';
    document tsvector;
begin
    select p.name, p.stopped_on is not null into provider_name, new.stopped from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id;
    new.stopped := coalesce(new.stopped, false);
    texts := search.texts_of(new, provider_name);
    document := '';
    for i in 1..4 loop
        document := document || setweight(to_tsvector('dutch_folded', texts[i]) || to_tsvector('dutch_unstemmed', texts[i]), weights[i]);
    end loop;
    new.search := search.marked(new.tenant_id, document);
    new.sort_name := left(search.fold(provider_name) || ' ' || search.fold(new.title), 500);
    new.expertise_codes := array(select code from (
        select search.expertise_code(label) as code, place from unnest(new.expertise) with ordinality as written(label, place)) valued
         group by code order by min(place));
    return new;
end $$;
create trigger describe_stopped after update of stopped_on on provider for each row
    when ((old.stopped_on is null) <> (new.stopped_on is null)) execute function search.describe_listings_again();

create or replace function publish_listings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from published_listing p using changed c
     where p.tenant_id = c.tenant_id and p.listing_id = c.id and (c.stopped or not c.public);
    insert into published_listing
    select c.tenant_id, c.id, c.provider_id, p.name, c.title, c.kinds, c.target_groups, c.expertise, c.municipality_codes, c.laws,
           c.wait_intake_weeks, c.wait_intake_text, c.wait_treatment_weeks, c.wait_measured_on, p.phone, p.email, p.website,
           words_of(p.name, c.title, array_to_string(c.kinds, ' '), array_to_string(c.expertise, ' '))
      from changed c
      join provider p on p.tenant_id = c.tenant_id and p.id = c.provider_id
     where c.public and not c.stopped
       -- A name that is being changed: wait for it.
       for share of p
    on conflict (tenant_id, listing_id) do update
       set (provider_id, provider_name, title, kinds, target_groups, expertise, municipality_codes, laws, wait_intake_weeks, wait_intake_text,
            wait_treatment_weeks, wait_measured_on, phone, email, website, search_text)
         = (excluded.provider_id, excluded.provider_name, excluded.title, excluded.kinds, excluded.target_groups, excluded.expertise,
            excluded.municipality_codes, excluded.laws, excluded.wait_intake_weeks, excluded.wait_intake_text, excluded.wait_treatment_weeks,
            excluded.wait_measured_on, excluded.phone, excluded.email, excluded.website, excluded.search_text);
    return null;
end $$;

-- Search leaves out what stopped; the offers themselves are read by their address.
create or replace function search.count_without_words(tenant uuid, municipalities text[], target_groups text[], expertise text[], laws text[], max_wait numeric,
    wait_unknown boolean) returns bigint language sql stable parallel safe set search_path = loodlijn, public, pg_temp as $$
    select count(*) from listing l
     where l.tenant_id = tenant and not l.stopped
       and (municipalities = '{}' or l.municipality_codes && municipalities)
       and (count_without_words.target_groups = '{}' or l.target_groups && count_without_words.target_groups)
       and (count_without_words.expertise = '{}' or l.expertise_codes && count_without_words.expertise)
       and (count_without_words.laws = '{}' or l.laws && count_without_words.laws)
       and case when wait_unknown then l.wait_intake_weeks is null when max_wait is null then true else coalesce(l.wait_intake_weeks <= max_wait, false) end;
$$;

create or replace function search.listing_json(l loodlijn.listing, p loodlijn.provider) returns jsonb language sql stable parallel safe
    return jsonb_build_object(
        'id', l.id, 'providerId', p.id, 'providerName', p.name, 'providerVerified', p.organisation_id is not null,
        'providerStopped', p.stopped_on is not null, 'title', l.title,
        'kinds', l.kinds, 'targetGroups', l.target_groups, 'expertise', search.expertise_json(l.expertise),
        'municipalities', l.municipality_codes, 'outsidePlaces', l.outside_places, 'placeText', l.place_text, 'laws', l.laws,
        'contractText', l.contract_text, 'waitIntakeWeeks', l.wait_intake_weeks, 'waitTreatmentWeeks', l.wait_treatment_weeks,
        'waitText', l.wait_intake_text, 'waitMeasuredOn', l.wait_measured_on, 'capacityText', l.capacity_text,
        'frameworkSigned', l.framework_signed, 'note', l.note, 'sourceUrl', l.source_url);

create or replace function search.shortlist(criteria jsonb) returns jsonb language plpgsql stable security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    municipalities constant text[] := array(select jsonb_array_elements_text(criteria -> 'municipalities'));
    target_groups constant text[] := array(select jsonb_array_elements_text(criteria -> 'targetGroups'));
    expertise constant text[] := array(select jsonb_array_elements_text(criteria -> 'expertise'));
    laws constant text[] := array(select jsonb_array_elements_text(criteria -> 'laws'));
    max_wait constant numeric := criteria ->> 'maxWait';
    wait_unknown constant boolean := coalesce((criteria ->> 'waitUnknown')::boolean, false);
    named uuid[] := '{}';
    by_words text := '';
    by_key text := 'null::double precision';
    statement text;
    read record;
    found jsonb;
begin
    select search.marked(tenant, r.query) as query, r.corrections, r.terms into read from search.read_words(tenant, criteria ->> 'words') r;
    if read.query is not null then
        named := search.named_providers(tenant, criteria ->> 'words');
        by_words := case when cardinality(named) = 0 then 'and l.search @@ $2' else 'and (l.search @@ $2 or l.provider_id = any ($3))' end;
    end if;
    by_key := case criteria ->> 'sort'
        when 'wait' then 'coalesce(l.wait_intake_weeks::double precision, 99999)'
        when 'name' then '0::double precision'
        else case when read.query is null then '0::double precision' else '-ts_rank(l.search, $2)::double precision' end end;
    statement := replace(replace($sql$
        with matched as materialized (
            select l.id, l.sort_name, l.municipality_codes, l.target_groups, l.expertise_codes, l.laws, l.wait_intake_weeks, f.*,
                   case when f.in_place and f.in_group and f.in_expertise and f.in_law and f.in_wait then <key> end as key
              from listing l, -- listing_by_words, or listing_pkey without words
                   lateral (select $4 = '{}' or l.municipality_codes && $4 as in_place,
                                   $5 = '{}' or l.target_groups && $5 as in_group,
                                   $6 = '{}' or l.expertise_codes && $6 as in_expertise,
                                   $7 = '{}' or l.laws && $7 as in_law,
                                   case when $9 then l.wait_intake_weeks is null when $8 is null then true
                                        else coalesce(l.wait_intake_weeks <= $8, false) end as in_wait
                            offset 0) f
             where l.tenant_id = $1 and not l.stopped <words>
               and f.in_place::integer + f.in_group::integer + f.in_expertise::integer + f.in_law::integer + f.in_wait::integer >= 4
        ), page as (
            select id, sort_name, key from matched
             where key is not null and ($10 is null or (key, sort_name, id) > ($10, $11 collate "C", $12))
             order by key, sort_name, id
             limit $13 + 1
        ), shown as (
            select * from page order by key, sort_name, id limit $13
        )
        select jsonb_build_object(
            'total', (select count(*) from matched where key is not null),
            'items', (select coalesce(jsonb_agg(search.listing_json(l, p) order by s.key, s.sort_name, s.id), '[]')
                        from shown s
                        join listing l on l.tenant_id = $1 and l.id = s.id
                        join provider p on p.tenant_id = $1 and p.id = l.provider_id),
            'next', case when (select count(*) from page) > $13 then
                        (select jsonb_build_object('key', key, 'name', sort_name, 'id', id) from shown order by key desc, sort_name desc, id desc limit 1) end,
            'without', case when (select count(*) from matched where key is not null) = 0 then
                        (select jsonb_build_object(
                            'municipality', count(*) filter (where not in_place), 'targetGroup', count(*) filter (where not in_group),
                            'expertise', count(*) filter (where not in_expertise), 'law', count(*) filter (where not in_law),
                            'maxWait', count(*) filter (where not in_wait)) from matched) end,
            'facets', case when $14 then jsonb_build_object(
                'municipality', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(municipality_codes) as value from matched
                     where in_group and in_expertise and in_law and in_wait) v group by value) x),
                'targetGroup', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(target_groups) as value from matched
                     where in_place and in_expertise and in_law and in_wait) v group by value) x),
                'expertise', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', coalesce(e.label, value), 'count', n) order by n desc, value), '[]')
                    from (
                    select value, count(*) as n from (select unnest(expertise_codes) as value from matched
                     where in_place and in_group and in_law and in_wait) v
                     group by value order by (value = any ($6)) desc, n desc, value limit 200) x
                    left join expertise_label e on e.tenant_id = $1 and e.code = value),
                'law', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(laws) as value from matched
                     where in_place and in_group and in_expertise and in_wait) v group by value) x),
                'wait', (select jsonb_build_object('4', count(*) filter (where wait_intake_weeks <= 4), '8', count(*) filter (where wait_intake_weeks <= 8),
                            '13', count(*) filter (where wait_intake_weeks <= 13), '26', count(*) filter (where wait_intake_weeks <= 26),
                            'unknown', count(*) filter (where wait_intake_weeks is null))
                           from matched where in_place and in_group and in_expertise and in_law)) end)
        $sql$, '<key>', by_key), '<words>', by_words);
    execute statement into found using tenant, read.query, named, municipalities, target_groups, expertise, laws, max_wait, wait_unknown,
        (criteria #>> '{after,key}')::double precision, criteria #>> '{after,name}', (criteria #>> '{after,id}')::uuid,
        (criteria ->> 'limit')::integer, coalesce((criteria ->> 'facets')::boolean, false);
    if read.query is not null and (found ->> 'total')::integer = 0 then
        found := jsonb_set(found, '{without,q}', to_jsonb(search.count_without_words(tenant, municipalities, target_groups, expertise, laws, max_wait, wait_unknown)));
    end if;
    return found || jsonb_build_object('corrections', read.corrections, 'terms', read.terms);
end $$;

-- Doubles. What the region said is no double is remembered.
create table no_double (
    tenant_id uuid not null,
    one_id uuid not null,
    other_id uuid not null,
    names text not null check (length(names) <= 620),
    decided_at timestamptz not null,
    decided_by uuid not null references person,
    primary key (tenant_id, one_id, other_id),
    foreign key (tenant_id, one_id) references provider on delete cascade,
    foreign key (tenant_id, other_id) references provider on delete cascade,
    check (one_id < other_id)
);
comment on table no_double is 'tenant: pairs of providers that look alike and are not the same, as the tenant found';
comment on column no_double.names is 'what the two were called then';
create index no_double_of_other on no_double (tenant_id, other_id);
call wall_off('no_double');
grant select, insert, delete on no_double to loodlijn_app;
call audited('no_double', '{names}', omit => '{decided_at,decided_by}', name => 'names');

-- A provider that took the name of the one that was merged into it is still found under its own.
create table former_name (
    tenant_id uuid not null,
    provider_id uuid not null,
    name text not null check (length(name) between 1 and 300),
    primary key (tenant_id, provider_id, name),
    foreign key (tenant_id, provider_id) references provider on delete cascade
);
comment on table former_name is 'tenant: names that a provider had itself, which still stand for it in spreadsheets';
call wall_off('former_name');
grant select, insert, update, delete on former_name to loodlijn_app;
call not_audited('former_name', 'the change of the name of the provider is on the trail');

alter table merged_provider add column undo jsonb;
comment on column merged_provider.undo is 'both providers as they were and what moved, to take the merge back; null: from before that was kept';
insert into audit_column values ('merged_provider', 'undo', 'OMIT');
grant delete on merged_provider to loodlijn_app;
create index merged_provider_by_day on merged_provider (tenant_id, merged_at);

-- Moves the offers of one provider to another, keeps its name and lets it go. The caller has locked both rows.
--   taken  the fields in which the one that stays becomes as the one that goes was: name, website, phone, email
drop function merge_provider(uuid, uuid, timestamptz);
create function merge_provider(gone uuid, kept uuid, taken text[], moment timestamptz) returns integer language plpgsql
    set search_path = loodlijn, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    leaving provider;
    staying provider;
    moved uuid[];
    earlier uuid[];
    names text[];
begin
    select * into strict leaving from provider where tenant_id = tenant and id = gone;
    select * into strict staying from provider where tenant_id = tenant and id = kept;
    with changed as (
        update listing set provider_id = kept, version = version + 1, updated_at = moment where tenant_id = tenant and provider_id = gone returning id)
    select coalesce(array_agg(id), '{}') into moved from changed;
    with changed as (
        update merged_provider set into_provider_id = kept where tenant_id = tenant and into_provider_id = gone returning id)
    select coalesce(array_agg(id), '{}') into earlier from changed;
    select coalesce(array_agg(name), '{}') into names from former_name where tenant_id = tenant and provider_id = gone;
    insert into former_name select tenant, kept, name from unnest(names || case when 'name' = any (taken) then array[staying.name] else '{}' end) name
        on conflict do nothing;
    insert into merged_provider (tenant_id, id, name, into_provider_id, merged_at, merged_by, undo)
    values (tenant, gone, leaving.name, kept, moment, current_person(),
            jsonb_build_object('gone', to_jsonb(leaving), 'kept', to_jsonb(staying), 'listings', to_jsonb(moved), 'merged', to_jsonb(earlier),
                               'names', to_jsonb(names), 'version', staying.version + 1));
    update provider k
       set name = case when 'name' = any (taken) then leaving.name else k.name end,
           kvk_number = coalesce(k.kvk_number, leaving.kvk_number), organisation_id = coalesce(k.organisation_id, leaving.organisation_id),
           website = case when 'website' = any (taken) then leaving.website else coalesce(k.website, leaving.website) end,
           phone = case when 'phone' = any (taken) then leaving.phone else coalesce(k.phone, leaving.phone) end,
           email = case when 'email' = any (taken) then leaving.email else coalesce(k.email, leaving.email) end,
           version = k.version + 1, updated_at = moment
     where k.tenant_id = tenant and k.id = kept;
    delete from provider where tenant_id = tenant and id = gone;
    return cardinality(moved);
end $$;
grant execute on function merge_provider(uuid, uuid, text[], timestamptz) to loodlijn_app;

-- Takes a merge back: both are as they were, with the offers that moved and are still there. Says why not when that is no longer so:
-- CHANGED when the one that stayed was changed since, UNKNOWN when there is nothing to take back.
create function unmerge_provider(the_gone uuid, merged_since timestamptz, moment timestamptz) returns text language plpgsql
    set search_path = loodlijn, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    merge merged_provider;
    leaving provider;
    staying provider;
begin
    select * into merge from merged_provider where tenant_id = tenant and id = the_gone and undo is not null and merged_at >= merged_since for update;
    if not found then
        return 'UNKNOWN';
    end if;
    leaving := jsonb_populate_record(null::provider, merge.undo -> 'gone');
    staying := jsonb_populate_record(null::provider, merge.undo -> 'kept');
    if merge.into_provider_id <> staying.id
        or not exists (select from provider where tenant_id = tenant and id = staying.id and version = (merge.undo ->> 'version')::integer) then
        return 'CHANGED';
    end if;
    insert into provider (tenant_id, id, organisation_id, name, kvk_number, website, phone, email, stop_kind, stopped_on, stop_source, version, created_at, updated_at)
    values (tenant, leaving.id, leaving.organisation_id, leaving.name, leaving.kvk_number, leaving.website, leaving.phone, leaving.email, leaving.stop_kind,
            leaving.stopped_on, leaving.stop_source, leaving.version + 1, leaving.created_at, moment);
    update provider
       set name = staying.name, kvk_number = staying.kvk_number, organisation_id = staying.organisation_id, website = staying.website, phone = staying.phone,
           email = staying.email, version = version + 1, updated_at = moment
     where tenant_id = tenant and id = staying.id;
    update listing set provider_id = leaving.id, version = version + 1, updated_at = moment
     where tenant_id = tenant and provider_id = staying.id and id in (select jsonb_array_elements_text(merge.undo -> 'listings')::uuid);
    update merged_provider set into_provider_id = leaving.id
     where tenant_id = tenant and id in (select jsonb_array_elements_text(merge.undo -> 'merged')::uuid) and into_provider_id = staying.id;
    delete from former_name where tenant_id = tenant and provider_id = staying.id
       and (name = staying.name or name in (select jsonb_array_elements_text(merge.undo -> 'names')));
    insert into former_name select tenant, leaving.id, name from jsonb_array_elements_text(merge.undo -> 'names') name;
    delete from merged_provider where tenant_id = tenant and id = the_gone;
    return 'DONE';
end $$;
grant execute on function unmerge_provider(uuid, timestamptz, timestamptz) to loodlijn_app;

call audited('provider', '{organisation_id,name,kvk_number,website,phone,email,stop_kind,stopped_on,stop_source}',
             omit => '{compact_name,version,created_at,updated_at}', name => 'name', owner => 'organisation_id', owner_kind => 'ORGANISATION');
insert into audit_column values ('listing', 'stopped', 'OMIT');
