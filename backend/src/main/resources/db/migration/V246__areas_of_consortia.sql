-- Where a region lets an organisation deliver for one consortium per municipality, an agreement may not take a consortium to where another one works
-- that has the same people. Whoever is about to sign as the last holds the same lock as who writes members, so that of the two one comes first.
create function hold_areas() returns boolean language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if exists (select from tenant_settings s where s.tenant_id = current_tenant() and s.one_consortium_per_area) then
        return lock_consortia();
    end if;
    return false;
end $$;

-- Who of a consortium that is a party to an agreement delivers for another one that works in places which are new to the first. Who it is is told to the region and
-- to the consortium itself; for whom else, to the region only.
create function taken_areas(the_agreement uuid, the_places text[], the_first date, the_last date)
    returns table (id uuid, consortium_name text, member_name text, other_name text, places text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    with parties as materialized (
        select c.organisation_id
          from tenant_settings s
          join agreement a on a.tenant_id = s.tenant_id and a.id = the_agreement
          join consortium c on c.tenant_id = a.tenant_id and c.organisation_id in (a.head_id, a.sub_id) and c.form is not null
         where s.tenant_id = current_tenant() and s.one_consortium_per_area),
    area as materialized (
        select w.organisation_id, g.code
          from agreement a
          join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
         cross join lateral (values (a.head_id), (a.sub_id)) w(organisation_id)
         cross join lateral jsonb_array_elements_text(v.terms -> 'municipalities') g(code)
         where a.tenant_id = current_tenant() and a.over_at is null and g.code = any (the_places) and exists (select from parties)
           and exists (select from consortium c where c.tenant_id = a.tenant_id and c.organisation_id = w.organisation_id and c.form is not null)),
    wider as (
        select p.organisation_id, g.code from parties p cross join unnest(the_places) g(code)
        except
        select a.organisation_id, a.code from area a),
    there as (
        select a.organisation_id, a.code from area a
        union
        select w.organisation_id, w.code from wider w)
    select m.id, h.name,
           case when manages_contracts() or m.consortium_id = current_organisation() then m.member_name end,
           case when manages_contracts() then o.name end,
           string_agg(distinct coalesce((select n.name from municipality n where n.code = w.code order by n.valid_from desc limit 1), w.code), ', ')
      from wider w
      join there t on t.code = w.code and t.organisation_id <> w.organisation_id
      join consortium_member m on m.tenant_id = current_tenant() and m.consortium_id = w.organisation_id
      join consortium_member e on e.tenant_id = m.tenant_id and e.consortium_id = t.organisation_id and e.member_id = m.member_id
      join organisation h on h.id = m.consortium_id
      join organisation o on o.id = e.consortium_id
     where m.known_until = 'infinity' and e.known_until = 'infinity' and m.roles && '{MEMBER,SUPPLIER}' and e.roles && '{MEMBER,SUPPLIER}'
       and greatest(m.starts_on, e.starts_on, the_first) <= coalesce(least(m.ends_on, e.ends_on, the_last), 'infinity')
     group by m.id, h.name, m.member_name, m.consortium_id, o.name
     order by h.name, m.member_name, o.name;
$$;
grant execute on function hold_areas(), taken_areas(uuid, text[], date, date) to loodlijn_app;
