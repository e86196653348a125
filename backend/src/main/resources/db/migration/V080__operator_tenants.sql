-- How a new tenant comes to be: the operator makes it and invites its first administrator, who does the rest. Both happen or neither.
create function operator_create_tenant(the_slug text, the_name text, the_kind text, the_email text, the_administrator text, the_hash bytea,
        the_moment timestamptz, the_expiry timestamptz) returns uuid
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    the_tenant uuid;
    the_invitation uuid;
begin
    perform require_operator();
    insert into tenant (slug, name, kind, created_at) values (the_slug, the_name, the_kind, the_moment)
    on conflict (slug) do nothing returning id into the_tenant;
    if the_tenant is null then
        return null;
    end if;
    insert into invitation (tenant_id, email, name, party_kind, party_id, role, invited_at, invited_by, expires_at)
    values (the_tenant, the_email, the_administrator, 'TENANT', the_tenant, 'REGION_ADMIN', the_moment, current_person(), the_expiry)
    returning id into the_invitation;
    insert into invitation_token (token_hash, tenant_id, invitation_id) values (the_hash, the_tenant, the_invitation);
    return the_tenant;
end $$;

create function operator_tenants(the_moment timestamptz) returns table (id uuid, slug text, name text, kind text, created_at timestamptz,
        administrators bigint, invited_until timestamptz)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select t.id, t.slug, t.name, t.kind, t.created_at,
                        (select count(distinct m.person_id) from membership m
                          where m.tenant_id = t.id and m.role = 'REGION_ADMIN' and holds_now(m)),
                        (select max(i.expires_at) from invitation i
                          where i.tenant_id = t.id and i.role = 'REGION_ADMIN' and i.accepted_at is null and i.withdrawn_at is null
                            and i.expires_at > the_moment)
                   from tenant t order by lower(t.name), t.slug;
end $$;
grant execute on function operator_create_tenant(text, text, text, text, text, bytea, timestamptz, timestamptz), operator_tenants(timestamptz)
    to loodlijn_app;
