-- Search. Operators on text (@@, %, LIKE) are not leakproof, so under row security they would not use an index. These functions
-- run as loodlijn_search, which the policies let through, and therefore name the tenant themselves: from the setting of the
-- transaction, never from a parameter. Without that setting they find nothing.

-- The stem by which a word is kept; null for a word that says nothing ("voor").
create function search.stem_of(word text) returns text language sql stable parallel safe
    return (ts_lexize('pg_catalog.dutch_stem', word))[1];

-- The word of the tenant that a mistyped word most likely meant; null when none is near. One change is allowed in words of four
-- letters, two up to eight, three in longer ones.
create function search.nearest_word(tenant uuid, typed text) returns text language sql stable parallel safe
    set search_path = loodlijn, public, pg_temp as $$
    select w.word
      from (select word, levenshtein_less_equal(word, typed, 3) as changes, similarity(word, typed) as alike
              from search_word -- search_word_alike
             where tenant_id = tenant and word % typed and length(word) between length(typed) - 2 and length(typed) + 2) w
     where changes <= case when length(typed) <= 4 then 1 when length(typed) <= 8 then 2 else 3 end
     order by changes, alike desc, w.word
     limit 1;
$$;

-- What to look for when someone types words, with what was read differently from how it was typed and the words that count as a
-- match (to show why a listing was found). A query of null means: no words to look for.
create function search.read_words(tenant uuid, typed text, out query tsquery, out corrections jsonb, out terms jsonb) language plpgsql stable
    set search_path = loodlijn, public, pg_temp as $$
declare
    folded text := search.fold(coalesce(typed, ''));
    words text[];
    current_word text;
    near text;
    its_stem text;
    expansions text[];
    as_prefix boolean;
    one tsquery;
    related text[] := '{}';
    prefixes text[] := '{}';
    known record;
begin
    corrections := '[]';
    for known in select abbreviation, expansion from field_abbreviation
                  where position(' ' in expansion) > 0 and position(' ' || expansion || ' ' in ' ' || folded || ' ') > 0
                  order by length(expansion) desc, abbreviation loop
        folded := btrim(replace(' ' || folded || ' ', ' ' || known.expansion || ' ', ' ' || known.abbreviation || ' '));
    end loop;
    words := (regexp_split_to_array(folded, ' '))[1:12];
    for place in 1..cardinality(words) loop
        current_word := words[place];
        its_stem := search.stem_of(current_word);
        select array_agg(expansion order by expansion) into expansions from field_abbreviation where abbreviation = current_word;
        if expansions is not null then
            one := (quote_literal(current_word))::tsquery;
            related := related || current_word;
            for i in 1..cardinality(expansions) loop
                one := one || phraseto_tsquery('dutch_folded', expansions[i]);
                related := related || regexp_split_to_array(expansions[i], ' ');
            end loop;
        elsif its_stem is null or length(current_word) < 2 then
            continue;
        else
            as_prefix := length(current_word) >= 4 or place = cardinality(words);
            if length(current_word) >= 4 and not exists (select from search_word s where s.tenant_id = tenant and starts_with(s.word, current_word))
                and not exists (select from search_word s where s.tenant_id = tenant and s.stem = its_stem) then
                near := search.nearest_word(tenant, current_word);
                if near is not null then
                    corrections := corrections || jsonb_build_object('typed', current_word, 'used', near);
                    current_word := near;
                    its_stem := search.stem_of(near);
                end if;
            end if;
            one := (quote_literal(its_stem))::tsquery || (quote_literal(current_word) || case when as_prefix then ':*' else '' end)::tsquery;
            related := related || current_word;
            if as_prefix then
                prefixes := prefixes || current_word;
            end if;
            for known in select abbreviation from field_abbreviation where expansion = current_word order by abbreviation loop
                one := one || (quote_literal(known.abbreviation))::tsquery;
                related := related || known.abbreviation;
            end loop;
        end if;
        query := case when query is null then one else query && one end;
    end loop;
    select jsonb_build_object('prefixes', to_jsonb(prefixes),
               'words', coalesce(jsonb_agg(distinct w.word), '[]')) into terms
      from (select unnest(related) as word
            union all
            select s.word from search_word s
             where s.tenant_id = tenant and s.stem = any (select search.stem_of(r) from unnest(related) r)) w
     where search.stem_of(w.word) is not null;
end $$;

