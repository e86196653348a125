-- One page of the shortlist with its total and facets, in one pass over the offers that hold the words.
--
-- criteria: words, municipalities, targetGroups, expertise, laws, figures (of search.figure; staleBefore and ageingUntil are days that say what they
-- mean), categories (product categories), ages (bands of search.age_bands), settings, languages, capacity (accepting: no client stop on the day
-- today; places: free ones besides), framework (signed, unsigned), admission (yes) (arrays; absent or empty: any), maxWait (weeks; null: any),
-- waitUnknown and favourites (booleans), sort (relevance, wait, capacity or name), after ({key, name, id} of the last row of the page before; null:
-- first page), limit, facets (boolean), idsOnly (boolean: tells the ids of all that match too).
--
-- The values of a group are alternatives, the groups hold together. A facet counts what its group would give, so it ignores the filter of its own
-- group: an offer carries a bit for each group that it fails. None is a match, one counts in the facet of that group only, and what fails more is left
-- out at once. Lists that offers have in common are counted as a whole before they are taken apart. A row's place is (key, name, id), so that pages
-- lose and double no row.
--
-- The statement is planned once per connection, for whatever is asked, and never compiled: planning took longer than reading what holds two words.
create or replace function search.shortlist(criteria jsonb) returns jsonb language plpgsql stable security definer
    set search_path = loodlijn, public, pg_temp set plan_cache_mode = force_generic_plan set jit = off set work_mem = '16MB' as $$
declare
    tenant constant uuid := current_tenant();
    nobody constant uuid[] := '{}';
    favourites uuid[] := nobody;
    named uuid[] := nobody;
    asked record;
    typed record;
    found jsonb;
