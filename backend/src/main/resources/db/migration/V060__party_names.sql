-- A municipality that is a party goes by its name; the code is for a municipality that the reference data do not know.
create or replace function party_name(the_tenant uuid, kind text, party uuid) returns text
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select case kind
        when 'TENANT' then (select t.name from tenant t where t.id = party)
        when 'ORGANISATION' then (select o.name from organisation o where o.id = party)
        else (select coalesce((select 'Gemeente ' || n.name from municipality n where n.code = m.municipality_code order by n.valid_from desc limit 1),
                              m.municipality_code)
                from tenant_municipality m where m.tenant_id = the_tenant and m.id = party)
    end;
$$;
