-- Who does what under an agreement: what the signed text says of it, what is filled in beside it, and links with which somebody without an account reads it.

-- Who fills it in: the head contractor where there is one, else the region.
create function fills_responsibilities(a agreement) returns boolean language sql stable set search_path = loodlijn, pg_temp as $$
    select coalesce(case when a.head_id is null then manages_contracts() else a.head_id = current_organisation() and current_acting_role() = 'HEAD_CONTRACTOR' end, false) $$;
grant execute on function fills_responsibilities(agreement) to loodlijn_app;

create table responsibility_matrix (
    tenant_id uuid not null,
    agreement_id uuid not null,
    entries jsonb not null check (jsonb_typeof(entries) = 'array' and octet_length(entries::text) <= 20000),
    contacts jsonb not null check (jsonb_typeof(contacts) = 'array' and octet_length(contacts::text) <= 8000),
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null references person,
    primary key (tenant_id, agreement_id),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id) on delete cascade
);
comment on table responsibility_matrix is 'party: who does what under an agreement, beside what its text says; seen by whoever sees the agreement';
comment on column responsibility_matrix.entries is 'per task the party and how it is done, as the API has it; what the signed text says of a task holds';
comment on column responsibility_matrix.contacts is 'how each party is reached: a desk, its telephone and mail';
call wall_off('responsibility_matrix');
create policy concerned on responsibility_matrix as restrictive to loodlijn_app
    using (exists (select from agreement a where a.tenant_id = responsibility_matrix.tenant_id and a.id = responsibility_matrix.agreement_id));
grant select on responsibility_matrix to loodlijn_app;
grant insert (tenant_id, agreement_id, entries, contacts, changed_at, changed_by), update (entries, contacts, version, changed_at, changed_by)
    on responsibility_matrix to loodlijn_app;
call audited('responsibility_matrix', '{version}', hash => '{entries,contacts}', omit => '{changed_at,changed_by}');

create function responsibilities_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
begin
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if not fills_responsibilities(a) or new.changed_by is distinct from current_person() then
        raise exception 'who commissions says who does what' using errcode = 'LL403';
    end if;
    if a.over_at is not null then
        raise exception 'what is over stays as it was' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert or update on responsibility_matrix for each row execute function responsibilities_fit();

create table responsibility_link (
    tenant_id uuid not null,
    id uuid not null,
    agreement_id uuid not null,
    token_hash bytea not null check (octet_length(token_hash) = 32),
    label text not null check (length(label) between 1 and 100),
    expires_on date not null,
    made_at timestamptz not null,
    made_by uuid not null references person,
    made_party uuid not null,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id)
);
comment on table responsibility_link is 'party: addresses at which somebody without an account reads who does what under an agreement; seen by the party that made them and the region';
comment on column responsibility_link.token_hash is 'SHA-256 of the secret in the address, which is shown once';
create index responsibility_link_of on responsibility_link (tenant_id, agreement_id);
create unique index responsibility_link_by_secret on responsibility_link (token_hash);
comment on index responsibility_link_by_secret is 'across tenants: who reads it holds the secret and nothing else';
create index responsibility_link_by_end on responsibility_link (expires_on);
comment on index responsibility_link_by_end is 'across tenants: erasure of those that are worth nothing any more';
call wall_off('responsibility_link');
create policy concerned on responsibility_link as restrictive to loodlijn_app
    using (exists (select from agreement a where a.tenant_id = responsibility_link.tenant_id and a.id = responsibility_link.agreement_id)
           and (made_party = (select current_party()) or (select manages_contracts())));
grant select on responsibility_link to loodlijn_app;
grant insert (tenant_id, id, agreement_id, token_hash, label, expires_on, made_at, made_by, made_party), update (revoked_at) on responsibility_link to loodlijn_app;
call audited('responsibility_link', '{label,expires_on,revoked_at}', omit => '{agreement_id,token_hash,made_at,made_by,made_party}', name => 'label');

create function responsibility_links_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
begin
    if tg_op = 'UPDATE' then
        if old.revoked_at is not null then
            raise exception 'a link that was withdrawn stays so' using errcode = 'LL409';
        end if;
        return new;
    end if;
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if not coalesce(signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party()), false)
       or new.made_by is distinct from current_person() or new.made_party is distinct from current_party() then
        raise exception 'the parties share who does what, in their own name' using errcode = 'LL403';
    end if;
    if a.current_number is null or a.over_at is not null or new.expires_on > cast(new.made_at at time zone 'Europe/Amsterdam' as date) + 366 then
        raise exception 'only of an agreement in force, for a year at most' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert or update on responsibility_link for each row execute function responsibility_links_fit();

create policy responsibilities_stay_between_parties on audit_entry as restrictive for select to loodlijn_app using (
    case subject
    when 'responsibility_matrix'
        then exists (select from agreement a where a.tenant_id = audit_entry.tenant_id and a.id::text = split_part(audit_entry.subject_id, '/', 1))
    when 'responsibility_link'
        then exists (select from responsibility_link l where l.tenant_id = audit_entry.tenant_id and l.id::text = split_part(audit_entry.subject_id, '/', 1))
    else true end);

-- What the holder of a link reads: who does what, and how to reach them. Nothing of prices; no row when it is withdrawn, expired, or the agreement is over.
create function shared_responsibilities(the_hash bytea, the_day date) returns table (
    agreement_id uuid, head_name text, sub_name text, region_name text, state text, starts_on date, ends_on date, agreed text, entries text, contacts text, expires_on date)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select a.id, h.name, s.name, t.name, a.state, a.starts_on, a.ends_on, (v.terms -> 'responsibilities')::text, m.entries::text, m.contacts::text, l.expires_on
      from responsibility_link l
      join agreement a on a.tenant_id = l.tenant_id and a.id = l.agreement_id
      join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
      join tenant t on t.id = a.tenant_id
      left join organisation h on h.id = a.head_id
      left join organisation s on s.id = a.sub_id
      left join responsibility_matrix m on m.tenant_id = a.tenant_id and m.agreement_id = a.id
     where l.token_hash = the_hash and l.revoked_at is null and l.expires_on >= the_day
       and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and (a.ends_on is null or a.ends_on >= the_day);
$$;
grant execute on function shared_responsibilities(bytea, date) to loodlijn_app;

-- Links that are worth nothing since before the given moment.
create function erase_responsibility_links(over_before timestamptz, at_most integer) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as materialized (
        select l.tenant_id, l.id from responsibility_link l
         where l.revoked_at < over_before or l.expires_on < cast(over_before at time zone 'Europe/Amsterdam' as date)
         limit at_most for update skip locked),
    erased as (delete from responsibility_link l using over o where (l.tenant_id, l.id) = (o.tenant_id, o.id) returning 1)
    select cast(count(*) as integer) from erased;
$$;
grant execute on function erase_responsibility_links(timestamptz, integer) to loodlijn_job;
create trigger live after insert or update on responsibility_matrix for each row execute function announce_transition();
