-- Invitations, and the yearly review of who has access.
create table invitation (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    email text not null check (length(email) between 3 and 320),
    name text not null check (length(name) between 1 and 200),
    party_kind text not null check (party_kind in ('TENANT', 'MUNICIPALITY', 'ORGANISATION')),
    party_id uuid not null,
    role text not null,
    valid_until date,
    invited_at timestamptz not null,
    invited_by uuid not null references person,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid references person,
    withdrawn_at timestamptz,
    primary key (tenant_id, id),
    check (accepted_at is null or withdrawn_at is null),
    check ((accepted_at is null) = (accepted_by is null))
);
comment on table invitation is 'tenant: who was asked to join, for which party, in which role; kept as the reason of a membership';
create unique index invitation_open on invitation (tenant_id, lower(email), party_id, role) where accepted_at is null and withdrawn_at is null;
call wall_off('invitation');
grant select, insert on invitation to loodlijn_app;
grant update (expires_at, withdrawn_at) on invitation to loodlijn_app;

create table invitation_token (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    tenant_id uuid not null,
    invitation_id uuid not null,
    unique (tenant_id, invitation_id),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id)
);
comment on table invitation_token is 'platform: SHA-256 of the secret in the mail; whoever holds the secret is not in the tenant yet, so only the functions invitation_* read it';

-- Gives an invitation of the current tenant a new secret; the one before is void.
create function invitation_key(the_invitation uuid, the_hash bytea) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare done integer;
begin
    insert into invitation_token (token_hash, tenant_id, invitation_id)
    select the_hash, i.tenant_id, i.id from invitation i where i.tenant_id = current_tenant() and i.id = the_invitation
    on conflict (tenant_id, invitation_id) do update set token_hash = excluded.token_hash;
    get diagnostics done = row_count;
    return done;
end $$;

-- What the holder of the secret may know before signing in.
create function invitation_facts(the_hash bytea, the_moment timestamptz)
    returns table (id uuid, tenant_name text, role text, party_name text, email text, state text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select i.id, t.name, i.role, party_name(i.tenant_id, i.party_kind, i.party_id), i.email,
           case when i.withdrawn_at is not null then 'WITHDRAWN' when i.accepted_at is not null then 'ACCEPTED'
                when i.expires_at <= the_moment then 'EXPIRED' else 'PENDING' end
      from invitation_token k
      join invitation i on i.tenant_id = k.tenant_id and i.id = k.invitation_id
      join tenant t on t.id = i.tenant_id
     where k.token_hash = the_hash;
$$;

-- Takes an invitation up for the person of this unit of work: the secret and the verified address must both be theirs.
-- Whoever took it up before and lost the answer is told the same again.
create function invitation_accept(the_hash bytea, the_moment timestamptz) returns table (id uuid, outcome text, tenant_slug text)
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
#variable_conflict use_column
declare
    asked invitation;
    who person;
begin
    select i.* into asked from invitation_token k join invitation i on i.tenant_id = k.tenant_id and i.id = k.invitation_id
     where k.token_hash = the_hash for update of i;
    select p.* into who from person p where p.id = current_person();
    if asked.id is null or who.id is null then
        return query select uuidv7(), 'UNKNOWN', null::text;
        return;
    end if;
    outcome := case
        when asked.withdrawn_at is not null then 'WITHDRAWN'
        when asked.accepted_by = who.id then 'JOINED'
        when asked.accepted_at is not null then 'ACCEPTED'
        when asked.expires_at <= the_moment or asked.valid_until < today() then 'EXPIRED'
        when not who.email_verified then 'ADDRESS_NOT_VERIFIED'
        when lower(who.email) <> lower(asked.email) then 'OTHER_ADDRESS'
        else 'JOINED' end;
    if outcome = 'JOINED' and asked.accepted_at is null then
        insert into membership (tenant_id, person_id, party_kind, party_id, role, valid_from, valid_until)
        select asked.tenant_id, who.id, asked.party_kind, asked.party_id, asked.role, today(), asked.valid_until
         where not exists (select from membership m where m.tenant_id = asked.tenant_id and m.person_id = who.id
                             and m.party_id = asked.party_id and m.role = asked.role and holds_now(m));
        update invitation i set accepted_at = the_moment, accepted_by = who.id where i.tenant_id = asked.tenant_id and i.id = asked.id;
    end if;
    return query select asked.id, outcome, (select t.slug from tenant t where t.id = asked.tenant_id);
end $$;
grant execute on function invitation_key(uuid, bytea), invitation_facts(bytea, timestamptz), invitation_accept(bytea, timestamptz) to loodlijn_app;

create table access_review (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    started_at timestamptz not null,
    started_by uuid not null references person,
    closed_at timestamptz check (closed_at >= started_at),
    closed_by uuid references person,
    primary key (tenant_id, id),
    check ((closed_at is null) = (closed_by is null))
);
comment on table access_review is 'tenant: the yearly look at who has access; kept to show that it was done';
create unique index access_review_open on access_review (tenant_id) where closed_at is null;
call wall_off('access_review');
grant select, insert on access_review to loodlijn_app;
grant update (closed_at, closed_by) on access_review to loodlijn_app;

create table access_review_item (
    tenant_id uuid not null,
    review_id uuid not null,
    membership_id uuid not null,
    person_name text not null,
    person_email text not null,
    party_kind text not null,
    party_id uuid not null,
    party_name text not null,
    role text not null,
    valid_until date,
    last_seen timestamptz,
    decision text check (decision in ('KEEP', 'END')),
    note text check (length(note) <= 1000),
    decided_at timestamptz,
    decided_by uuid references person,
    primary key (tenant_id, review_id, membership_id),
    foreign key (tenant_id, review_id) references access_review (tenant_id, id),
    foreign key (tenant_id, membership_id) references membership (tenant_id, id),
    check ((decision is null) = (decided_at is null))
);
comment on table access_review_item is 'tenant: a membership as it was when the review began, and what was decided about it';
call wall_off('access_review_item');
grant select, insert on access_review_item to loodlijn_app;
grant update (decision, note, decided_at, decided_by) on access_review_item to loodlijn_app;
