-- As before; what is left of the laws and categories of an offer counts, one can ask for what the region admitted, and who asks for the ids
-- only is not told what would be there without the words.
create or replace function search.shortlist(criteria jsonb) returns jsonb language plpgsql stable security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    municipalities constant text[] := array(select jsonb_array_elements_text(criteria -> 'municipalities'));
    target_groups constant text[] := array(select jsonb_array_elements_text(criteria -> 'targetGroups'));
    expertise constant text[] := array(select jsonb_array_elements_text(criteria -> 'expertise'));
    laws constant text[] := array(select jsonb_array_elements_text(criteria -> 'laws'));
    figures constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'figures', '[]')));
    categories constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'categories', '[]')));
    ages constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'ages', '[]')));
    settings constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'settings', '[]')));
    languages constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'languages', '[]')));
    capacity constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'capacity', '[]')));
    framework constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'framework', '[]')));
    admission constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'admission', '[]')));
    only_favourites constant boolean := coalesce((criteria ->> 'favourites')::boolean, false);
    day constant date := criteria ->> 'today';
    stale_before constant date := criteria ->> 'staleBefore';
    ageing_until constant date := criteria ->> 'ageingUntil';
    max_wait constant numeric := criteria ->> 'maxWait';
    wait_unknown constant boolean := coalesce((criteria ->> 'waitUnknown')::boolean, false);
    only_ids constant boolean := coalesce((criteria ->> 'idsOnly')::boolean, false);
    marked uuid[] := '{}';
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
    if only_favourites or (criteria ->> 'facets')::boolean then
        marked := array(select f.listing_id from favourite f -- favourite_pkey
                         where f.tenant_id = tenant and f.person_id = current_person() and f.party_id = current_party());
    end if;
    by_key := case criteria ->> 'sort'
        when 'wait' then 'coalesce(l.wait_intake_weeks::double precision, 99999) + case when l.stop_from is not null and search.in_stop(l.stop_from, l.stop_until, $18) then 1000000 else 0 end'
        when 'capacity' then 'case when l.stop_from is not null and search.in_stop(l.stop_from, l.stop_until, $18) then 1000000 else 0 end - coalesce(l.free_places, -1)::double precision'
        when 'name' then '0::double precision'
        else case when read.query is null then '0::double precision' else '-ts_rank(l.search, $2)::double precision' end end;
    statement := replace(replace($sql$
        with matched as materialized (
            select l.id, l.sort_name, l.municipality_codes, l.target_groups, l.expertise_codes, l.open_laws, l.wait_intake_weeks,
                   l.open_categories, l.age_bands, l.settings, l.languages, l.framework_signed, l.admitted_until, f.*, g.failed,
                   case when g.failed = 0 then <key> end as key
              from listing l, -- listing_by_words, or listing_pkey without words
                   lateral (select $4 = '{}' or l.municipality_codes && $4 as in_place,
                                   $5 = '{}' or l.target_groups && $5 as in_group,
                                   $6 = '{}' or l.expertise_codes && $6 as in_expertise,
                                   $7 = '{}' or l.open_laws && $7 as in_law,
                                   case when $9 then l.wait_intake_weeks is null when $8 is null then true
                                        else coalesce(l.wait_intake_weeks <= $8, false) end as in_wait,
                                   case when $16 is null then null else search.figure(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, $16, $17) end as figure,
                                   $15 = '{}' or search.figure(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, $16, $17) = any ($15) as in_figure,
                                   $19 = '{}' or l.open_categories && $19 as in_category,
                                   $20 = '{}' or l.age_bands && $20 as in_age,
                                   $21 = '{}' or l.settings && $21 as in_setting,
                                   $22 = '{}' or l.languages && $22 as in_language,
                                   search.capacity(l.stop_from, l.stop_until, l.free_places, $18) as room,
                                   $23 = '{}' or search.capacity(l.stop_from, l.stop_until, l.free_places, $18) && $23 as in_capacity,
                                   $24 = '{}' or case when l.framework_signed then 'signed' else 'unsigned' end = any ($24) as in_framework,
                                   $28 = '{}' or l.admitted_until is not null as in_admission,
                                   l.id = any ($25) as marked,
                                   not $26 or l.id = any ($25) as in_favourites
                            offset 0) f,
                   lateral (select 14 - (f.in_place::integer + f.in_group::integer + f.in_expertise::integer + f.in_law::integer + f.in_wait::integer
                                    + f.in_figure::integer + f.in_category::integer + f.in_age::integer + f.in_setting::integer + f.in_language::integer
                                    + f.in_capacity::integer + f.in_framework::integer + f.in_admission::integer + f.in_favourites::integer) as failed
                            offset 0) g
             where l.tenant_id = $1 and not l.stopped <words> and g.failed <= 1
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
            'items', (select coalesce(jsonb_agg(search.listing_json(o.listing, o.provider) order by s.key, s.sort_name, s.id), '[]')
                        from shown s,
                             -- listing_pkey and provider_pkey, for each row of the page and never for all of the tenant
                             lateral (select l as listing, p as provider from listing l join provider p on p.tenant_id = $1 and p.id = l.provider_id
                                       where l.tenant_id = $1 and l.id = s.id offset 0) o),
            'next', case when (select count(*) from page) > $13 then
                        (select jsonb_build_object('key', key, 'name', sort_name, 'id', id) from shown order by key desc, sort_name desc, id desc limit 1) end,
            'without', case when (select count(*) from matched where key is not null) = 0 then
                        (select jsonb_build_object(
                            'municipality', count(*) filter (where not in_place), 'targetGroup', count(*) filter (where not in_group),
                            'expertise', count(*) filter (where not in_expertise), 'law', count(*) filter (where not in_law),
                            'maxWait', count(*) filter (where not in_wait), 'figure', count(*) filter (where not in_figure),
                            'category', count(*) filter (where not in_category), 'age', count(*) filter (where not in_age),
                            'setting', count(*) filter (where not in_setting), 'language', count(*) filter (where not in_language),
                            'capacity', count(*) filter (where not in_capacity), 'framework', count(*) filter (where not in_framework), 'admission', count(*) filter (where not in_admission),
                            'favourite', count(*) filter (where not in_favourites)) from matched) end,
            'ids', case when $27 then (select coalesce(jsonb_agg(id), '[]') from matched where key is not null) end,
            'facets', case when $14 then jsonb_build_object(
                'expertise', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', coalesce(e.label, value), 'count', n) order by n desc, value), '[]')
                    from (
                    select value, count(*) as n from (select unnest(expertise_codes) as value from matched where failed = 0 or not in_expertise) v
                     group by value order by (value = any ($6)) desc, n desc, value limit 200) x
                    left join expertise_label e on e.tenant_id = $1 and e.code = value),
                <facets>
                'wait', (select jsonb_build_object('4', count(*) filter (where wait_intake_weeks <= 4), '8', count(*) filter (where wait_intake_weeks <= 8),
                            '13', count(*) filter (where wait_intake_weeks <= 13), '26', count(*) filter (where wait_intake_weeks <= 26),
                            'unknown', count(*) filter (where wait_intake_weeks is null))
                           from matched where failed = 0 or not in_wait),
                'capacity', (select jsonb_build_object('accepting', count(*) filter (where 'accepting' = any (room)), 'places', count(*) filter (where 'places' = any (room)))
                           from matched where failed = 0 or not in_capacity),
                'framework', (select jsonb_build_object('signed', count(*) filter (where framework_signed), 'unsigned', count(*) filter (where not framework_signed))
                           from matched where failed = 0 or not in_framework),
                'admission', (select jsonb_build_object('yes', count(*) filter (where admitted_until is not null))
                           from matched where failed = 0 or not in_admission),
                'favourite', (select jsonb_build_object('mine', count(*) filter (where marked)) from matched where failed = 0 or not in_favourites),
                'figure', (select coalesce(jsonb_object_agg(figure, n), '{}') from (select figure, count(*) as n from matched
                     where (failed = 0 or not in_figure) and figure is not null group by figure) x)) end)
        $sql$, '<key>', by_key), '<words>', by_words);
    statement := replace(statement, '<facets>', (
        select string_agg(replace(replace(replace($sql$
                '<name>', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(<values>) as value from matched where failed = 0 or not <holds>) v group by value) x),
                $sql$, '<name>', name), '<values>', codes), '<holds>', holds), '')
          from (values ('municipality', 'municipality_codes', 'in_place'), ('targetGroup', 'target_groups', 'in_group'), ('law', 'open_laws', 'in_law'),
                       ('category', 'open_categories', 'in_category'), ('age', 'age_bands', 'in_age'), ('setting', 'settings', 'in_setting'),
                       ('language', 'languages', 'in_language')) g(name, codes, holds)));
    execute statement into found using tenant, read.query, named, municipalities, target_groups, expertise, laws, max_wait, wait_unknown,
        (criteria #>> '{after,key}')::double precision, criteria #>> '{after,name}', (criteria #>> '{after,id}')::uuid,
        (criteria ->> 'limit')::integer, coalesce((criteria ->> 'facets')::boolean, false), figures, stale_before, ageing_until, day,
        categories, ages, settings, languages, capacity, framework, marked, only_favourites, only_ids, admission;
    if read.query is not null and not only_ids and (found ->> 'total')::integer = 0 then
        found := jsonb_set(found, '{without,q}', to_jsonb((search.shortlist(criteria || '{"words": "", "facets": false, "after": null, "limit": 1}') ->> 'total')::bigint));
    end if;
    return found || jsonb_build_object('corrections', read.corrections, 'terms', read.terms);
end $$;