begin
    -- A group that asks nothing is null.
    select nullif(c.municipalities, '{}') as municipalities, nullif(c."targetGroups", '{}') as target_groups, nullif(c.expertise, '{}') as expertise,
           nullif(c.laws, '{}') as laws, nullif(c.figures, '{}') as figures, nullif(c.categories, '{}') as categories, nullif(c.ages, '{}') as ages,
           nullif(c.settings, '{}') as settings, nullif(c.languages, '{}') as languages, c."maxWait" as most_weeks,
           coalesce(c."waitUnknown", false) as wait_unknown, c."staleBefore" as stale_before, c."ageingUntil" as ageing_until, c.today,
           coalesce(cardinality(c.capacity) > 0, false) as only_accepting, coalesce(c.capacity = '{places}', false) as only_places,
           coalesce(c.framework = '{signed}', false) as only_signed, coalesce(c.framework = '{unsigned}', false) as only_unsigned,
           coalesce(cardinality(c.admission) > 0, false) as only_admitted,
           coalesce(c.favourites, false) as only_favourites, coalesce(c.sort, 'relevance') as sort, c."limit" as most_rows,
           (c.after ->> 'key')::double precision as after_key, c.after ->> 'name' as after_name, (c.after ->> 'id')::uuid as after_id,
           coalesce(c.facets, false) as facets, coalesce(c."idsOnly", false) as ids_only
      into asked
      from jsonb_to_record(criteria) c(municipalities text[], "targetGroups" text[], expertise text[], laws text[], figures text[], categories text[],
           ages text[], settings text[], languages text[], capacity text[], framework text[], admission text[], "maxWait" numeric, "waitUnknown" boolean,
           "staleBefore" date, "ageingUntil" date, today date, favourites boolean, sort text, "limit" integer, after jsonb, facets boolean,
           "idsOnly" boolean);
    select search.marked(tenant, r.query) as query, r.corrections, r.terms into typed from search.read_words(tenant, criteria ->> 'words') r;
    if typed.query is not null then
        named := search.named_providers(tenant, criteria ->> 'words');
    end if;
    if asked.only_favourites or asked.facets then
        favourites := array(select f.listing_id from favourite f -- favourite_pkey
                          where f.tenant_id = tenant and f.person_id = current_person() and f.party_id = current_party());
    end if;
    with matched as materialized (
        select j.id, j.sort_name, j.failed, j.wait_intake_weeks, j.framework_signed, j.admitted, j.accepting, j.places, j.starred, j.figure,
               case when j.failed <> 0 then null
                    when asked.sort = 'relevance' and typed.query is not null then -ts_rank(j.search, typed.query)::double precision
                    when asked.sort = 'wait' then coalesce(j.wait_intake_weeks::double precision, 99999) + case when j.accepting then 0 else 1000000 end
                    when asked.sort = 'capacity' then case when j.accepting then 0 else 1000000 end - coalesce(j.free_places, -1)::double precision
                    else 0 end as key,
               case when asked.facets and (j.failed | 1) = 1 then j.municipality_codes end as municipality,
               case when asked.facets and (j.failed | 2) = 2 then j.target_groups end as target_group,
               case when asked.facets and (j.failed | 4) = 4 then j.expertise_codes end as expertise,
               case when asked.facets and (j.failed | 8) = 8 then j.open_laws end as law,
               case when asked.facets and (j.failed | 16) = 16 then j.open_categories end as category,
               case when asked.facets and (j.failed | 32) = 32 then j.age_bands end as age,
               case when asked.facets and (j.failed | 64) = 64 then j.settings end as setting,
               case when asked.facets and (j.failed | 128) = 128 then j.languages end as language
          from (select s.*,
                       case when asked.municipalities is null or s.municipality_codes && asked.municipalities then 0 else 1 end
                       + case when asked.target_groups is null or s.target_groups && asked.target_groups then 0 else 2 end
                       + case when asked.expertise is null or s.expertise_codes && asked.expertise then 0 else 4 end
                       + case when asked.laws is null or s.open_laws && asked.laws then 0 else 8 end
                       + case when asked.categories is null or s.open_categories && asked.categories then 0 else 16 end
                       + case when asked.ages is null or s.age_bands && asked.ages then 0 else 32 end
                       + case when asked.settings is null or s.settings && asked.settings then 0 else 64 end
                       + case when asked.languages is null or s.languages && asked.languages then 0 else 128 end
                       + case when case when asked.wait_unknown then s.wait_intake_weeks is null
                                        else asked.most_weeks is null or s.wait_intake_weeks <= asked.most_weeks end then 0 else 256 end
                       + case when asked.figures is null or s.figure = any (asked.figures) then 0 else 512 end
                       + case when not asked.only_accepting or s.accepting and (s.places or not asked.only_places) then 0 else 1024 end
                       + case when asked.only_signed and not s.framework_signed or asked.only_unsigned and s.framework_signed then 2048 else 0 end
                       + case when asked.only_admitted and not s.admitted then 4096 else 0 end
                       + case when asked.only_favourites and not s.starred then 8192 else 0 end as failed
                  from (select l.*, l.admitted_until is not null as admitted, not search.in_stop(l.stop_from, l.stop_until, asked.today) as accepting,
                               coalesce(l.free_places > 0, false) as places, l.id in (select unnest(favourites)) as starred,
                               case when asked.stale_before is not null then search.figure(l.wait_intake_weeks, l.wait_treatment_weeks,
                                    l.wait_measured_on, asked.stale_before, asked.ageing_until) end as figure
                          from (select o.* from listing o -- listing_pkey
                                 where typed.query is null and o.tenant_id = tenant and not o.stopped
                                union all
                                select o.* from listing o -- listing_by_words
                                 where o.search @@ typed.query and o.tenant_id = tenant and not o.stopped
                                union all
                                select o.* from listing o -- listing_of_provider
                                 where named <> nobody and o.tenant_id = tenant and o.provider_id = any (named) and not o.search @@ typed.query
                                   and not o.stopped) l
                        offset 0) s
                offset 0) j
         where j.failed & (j.failed - 1) = 0
    ), page as materialized (
        select id, sort_name, key from matched
         where failed = 0 and (asked.after_key is null or (key, sort_name, id) > (asked.after_key, asked.after_name collate "C", asked.after_id))
         order by key, sort_name, id
         limit asked.most_rows + 1
    ), shown as (
        select * from page order by key, sort_name, id limit asked.most_rows
    ), counted as (
        select count(*) filter (where failed = 0) as total,
               count(*) filter (where (failed | 256) = 256 and wait_intake_weeks <= 4) as wait_4,
               count(*) filter (where (failed | 256) = 256 and wait_intake_weeks <= 8) as wait_8,
               count(*) filter (where (failed | 256) = 256 and wait_intake_weeks <= 13) as wait_13,
               count(*) filter (where (failed | 256) = 256 and wait_intake_weeks <= 26) as wait_26,
               count(*) filter (where (failed | 256) = 256 and wait_intake_weeks is null) as wait_unknown,
               count(*) filter (where (failed | 512) = 512 and figure = 'fresh') as fresh,
               count(*) filter (where (failed | 512) = 512 and figure = 'ageing') as ageing,
               count(*) filter (where (failed | 512) = 512 and figure = 'stale') as stale,
               count(*) filter (where (failed | 512) = 512 and figure = 'unknown') as unknown,
               count(*) filter (where (failed | 1024) = 1024 and accepting) as accepting,
               count(*) filter (where (failed | 1024) = 1024 and accepting and places) as places,
               count(*) filter (where (failed | 2048) = 2048 and framework_signed) as signed,
               count(*) filter (where (failed | 2048) = 2048 and not framework_signed) as unsigned,
               count(*) filter (where (failed | 4096) = 4096 and admitted) as admitted,
               count(*) filter (where (failed | 8192) = 8192 and starred) as starred
          from matched
    ), lists as (
        select grouping(municipality, target_group, expertise, law, category, age, setting, language) as others,
               coalesce(municipality, target_group, expertise, law, category, age, setting, language) as list, count(*) as n
          from matched
         group by grouping sets (municipality, target_group, expertise, law, category, age, setting, language)
    ), valued as (
        select case l.others when 127 then 'municipality' when 191 then 'targetGroup' when 223 then 'expertise' when 239 then 'law' when 247 then 'category'
                             when 251 then 'age' when 253 then 'setting' when 254 then 'language' end as facet, v.value, sum(l.n)::bigint as n
          from lists l, unnest(l.list) v(value)
         group by 1, 2
    )
    select jsonb_build_object(
        'total', c.total,
        'items', (select coalesce(jsonb_agg(o.item order by s.key, s.sort_name, s.id), '[]')
                    from shown s,
                         -- listing_pkey and provider_pkey, for each row of the page and never for all of the tenant
                         lateral (select search.listing_json(l, p) as item from listing l join provider p on p.tenant_id = tenant and p.id = l.provider_id
                                   where l.tenant_id = tenant and l.id = s.id offset 0) o),
        'next', case when (select count(*) from page) > asked.most_rows then
                    (select jsonb_build_object('key', key, 'name', sort_name, 'id', id) from shown order by key desc, sort_name desc, id desc limit 1) end,
        'without', case when c.total = 0 then
                    (select jsonb_build_object(
                        'municipality', count(*) filter (where failed = 1), 'targetGroup', count(*) filter (where failed = 2),
                        'expertise', count(*) filter (where failed = 4), 'law', count(*) filter (where failed = 8),
                        'category', count(*) filter (where failed = 16), 'age', count(*) filter (where failed = 32),
                        'setting', count(*) filter (where failed = 64), 'language', count(*) filter (where failed = 128),
                        'maxWait', count(*) filter (where failed = 256), 'figure', count(*) filter (where failed = 512),
                        'capacity', count(*) filter (where failed = 1024), 'framework', count(*) filter (where failed = 2048),
                        'admission', count(*) filter (where failed = 4096), 'favourite', count(*) filter (where failed = 8192)) from matched) end,
        'ids', case when asked.ids_only then (select coalesce(jsonb_agg(id), '[]') from matched where failed = 0) end,
        'facets', case when asked.facets then
            '{"municipality": [], "targetGroup": [], "law": [], "category": [], "age": [], "setting": [], "language": []}'
            || coalesce((select jsonb_object_agg(f.facet, f.found)
                           from (select facet, jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value) as found
                                   from valued where facet <> 'expertise' group by facet) f), '{}')
            || jsonb_build_object(
                'expertise', (select coalesce(jsonb_agg(jsonb_build_object('value', x.value, 'label', coalesce(e.label, x.value), 'count', x.n)
                                               order by x.n desc, x.value), '[]')
                                from (select value, n from valued where facet = 'expertise'
                                       order by coalesce(value = any (asked.expertise), false) desc, n desc, value limit 200) x
                                left join expertise_label e on e.tenant_id = tenant and e.code = x.value), -- expertise_label_pkey
                'wait', jsonb_build_object('4', c.wait_4, '8', c.wait_8, '13', c.wait_13, '26', c.wait_26, 'unknown', c.wait_unknown),
                'figure', jsonb_strip_nulls(jsonb_build_object('fresh', nullif(c.fresh, 0), 'ageing', nullif(c.ageing, 0), 'stale', nullif(c.stale, 0),
                                                               'unknown', nullif(c.unknown, 0))),
                'capacity', jsonb_build_object('accepting', c.accepting, 'places', c.places),
                'framework', jsonb_build_object('signed', c.signed, 'unsigned', c.unsigned),
                'admission', jsonb_build_object('yes', c.admitted), 'favourite', jsonb_build_object('mine', c.starred)) end)
      into found
      from counted c;
    -- What the filters alone would give: shown when the words are what leaves nothing.
    if typed.query is not null and not asked.ids_only and (found ->> 'total')::integer = 0 then
        found := jsonb_set(found, '{without,q}', to_jsonb((search.shortlist(criteria || '{"words": "", "facets": false, "after": null, "limit": 1}') ->> 'total')::bigint));
    end if;
    return found || jsonb_build_object('corrections', typed.corrections, 'terms', typed.terms);
end $$;
alter function search.shortlist(jsonb) owner to loodlijn_search;
grant execute on function search.shortlist(jsonb) to loodlijn_app;
