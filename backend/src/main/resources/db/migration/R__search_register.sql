-- One page of the register as it was known at a moment, with what each value of a facet would give, in one pass over what was known then. Who asks sees
-- what the walls of the tables let through: the function runs as whoever calls it.
--
-- A relation carries a bit for each group that it fails. None is a match, one counts in the facet of that group only. Words are those that names and
-- KvK numbers begin with, in their order, and find who takes part in a consortium as well; where there is none, nothing looks for one.
--
-- What the facets count is as narrow as can be; a row of the page is read once more, by its key.
--
-- The statement is planned once per connection, for whatever is asked, and never compiled: planning took longer than reading 1,500 relations.
drop function if exists search.register(date, timestamptz, text, text[], text[], text[], text[], text[], text[], text, text, integer, boolean);
create function search.register(the_day date, the_end timestamptz, the_words text, the_places text[], the_care text[], the_heads text[],
        the_subs text[], the_phases text[], the_answers text[], after_name text, after_id text, most integer, with_facets boolean)
    returns json language plpgsql stable set search_path = loodlijn, public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$
declare
    tenant constant uuid := current_tenant();
    pattern constant text := '% ' || search.fold(the_words) || '%';
    any_place constant boolean := cardinality(the_places) = 0;
    any_care constant boolean := cardinality(the_care) = 0;
    any_head constant boolean := cardinality(the_heads) = 0;
    any_sub constant boolean := cardinality(the_subs) = 0;
    any_answer constant boolean := cardinality(the_answers) = 0;
    consortia uuid[] := '{}';
    numbers text[] := '{}';
    with_members constant boolean := exists (select from consortium_member m where m.tenant_id = tenant);
    answer json;
