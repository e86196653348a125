-- Who works for a party of a running agreement reads who does what under it, and nothing else of the agreement.
create function responsibility_cards(the_agreement uuid, the_day date) returns table (
    id uuid, title text, state text, head_name text, sub_name text, region_name text, starts_on date, ends_on date,
    agreed text, entries text, contacts text, version integer, changed_at timestamptz)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select a.id, a.title, a.state, h.name, s.name, t.name, a.starts_on, a.ends_on, (v.terms -> 'responsibilities')::text, m.entries::text, m.contacts::text,
           coalesce(m.version, 0), m.changed_at
      from agreement a
      join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
      join tenant t on t.id = a.tenant_id
      left join organisation h on h.id = a.head_id
      left join organisation s on s.id = a.sub_id
      left join responsibility_matrix m on m.tenant_id = a.tenant_id and m.agreement_id = a.id
     where a.tenant_id = current_tenant() and current_acting_role() = 'CARE_PROFESSIONAL' and current_organisation() in (a.head_id, a.sub_id)
       and (the_agreement is null or a.id = the_agreement)
       and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and (a.ends_on is null or a.ends_on >= the_day);
$$;
grant execute on function responsibility_cards(uuid, date) to loodlijn_app;
