-- What a region decides of contracts: whether open data says what an agreement is worth, and whether an organisation takes part in one consortium per area only.
alter table tenant_settings
    add column contract_values_public boolean not null default false,
    add column one_consortium_per_area boolean not null default false;
comment on column tenant_settings.contract_values_public is 'whether releases of agreements of the region say the sum or the ceiling that was agreed on';
comment on column tenant_settings.one_consortium_per_area is 'whether an organisation delivers for at most one consortium in a municipality';
grant update (contract_values_public, one_consortium_per_area) on tenant_settings to loodlijn_app;
insert into audit_column values ('tenant_settings', 'contract_values_public', 'KEEP'), ('tenant_settings', 'one_consortium_per_area', 'KEEP');

alter table published_release add column value_cents bigint check (value_cents > 0);
alter table published_release add constraint value_of_region check (kind <> 'HEAD_SUB' or value_cents is null);
comment on column published_release.value_cents is 'the sum for a population, or the ceiling of effort; only where the region made values public, and never between two providers';
comment on table published_release is 'published: what everyone may know of agreements, as it was released';

-- What an agreement of the region is worth as a whole; empty where that is not agreed on, or not public.
create function public_value_of(a agreement) returns bigint language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select nullif(cast(case v.terms #>> '{price,form}' when 'POPULATION' then v.terms #>> '{price,sumCents}' when 'EFFORT' then v.terms #>> '{price,ceilingCents}' end as bigint), 0)
      from agreement_version v
      join tenant_settings s on s.tenant_id = v.tenant_id and s.contract_values_public
     where a.kind <> 'HEAD_SUB' and v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number;
$$;

create function release_agreement(a agreement, the_tag text, the_moment timestamptz) returns void language plpgsql security definer set search_path = loodlijn, pg_temp as $$
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
           supplier_kvk, title, starts_on, ends_on, signed_at, value_cents, amendments)
    select a.tenant_id, the_release, a.public_id, coalesce(before.sequence, 0) + 1, greatest(the_moment, before.released_at), the_tag, a.kind, a.over_at is null,
           (select f.public_id from agreement f where f.tenant_id = a.tenant_id and f.id = a.framework_id),
           case when is_sub then h.name else t.name end, case when is_sub then h.kvk_number end,
           case when a.kind = 'REGION_HEAD' then h.name else s.name end, case when a.kind = 'REGION_HEAD' then h.kvk_number else s.kvk_number end,
           case when not is_sub then a.title end, case when not is_sub then a.starts_on end, case when not is_sub then a.ends_on end,
           case when not is_sub then a.in_force_at end, public_value_of(a),
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
create or replace function release_agreement(a agreement, the_tag text) returns void language sql security definer set search_path = loodlijn, pg_temp as $$
    select release_agreement(a, the_tag, a.changed_at) $$;

-- From the moment that a region makes values public its running agreements say theirs; what was released before stays as it was.
create function release_values() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'UPDATE' and old.contract_values_public then
        return null;
    end if;
    perform release_agreement(a, 'contractUpdate', new.updated_at) from agreement a
      where a.tenant_id = new.tenant_id and a.kind <> 'HEAD_SUB' and a.current_number is not null and a.over_at is null and public_value_of(a) is not null;
    return null;
end $$;
create trigger values_released after insert or update of contract_values_public on tenant_settings for each row
    when (new.contract_values_public) execute function release_values();
