-- The operator sees how the invitation of the first administrator fares, and can send it again. Of what happens inside a tenant that is all.
drop function operator_tenants(timestamptz);
create function operator_tenants(the_moment timestamptz) returns table (id uuid, slug text, name text, kind text, created_at timestamptz,
        administrators bigint, invited_until timestamptz, invitation_state text)
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select t.id, t.slug, t.name, t.kind, t.created_at,
                        (select count(distinct m.person_id) from membership m
                          where m.tenant_id = t.id and m.role = 'REGION_ADMIN' and holds_now(m)),
                        i.expires_at,
                        case when i.id is null then null when i.expires_at <= the_moment then 'EXPIRED' when d.state in ('BOUNCED', 'GIVEN_UP') then 'UNDELIVERED'
                             else 'PENDING' end
                   from tenant t
                   left join lateral (select n.id, n.expires_at, n.mail_id from invitation n
                                       where n.tenant_id = t.id and n.role = 'REGION_ADMIN' and n.accepted_at is null and n.withdrawn_at is null
                                       order by n.id desc limit 1) i on true
                   left join lateral mail_delivery(i.mail_id) d on true
                  order by lower(t.name), t.slug;
end $$;

-- The newest open invitation of an administrator, of a tenant that has none yet.
create function operator_first_invitation(the_slug text) returns table (tenant_id uuid, id uuid, name text, email text, tenant_name text)
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform require_operator();
    return query select i.tenant_id, i.id, i.name, i.email, t.name
                   from tenant t join invitation i on i.tenant_id = t.id
                  where t.slug = the_slug and i.role = 'REGION_ADMIN' and i.accepted_at is null and i.withdrawn_at is null
                    and not exists (select from membership m where m.tenant_id = t.id and m.role = 'REGION_ADMIN' and holds_now(m))
                  order by i.id desc limit 1 for update of i;
end $$;

-- Gives it a new secret and a new end; the secret before is void. Says which mail holds it.
create function operator_invite_again(the_tenant uuid, the_invitation uuid, the_hash bytea, the_expiry timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare done integer;
begin
    perform require_operator();
    update invitation i set expires_at = the_expiry
     where i.tenant_id = the_tenant and i.id = the_invitation and i.role = 'REGION_ADMIN' and i.accepted_at is null and i.withdrawn_at is null
       and not exists (select from membership m where m.tenant_id = the_tenant and m.role = 'REGION_ADMIN' and holds_now(m));
    get diagnostics done = row_count;
    if done = 1 then
        insert into invitation_token (token_hash, tenant_id, invitation_id) values (the_hash, the_tenant, the_invitation)
        on conflict (tenant_id, invitation_id) do update set token_hash = excluded.token_hash;
    end if;
    return done;
end $$;

create function operator_invitation_mailed(the_tenant uuid, the_hash bytea, the_mail uuid) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare done integer;
begin
    perform require_operator();
    update invitation i set mail_id = the_mail from invitation_token k
     where k.token_hash = the_hash and k.tenant_id = the_tenant and i.tenant_id = k.tenant_id and i.id = k.invitation_id;
    get diagnostics done = row_count;
    return done;
end $$;
grant execute on function operator_tenants(timestamptz), operator_first_invitation(text), operator_invite_again(uuid, uuid, bytea, timestamptz),
    operator_invitation_mailed(uuid, bytea, uuid) to loodlijn_app;