begin
    if the_words <> '' and with_members then
        select coalesce(array_agg(m.consortium_id), '{}'), coalesce(array_agg(o.kvk_number), '{}') into consortia, numbers
          from consortium_member m join organisation o on o.id = m.consortium_id -- consortium_member_pkey
         where m.tenant_id = tenant and m.known_until >= the_end and m.known_from < the_end
           and m.starts_on <= the_day and (m.ends_on is null or m.ends_on >= the_day)
           and ' ' || search.fold(m.member_name || ' ' || m.member_kvk) like pattern;
    end if;
    with matched as materialized (
        select * from (
            select e.id as entry, e.subcontracting_id as id, e.head_id, e.head_name, e.sub_id, e.sub_name, e.sub_kvk, e.categories,
                   e.municipality_codes, v.phase, v.consent, lower(e.sub_name) as sort_name,
                   case when any_place or e.municipality_codes && the_places then 0 else 1 end
                   + case when any_care or e.categories && the_care then 0 else 2 end
                   + case when any_head or e.head_id::text = any (the_heads) then 0 else 4 end
                   + case when any_sub or e.sub_kvk = any (the_subs) then 0 else 8 end
                   + case when v.phase = any ((select the_phases)::text[]) then 0 else 16 end
                   + case when any_answer or v.consent = any (the_answers) then 0 else 32 end as failed
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
    ), page as materialized (
        select m.entry, m.phase, m.consent, m.sort_name from matched m
         where m.failed = 0 and (after_id = '' or m.sort_name > after_name or m.sort_name = after_name and m.id::text > after_id)
         order by m.sort_name, m.id::text limit most
    ), kinds as materialized (
        select m.failed, m.head_id, m.phase, m.consent, max(m.head_name) as head_name, count(*)::integer as number
          from matched m where with_facets group by m.failed, m.head_id, m.phase, m.consent
    ), heads as materialized (
        select k.head_id, max(k.head_name) as name, sum(k.number) as number from kinds k where (k.failed | 4) = 4 group by k.head_id
    ), top_heads as materialized (
        select * from heads order by number desc, name limit 40
    ), subs as materialized (
        select m.sub_kvk, max(m.sub_name) as name, count(*) as number from matched m where with_facets and (m.failed | 8) = 8 group by m.sub_kvk
    ), top_subs as materialized (
        select * from subs order by number desc, name limit 40
    ), pairs as (
        select m.head_id, m.sub_kvk, max(m.head_name) as name from matched m where with_facets and not with_members and m.failed = 0 group by m.head_id, m.sub_kvk
    ), behind as (
        select m.head_id, m.head_name as name, m.sub_kvk as kvk from matched m where with_facets and with_members and m.failed = 0
        union all
        select m.head_id, m.head_name, c.member_kvk
          from matched m join consortium_member c on c.tenant_id = tenant -- consortium_member_pkey
           and c.consortium_id in (m.head_id, coalesce(m.sub_id, (select o.id from organisation o where o.kvk_number = m.sub_kvk)))
         where with_facets and with_members and m.failed = 0 and c.known_until >= the_end and c.known_from < the_end and c.roles && '{MEMBER,SUPPLIER}'
           and c.starts_on <= the_day and (c.ends_on is null or c.ends_on >= the_day)
    ), facets as (
        select 'municipality' as facet, p.code as value, null::text as label, count(*) as number
          from (select unnest(m.municipality_codes) as code from matched m where with_facets and (m.failed | 1) = 1) p group by p.code
        union all
        select 'category', c.code, null, count(*)
          from (select unnest(m.categories) as code from matched m where with_facets and (m.failed | 2) = 2) c group by c.code
        union all
        select 'head', h.head_id::text, h.name, h.number from top_heads h
        union all
        select 'head', h.head_id::text, h.name, h.number from heads h
         where h.head_id::text = any (the_heads) and h.head_id not in (select t.head_id from top_heads t)
        union all
        select 'sub', s.sub_kvk, s.name, s.number from top_subs s
        union all
        select 'sub', s.sub_kvk, s.name, s.number from subs s
         where s.sub_kvk = any (the_subs) and s.sub_kvk not in (select t.sub_kvk from top_subs t)
        union all
        select 'phase', k.phase, null, sum(k.number) from kinds k where (k.failed | 16) = 16 group by k.phase
        union all
        select 'consent', k.consent, null, sum(k.number) from kinds k where (k.failed | 32) = 32 group by k.consent
        union all
        select 'behind', p.head_id::text, max(p.name), count(*) from pairs p group by p.head_id
        union all
        select 'behind', b.head_id::text, max(b.name), count(distinct b.kvk) from behind b group by b.head_id
        union all
        select 'total', '', null, coalesce(sum(k.number), 0) from kinds k where k.failed = 0
    )
    select json_build_object(
        'relations', (select coalesce(json_agg(json_build_object(
                'id', e.subcontracting_id, 'headId', e.head_id, 'headName', e.head_name, 'headKvk', e.head_kvk, 'subName', e.sub_name, 'subKvk', e.sub_kvk,
                'selfEmployed', e.self_employed, 'categories', e.categories, 'municipalityCodes', e.municipality_codes, 'workingCodes', e.working_codes,
                'worksFrom', e.works_from, 'endsOn', e.ends_on, 'phase', p.phase, 'consent', p.consent,
                'knownFrom', to_char(e.known_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'sortName', p.sort_name,
                'agreementId', e.agreement_id, 'agreementTitle', e.agreement_title, 'modelName', e.model_name, 'modelNumber', e.model_number,
                'subId', coalesce(e.sub_id, (select o.id from organisation o where o.kvk_number = e.sub_kvk)))
                order by p.sort_name, e.subcontracting_id::text), '[]')
               from page p join register_entry e on e.tenant_id = tenant and e.id = p.entry), -- register_entry_pkey
        'facets', (select coalesce(json_agg(json_build_object('facet', f.facet, 'value', f.value, 'label', f.label, 'number', f.number)), '[]') from facets f))
      into answer;
    return answer;
end $$;
grant execute on function search.register(date, timestamptz, text, text[], text[], text[], text[], text[], text[], text, text, integer, boolean) to loodlijn_app;