-- Providers with what was typed somewhere inside their name, spaces aside; none for fewer than four letters.
create function search.named_providers(tenant uuid, typed text) returns uuid[] language sql stable parallel safe
    set search_path = loodlijn, public, pg_temp as $$
    select coalesce(array_agg(id), '{}')
      from provider, replace(search.fold(typed), ' ', '') as part -- provider_by_part_of_name
     where tenant_id = tenant and length(part) >= 4 and compact_name like '%' || part || '%';
$$;

-- What the filters alone would give: shown when the words are what leaves nothing.
create function search.count_without_words(tenant uuid, municipalities text[], target_groups text[], expertise text[], laws text[], max_wait numeric,
    wait_unknown boolean) returns bigint language sql stable parallel safe set search_path = loodlijn, public, pg_temp as $$
    select count(*) from listing l
     where l.tenant_id = tenant
       and (municipalities = '{}' or l.municipality_codes && municipalities)
       and (count_without_words.target_groups = '{}' or l.target_groups && count_without_words.target_groups)
       and (count_without_words.expertise = '{}' or l.expertise_codes && count_without_words.expertise)
       and (count_without_words.laws = '{}' or l.laws && count_without_words.laws)
       and case when wait_unknown then l.wait_intake_weeks is null when max_wait is null then true else coalesce(l.wait_intake_weeks <= max_wait, false) end;
$$;

-- Expertise as it was written, with the value to filter by; of labels with one value the first.
create function search.expertise_json(labels text[]) returns jsonb language sql stable parallel safe
    return (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'label', label) order by place), '[]')
              from (select search.expertise_code(written.label) as value, (array_agg(written.label order by written.place))[1] as label,
                           min(written.place) as place
                      from unnest(labels) with ordinality as written(label, place) group by 1) valued);

-- A listing as the application reads it.
create function search.listing_json(l loodlijn.listing, p loodlijn.provider) returns jsonb language sql stable parallel safe
    return jsonb_build_object(
        'id', l.id, 'providerId', p.id, 'providerName', p.name, 'providerVerified', p.organisation_id is not null, 'title', l.title,
        'kinds', l.kinds, 'targetGroups', l.target_groups, 'expertise', search.expertise_json(l.expertise),
        'municipalities', l.municipality_codes, 'outsidePlaces', l.outside_places, 'placeText', l.place_text, 'laws', l.laws,
        'contractText', l.contract_text, 'waitIntakeWeeks', l.wait_intake_weeks, 'waitTreatmentWeeks', l.wait_treatment_weeks,
        'waitText', l.wait_intake_text, 'waitMeasuredOn', l.wait_measured_on, 'capacityText', l.capacity_text,
        'frameworkSigned', l.framework_signed, 'note', l.note, 'sourceUrl', l.source_url);

-- One page of the shortlist with its total and facets, in one pass over the listings that hold the words.
--
-- criteria: words, municipalities, targetGroups, expertise, laws (arrays; empty: any), maxWait (weeks; null: any), waitUnknown
-- (boolean), sort (relevance, wait or name), after ({key, name, id} of the last row of the page before; null: first page), limit,
-- facets (boolean).
--
-- The values of a group are alternatives, the groups hold together. A facet counts what its group would give, so it ignores the
-- filter of its own group; a row that fails two groups counts nowhere and is left out at once. A row's place is (key, name, id), so
-- that pages lose and double no row.
create function search.shortlist(criteria jsonb) returns jsonb language plpgsql stable security definer
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
             where l.tenant_id = $1 <words>
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

alter function search.stem_of(text) owner to loodlijn_search;
alter function search.nearest_word(uuid, text) owner to loodlijn_search;
alter function search.read_words(uuid, text) owner to loodlijn_search;
alter function search.named_providers(uuid, text) owner to loodlijn_search;
alter function search.count_without_words(uuid, text[], text[], text[], text[], numeric, boolean) owner to loodlijn_search;
alter function search.expertise_json(text[]) owner to loodlijn_search;
alter function search.listing_json(loodlijn.listing, loodlijn.provider) owner to loodlijn_search;
alter function search.shortlist(jsonb) owner to loodlijn_search;

-- The one door. The functions behind it take a tenant as a parameter and are for their owner only.
grant execute on function search.shortlist(jsonb), search.expertise_json(text[]), search.expertise_code(text), search.fold(text), search.listing_json(loodlijn.listing, loodlijn.provider) to loodlijn_app;
