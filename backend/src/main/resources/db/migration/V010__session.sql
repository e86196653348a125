-- Accounts and sessions. The application cannot list either: it reaches them through the functions below, each of which
-- needs a secret (the hash of a session id) or an identity that the provider has vouched for.

-- The name of a party as people know it.
create function party_name(the_tenant uuid, kind text, party uuid) returns text
    language plpgsql stable security definer set search_path = loodlijn, pg_temp as $$
begin
    return case kind
        when 'TENANT' then (select t.name from tenant t where t.id = party)
        when 'ORGANISATION' then (select o.name from organisation o where o.id = party)
        else (select coalesce((select g.name from municipality g where g.code = m.municipality_code order by g.valid_from desc limit 1), m.municipality_code)
                from tenant_municipality m where m.tenant_id = the_tenant and m.id = party)
    end;
end $$;
grant execute on function party_name(uuid, text, uuid) to loodlijn_app;

-- Who is a colleague is visible, with name and address, inside the tenant that both belong to; and everyone sees oneself.
alter table person enable row level security;
alter table person force row level security;
create policy owner_everything on person to loodlijn_owner using (true) with check (true);
create policy oneself on person for select to loodlijn_app using (id = (select current_person()));
create policy member_of_tenant on person for select to loodlijn_app
    using (id in (select m.person_id from membership m where m.tenant_id = (select current_tenant())));
alter table person add column signed_in_at timestamptz;
comment on column person.signed_in_at is 'the last time; an access review shows it';
grant select (id, name, email, email_verified, language, signed_in_at) on person to loodlijn_app;

create table session (
    id_hash bytea primary key check (octet_length(id_hash) = 32),
    person_id uuid not null references person,
    id_token bytea not null,
    provider_session text,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > started_at)
);
comment on table session is 'platform: who is signed in; no role but the owner has a grant, the functions session_* are the only way';
comment on column session.id_hash is 'SHA-256 of the random id that only the browser knows';
comment on column session.id_token is 'sealed with AES-256-GCM, the hash of the id as associated data; needed to end the session at the provider';
comment on column session.provider_session is 'sid of the identity provider; a back-channel logout names it';
create index session_of_person on session (person_id);
create index session_at_provider on session (provider_session);
create index session_by_end on session (expires_at);

-- What a person may do now, as a JSON array with one element per membership.
create function standings_of(the_person uuid) returns text
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(json_agg(json_build_object(
               'tenant', t.id, 'tenantSlug', t.slug, 'tenantName', t.name, 'tenantKind', t.kind,
               'party', m.party_id, 'partyKind', m.party_kind, 'partyName', party_name(m.tenant_id, m.party_kind, m.party_id),
               'role', m.role, 'validUntil', m.valid_until) order by t.name, m.party_kind, m.party_id, m.role), '[]')::text
      from membership m join tenant t on t.id = m.tenant_id
     where m.person_id = the_person and holds_now(m);
$$;

-- The account of an identity that the provider has vouched for; made when it is seen for the first time.
create function account_of(the_issuer text, the_subject text, the_name text, the_email text, is_verified boolean) returns uuid
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare found_id uuid;
begin
    select id into found_id from person
     where issuer = the_issuer and subject = the_subject and name = the_name and email = the_email and email_verified = is_verified;
    if found_id is null then
        insert into person (issuer, subject, name, email, email_verified)
        values (the_issuer, the_subject, the_name, the_email, is_verified)
        on conflict (issuer, subject) do update set name = excluded.name, email = excluded.email, email_verified = excluded.email_verified
        returning id into found_id;
    end if;
    return found_id;
end $$;

create function session_start(the_id_hash bytea, the_issuer text, the_subject text, the_name text, the_email text, is_verified boolean,
                              the_id_token bytea, the_provider_session text, the_moment timestamptz, the_end timestamptz) returns uuid
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare the_account uuid := account_of(the_issuer, the_subject, the_name, the_email, is_verified);
begin
    update person set signed_in_at = the_moment where id = the_account;
    insert into session (id_hash, person_id, id_token, provider_session, started_at, seen_at, expires_at)
    values (the_id_hash, the_account, the_id_token, the_provider_session, the_moment, the_moment, the_end);
    return the_account;
end $$;

-- The account of a session that is neither over nor idle.
create function session_account(the_id_hash bytea, the_moment timestamptz, idle_since timestamptz)
    returns table (person_id uuid, name text, email text, operator boolean, standings text, expires_at timestamptz, seen_at timestamptz)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select p.id, p.name, p.email, p.operator, standings_of(p.id), s.expires_at, s.seen_at
      from session s join person p on p.id = s.person_id
     where s.id_hash = the_id_hash and s.seen_at > idle_since and s.expires_at > the_moment;
$$;

-- Notes that a session is used, at most once a minute. Gives the number of sessions noted.
create function session_touch(the_id_hash bytea, the_moment timestamptz, idle_since timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with touched as (
        update session set seen_at = the_moment
         where id_hash = the_id_hash and seen_at > idle_since and expires_at > the_moment and seen_at < the_moment - interval '1 minute'
        returning 1)
    select count(*)::integer from touched;
$$;

-- The account of a machine client whose token was found good; made when it is seen for the first time. A token says
-- nothing of an address, so what a sign-in told about an account stays.
create function machine_account(the_issuer text, the_subject text, the_name text)
    returns table (person_id uuid, name text, email text, operator boolean, standings text, expires_at timestamptz, seen_at timestamptz)
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into person (issuer, subject, name, email) values (the_issuer, the_subject, the_name, '')
    on conflict (issuer, subject) do nothing;
    return query select p.id, p.name, p.email, p.operator, standings_of(p.id), null::timestamptz, null::timestamptz
      from person p where p.issuer = the_issuer and p.subject = the_subject;
end $$;

-- Ends a session and gives its sealed token back, once.
create function session_end(the_id_hash bytea) returns bytea
    language sql security definer set search_path = loodlijn, pg_temp as $$
    delete from session where id_hash = the_id_hash returning id_token;
$$;

-- Ends what the provider ended: one of its sessions, or all of a subject. Gives the number of sessions that ended.
create function session_end_at_provider(the_issuer text, the_subject text, the_provider_session text) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with ended as (
        delete from session s using person p
         where p.id = s.person_id and p.issuer = the_issuer
           and (the_provider_session is not null or the_subject is not null)
           and (the_provider_session is null or s.provider_session = the_provider_session)
           and (the_subject is null or p.subject = the_subject)
        returning 1)
    select count(*)::integer from ended;
$$;

create function session_sweep(the_moment timestamptz, idle_since timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as (delete from session where expires_at <= the_moment or seen_at <= idle_since returning 1)
    select count(*)::integer from over;
$$;
grant execute on function session_start(bytea, text, text, text, text, boolean, bytea, text, timestamptz, timestamptz),
    session_account(bytea, timestamptz, timestamptz), session_touch(bytea, timestamptz, timestamptz), machine_account(text, text, text), session_end(bytea),
    session_end_at_provider(text, text, text), session_sweep(timestamptz, timestamptz) to loodlijn_app;

-- Every replica forgets at once what it remembers of a session or of a person's rights. Ids only.
create function announce_session_end() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_notify('loodlijn_revoked', 'session ' || encode(old.id_hash, 'hex'));
    return null;
end $$;
create trigger session_ended after delete on session for each row execute function announce_session_end();

create function announce_change_of_rights() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform pg_notify('loodlijn_revoked', 'person ' || coalesce(new.person_id, old.person_id));
    return null;
end $$;
create trigger rights_changed after insert or update or delete on membership for each row execute function announce_change_of_rights();
