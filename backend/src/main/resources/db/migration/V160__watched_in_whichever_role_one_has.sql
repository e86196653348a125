-- A watched search is looked at in a role that its maker has now, not in the one of the day on which it began. Nobody reads when that was.
drop function views_to_look_at(timestamptz);
alter table watched_view drop column role, drop column since;

create function views_to_look_at(checked_before timestamptz)
    returns table (tenant_id uuid, view_id uuid, party_id uuid, person_id uuid, roles text[])
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select w.tenant_id, w.view_id, w.party_id, w.person_id, array_agg(distinct m.role)
      from watched_view w
      join membership m on m.tenant_id = w.tenant_id and m.party_id = w.party_id and m.person_id = w.person_id and holds_now(m)
     where w.checked_at < checked_before
     group by w.tenant_id, w.view_id, w.party_id, w.person_id, w.checked_at order by w.checked_at, w.view_id;
$$;
grant execute on function views_to_look_at(timestamptz) to loodlijn_job;
comment on function views_to_look_at(timestamptz) is 'which there are to look at, the longest ago first, with the roles that the maker has today; none whose maker has none';
