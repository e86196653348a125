-- One page of the register as it was known at a moment, with what each value of a facet would give, in one pass over what was known then. Who asks sees
-- what the walls of the tables let through: the function runs as whoever calls it.
--
-- A relation carries a bit for each group that it fails. None is a match, one counts in the facet of that group only. Words are those that names and
-- KvK numbers begin with, in their order, and find who takes part in a consortium as well.
--
-- The statement is planned once per connection, for whatever is asked, and never compiled: planning took longer than reading 1,500 relations.
create or replace function search.register(the_day date, the_end timestamptz, the_words text, the_places text[], the_care text[], the_heads text[],
        the_subs text[], the_phases text[], the_answers text[], after_name text, after_id text, most integer, with_facets boolean)
    returns jsonb language plpgsql stable set search_path = loodlijn, public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$
declare
    tenant constant uuid := current_tenant();
    pattern constant text := '% ' || search.fold(the_words) || '%';
    consortia uuid[] := '{}';
    numbers text[] := '{}';
    answer jsonb;
begin
    if the_words <> '' then
        select coalesce(array_agg(m.consortium_id), '{}'), coalesce(array_agg(o.kvk_number), '{}') into consortia, numbers
          from consortium_member m join organisation o on o.id = m.consortium_id -- consortium_member_pkey
         where m.tenant_id = tenant and m.known_until >= the_end and m.known_from < the_end
           and m.starts_on <= the_day and (m.ends_on is null or m.ends_on >= the_day)
           and ' ' || search.fold(m.member_name || ' ' || m.member_kvk) like pattern;
    end if;
    with matched as materialized (
        select * from (
            select e.subcontracting_id as id, e.head_id, e.head_name, e.head_kvk, e.sub_id, e.sub_name, e.sub_kvk, e.self_employed, e.categories,
                   e.municipality_codes, e.working_codes, e.works_from, e.ends_on, e.known_from, e.agreement_id, e.agreement_title, e.model_name,
                   e.model_number, v.phase, v.consent, lower(e.sub_name) as sort_name,
                   case when cardinality(the_places) = 0 or e.municipality_codes && the_places then 0 else 1 end
                   + case when cardinality(the_care) = 0 or e.categories && the_care then 0 else 2 end
                   + case when cardinality(the_heads) = 0 or e.head_id::text = any (the_heads) then 0 else 4 end
                   + case when cardinality(the_subs) = 0 or e.sub_kvk = any (the_subs) then 0 else 8 end
                   + case when v.phase = any (the_phases) then 0 else 16 end
                   + case when cardinality(the_answers) = 0 or v.consent = any (the_answers) then 0 else 32 end as failed
              from register_entry e -- register_as_it_was
             cross join lateral (
                   select case when e.state in ('REFUSED', 'WITHDRAWN') then 'OFF' when cardinality(e.working_codes) = 0 then 'WAITING'
                               when e.ends_on < the_day then 'ENDED' when e.works_from > the_day then 'PLANNED' else 'WORKING' end as phase,
                          case when e.self_employed then 'NOT_NEEDED' when e.state in ('REPORTED', 'QUESTION') then 'WAITING'
                               when e.state in ('REFUSED', 'WITHDRAWN') then e.state else 'CONSENTED' end as consent) v
             where e.tenant_id = tenant and e.known_until >= the_end and e.known_from < the_end
               and (the_words = '' or e.words like pattern or e.head_id = any (consortia) or e.sub_id = any (consortia)
                    or e.sub_id is null and e.sub_kvk = any (numbers))
            offset 0) k
         where k.failed & (k.failed - 1) = 0
    ), page as (
        select m.* from matched m
         where m.failed = 0 and (after_id = '' or m.sort_name > after_name or m.sort_name = after_name and m.id::text > after_id)
         order by m.sort_name, m.id::text limit most
    ), behind as (
        select m.head_id, m.head_name as name, m.sub_kvk as kvk from matched m where with_facets and m.failed = 0
        union all
        select m.head_id, m.head_name, c.member_kvk
          from matched m join consortium_member c on c.tenant_id = tenant -- consortium_member_pkey
           and c.consortium_id in (m.head_id, coalesce(m.sub_id, (select o.id from organisation o where o.kvk_number = m.sub_kvk)))
         where with_facets and m.failed = 0 and c.known_until >= the_end and c.known_from < the_end and c.roles && '{MEMBER,SUPPLIER}'
           and c.starts_on <= the_day and (c.ends_on is null or c.ends_on >= the_day)
    ), facets as (
        select 'municipality' as facet, p.code as value, null::text as label, count(*) as number
          from matched m, unnest(m.municipality_codes) p(code) where with_facets and (m.failed | 1) = 1 group by p.code
        union all
        select 'category', c.code, null, count(*)
          from matched m, unnest(m.categories) c(code) where with_facets and (m.failed | 2) = 2 group by c.code
        union all
        select 'head', h.head_id::text, h.name, h.number
          from (select m.head_id, max(m.head_name) as name, count(*) as number, row_number() over (order by count(*) desc, max(m.head_name)) as rank
                  from matched m where with_facets and (m.failed | 4) = 4 group by m.head_id) h
         where h.rank <= 40 or h.head_id::text = any (the_heads)
        union all
        select 'sub', s.sub_kvk, s.name, s.number
          from (select m.sub_kvk, max(m.sub_name) as name, count(*) as number, row_number() over (order by count(*) desc, max(m.sub_name)) as rank
                  from matched m where with_facets and (m.failed | 8) = 8 group by m.sub_kvk) s
         where s.rank <= 40 or s.sub_kvk = any (the_subs)
        union all
        select 'phase', m.phase, null, count(*) from matched m where with_facets and (m.failed | 16) = 16 group by m.phase
        union all
        select 'consent', m.consent, null, count(*) from matched m where with_facets and (m.failed | 32) = 32 group by m.consent
        union all
        select 'behind', b.head_id::text, max(b.name), count(distinct b.kvk) from behind b group by b.head_id
        union all
        select 'total', '', null, count(*) from matched m where with_facets and m.failed = 0
    )
    select jsonb_build_object(
        'relations', (select coalesce(jsonb_agg(jsonb_build_object(
                'id', p.id, 'headId', p.head_id, 'headName', p.head_name, 'headKvk', p.head_kvk, 'subName', p.sub_name, 'subKvk', p.sub_kvk,
                'selfEmployed', p.self_employed, 'categories', p.categories, 'municipalityCodes', p.municipality_codes, 'workingCodes', p.working_codes,
                'worksFrom', p.works_from, 'endsOn', p.ends_on, 'phase', p.phase, 'consent', p.consent,
                'knownFrom', to_char(p.known_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'sortName', p.sort_name,
                'agreementId', p.agreement_id, 'agreementTitle', p.agreement_title, 'modelName', p.model_name, 'modelNumber', p.model_number,
                'subId', coalesce(p.sub_id, (select o.id from organisation o where o.kvk_number = p.sub_kvk)))
                order by p.sort_name, p.id::text), '[]') from page p),
        'facets', (select coalesce(jsonb_agg(jsonb_build_object('facet', f.facet, 'value', f.value, 'label', f.label, 'number', f.number)), '[]') from facets f))
      into answer;
    return answer;
end $$;
grant execute on function search.register(date, timestamptz, text, text[], text[], text[], text[], text[], text[], text, text, integer, boolean) to loodlijn_app;
