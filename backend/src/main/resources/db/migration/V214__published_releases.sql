-- Agreements as open data (Open Contracting Data Standard): one row per release, written when a public agreement comes in force, changes or ends, and kept as it was.
-- Public are who agreed, for how long, and that it was changed or ended. Of an agreement between two providers only who works for whom. No terms, so no price.
alter table agreement add column public_id uuid not null default gen_random_uuid();
comment on column agreement.public_id is 'its number in open data; random, so that it tells neither order nor moment';
insert into audit_column values ('agreement', 'public_id', 'OMIT');

create table published_release (
    tenant_id uuid not null references tenant,
    release_id uuid not null,
    contract_id uuid not null,
    sequence integer not null check (sequence > 0),
    released_at timestamptz not null,
    tag text not null check (tag in ('award', 'contractAmendment', 'contractUpdate', 'contractTermination')),
    kind text not null check (kind in ('REGION_HEAD', 'REGION_SUB', 'HEAD_SUB')),
    active boolean not null,
    parent_id uuid,
    buyer_name text not null,
    buyer_kvk text,
    supplier_name text not null,
    supplier_kvk text,
    title text,
    starts_on date,
    ends_on date,
    signed_at timestamptz,
    amendments jsonb not null check (jsonb_typeof(amendments) = 'array'),
    primary key (tenant_id, release_id),
    unique (tenant_id, contract_id, sequence),
    check (kind <> 'HEAD_SUB' or num_nonnulls(title, starts_on, ends_on, signed_at) = 0),
    check ((parent_id is not null) = (kind = 'HEAD_SUB'))
);
comment on table published_release is 'published: what everyone may know of agreements, as it was released';
comment on column published_release.parent_id is 'the agreement of the region that it falls under';
comment on column published_release.buyer_name is 'the region; between two providers the head contractor';
comment on column published_release.amendments is 'per change or extension its number, kind, moment, and the releases before and with it';
create index published_release_in_order on published_release (released_at, release_id);
comment on index published_release_in_order is 'across tenants: open data of the platform, page by page';
create index published_release_of on published_release (contract_id, sequence);
comment on index published_release_of is 'across tenants: open data of one agreement, by its public number';
call publish_to_anyone('published_release');

-- Whoever is self-employed without staff is a person: that one works for a head contractor is not in open data.
create function release_agreement(a agreement, the_tag text) returns void language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    before published_release;
    the_release constant uuid := gen_random_uuid();
    is_sub constant boolean := a.kind = 'HEAD_SUB';
begin
    if is_sub and exists (select from subcontracting s where s.tenant_id = a.tenant_id and s.head_id = a.head_id and s.sub_id = a.sub_id and s.self_employed) then
        return;
    end if;
    select * into before from published_release p where p.tenant_id = a.tenant_id and p.contract_id = a.public_id order by p.sequence desc limit 1;
    insert into published_release (tenant_id, release_id, contract_id, sequence, released_at, tag, kind, active, parent_id, buyer_name, buyer_kvk, supplier_name,
           supplier_kvk, title, starts_on, ends_on, signed_at, amendments)
    select a.tenant_id, the_release, a.public_id, coalesce(before.sequence, 0) + 1, greatest(a.changed_at, before.released_at), the_tag, a.kind, a.over_at is null,
           (select f.public_id from agreement f where f.tenant_id = a.tenant_id and f.id = a.framework_id),
           case when is_sub then h.name else t.name end, case when is_sub then h.kvk_number end,
           case when a.kind = 'REGION_HEAD' then h.name else s.name end, case when a.kind = 'REGION_HEAD' then h.kvk_number else s.kvk_number end,
           case when not is_sub then a.title end, case when not is_sub then a.starts_on end, case when not is_sub then a.ends_on end,
           case when not is_sub then a.in_force_at end,
           coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'purpose', v.purpose, 'at', v.agreed_at,
                                          'amends', coalesce(known.amendment ->> 'amends', before.release_id::text),
                                          'release', coalesce(known.amendment ->> 'release', the_release::text)) order by v.number)
                       from agreement_version v
                       left join lateral (select m.amendment from jsonb_array_elements(before.amendments) m(amendment)
                                           where (m.amendment ->> 'number')::integer = v.number) known on true
                      where not is_sub and v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number > 1 and v.state = 'AGREED'), '[]')
      from tenant t left join organisation h on h.id = a.head_id left join organisation s on s.id = a.sub_id
     where t.id = a.tenant_id;
end $$;
revoke execute on function release_agreement(agreement, text) from public;

create function release_agreements() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if old.current_number is null then
        perform release_agreement(new, 'award');
    elsif old.over_at is null and new.over_at is not null then
        perform release_agreement(new, 'contractTermination');
    elsif new.kind = 'HEAD_SUB' then
        return null;
    elsif new.current_number > old.current_number then
        perform release_agreement(new, 'contractAmendment');
    elsif (new.starts_on, new.ends_on) is distinct from (old.starts_on, old.ends_on) then
        perform release_agreement(new, 'contractUpdate');
    end if;
    return null;
end $$;
create trigger released after update on agreement for each row
    when (new.current_number is not null and (old.current_number, old.starts_on, old.ends_on, old.over_at) is distinct from (new.current_number, new.starts_on, new.ends_on, new.over_at))
    execute function release_agreements();

-- What was in force before there was open data.
select release_agreement(a, case when a.over_at is null then 'award' else 'contractTermination' end) from agreement a where a.current_number is not null order by a.framework_id nulls first;

call not_audited('published_release', 'written by a trigger from agreements, whose steps are on the trail, and never changed');
