-- How good the figure about the wait is, as something to filter by: the same four that the start page counts.

-- unknown: no figure at all; stale: measured before a day, or on no known day; ageing: it becomes stale soon; fresh.
create function search.figure(intake numeric, treatment numeric, measured_on date, stale_before date, ageing_until date) returns text
    language sql immutable parallel safe
    return case when intake is null and treatment is null then 'unknown'
                when measured_on > ageing_until then 'fresh'
                when measured_on >= stale_before then 'ageing'
                else 'stale' end;

drop function search.count_without_words(uuid, text[], text[], text[], text[], numeric, boolean);
-- What the filters alone would give: shown when the words are what leaves nothing.
create function search.count_without_words(tenant uuid, municipalities text[], target_groups text[], expertise text[], laws text[], max_wait numeric,
    wait_unknown boolean, figures text[], stale_before date, ageing_until date) returns bigint language sql stable parallel safe set search_path = loodlijn, public, pg_temp as $$
    select count(*) from listing l
     where l.tenant_id = tenant and not l.stopped
       and (municipalities = '{}' or l.municipality_codes && municipalities)
       and (count_without_words.target_groups = '{}' or l.target_groups && count_without_words.target_groups)
       and (count_without_words.expertise = '{}' or l.expertise_codes && count_without_words.expertise)
       and (count_without_words.laws = '{}' or l.laws && count_without_words.laws)
       and case when wait_unknown then l.wait_intake_weeks is null when max_wait is null then true else coalesce(l.wait_intake_weeks <= max_wait, false) end
       and (figures = '{}' or search.figure(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, stale_before, ageing_until) = any (figures));
$$;

-- As before, with one group more: figures (array of fresh, ageing, stale, unknown; empty: any), with staleBefore and ageingUntil
-- (days) that say what they mean.
create or replace function search.shortlist(criteria jsonb) returns jsonb language plpgsql stable security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    municipalities constant text[] := array(select jsonb_array_elements_text(criteria -> 'municipalities'));
    target_groups constant text[] := array(select jsonb_array_elements_text(criteria -> 'targetGroups'));
    expertise constant text[] := array(select jsonb_array_elements_text(criteria -> 'expertise'));
    laws constant text[] := array(select jsonb_array_elements_text(criteria -> 'laws'));
    figures constant text[] := array(select jsonb_array_elements_text(coalesce(criteria -> 'figures', '[]')));
    stale_before constant date := criteria ->> 'staleBefore';
    ageing_until constant date := criteria ->> 'ageingUntil';
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
                   case when f.in_place and f.in_group and f.in_expertise and f.in_law and f.in_wait and f.in_figure then <key> end as key
              from listing l, -- listing_by_words, or listing_pkey without words
                   lateral (select $4 = '{}' or l.municipality_codes && $4 as in_place,
                                   $5 = '{}' or l.target_groups && $5 as in_group,
                                   $6 = '{}' or l.expertise_codes && $6 as in_expertise,
                                   $7 = '{}' or l.laws && $7 as in_law,
                                   case when $9 then l.wait_intake_weeks is null when $8 is null then true
                                        else coalesce(l.wait_intake_weeks <= $8, false) end as in_wait,
                                   search.figure(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, $16, $17) as figure,
                                   $15 = '{}' or search.figure(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, $16, $17) = any ($15) as in_figure
                            offset 0) f
             where l.tenant_id = $1 and not l.stopped <words>
               and f.in_place::integer + f.in_group::integer + f.in_expertise::integer + f.in_law::integer + f.in_wait::integer + f.in_figure::integer >= 5
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
                            'maxWait', count(*) filter (where not in_wait), 'figure', count(*) filter (where not in_figure)) from matched) end,
            'facets', case when $14 then jsonb_build_object(
                'municipality', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(municipality_codes) as value from matched
                     where in_group and in_expertise and in_law and in_wait and in_figure) v group by value) x),
                'targetGroup', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(target_groups) as value from matched
                     where in_place and in_expertise and in_law and in_wait and in_figure) v group by value) x),
                'expertise', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', coalesce(e.label, value), 'count', n) order by n desc, value), '[]')
                    from (
                    select value, count(*) as n from (select unnest(expertise_codes) as value from matched
                     where in_place and in_group and in_law and in_wait and in_figure) v
                     group by value order by (value = any ($6)) desc, n desc, value limit 200) x
                    left join expertise_label e on e.tenant_id = $1 and e.code = value),
                'law', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', n) order by n desc, value), '[]') from (
                    select value, count(*) as n from (select unnest(laws) as value from matched
                     where in_place and in_group and in_expertise and in_wait and in_figure) v group by value) x),
                'wait', (select jsonb_build_object('4', count(*) filter (where wait_intake_weeks <= 4), '8', count(*) filter (where wait_intake_weeks <= 8),
                            '13', count(*) filter (where wait_intake_weeks <= 13), '26', count(*) filter (where wait_intake_weeks <= 26),
                            'unknown', count(*) filter (where wait_intake_weeks is null))
                           from matched where in_place and in_group and in_expertise and in_law and in_figure),
                'figure', (select coalesce(jsonb_object_agg(figure, n), '{}') from (select figure, count(*) as n from matched
                     where in_place and in_group and in_expertise and in_law and in_wait group by figure) x)) end)
        $sql$, '<key>', by_key), '<words>', by_words);
    execute statement into found using tenant, read.query, named, municipalities, target_groups, expertise, laws, max_wait, wait_unknown,
        (criteria #>> '{after,key}')::double precision, criteria #>> '{after,name}', (criteria #>> '{after,id}')::uuid,
        (criteria ->> 'limit')::integer, coalesce((criteria ->> 'facets')::boolean, false), figures, stale_before, ageing_until;
    if read.query is not null and (found ->> 'total')::integer = 0 then
        found := jsonb_set(found, '{without,q}', to_jsonb(search.count_without_words(tenant, municipalities, target_groups, expertise, laws, max_wait, wait_unknown, figures, stale_before, ageing_until)));
    end if;
    return found || jsonb_build_object('corrections', read.corrections, 'terms', read.terms);
end $$;

alter function search.figure(numeric, numeric, date, date, date) owner to loodlijn_search;
alter function search.count_without_words(uuid, text[], text[], text[], text[], numeric, boolean, text[], date, date) owner to loodlijn_search;
grant execute on function search.figure(numeric, numeric, date, date, date) to loodlijn_app;
