-- What the region pays a head contractor, and at most lets it withhold, is not told to who works under it, also not by whether a rule is kept. Prices are
-- judged by the head contractor, on the framework as it is; the subcontractor's signature rests on that judgement while the framework is the same.
alter table agreement_version add column judged_number integer;
comment on column agreement_version.judged_number is 'version of the framework on which the head contractor was told that every rule is kept, when it offered or signed';
grant update (judged_number) on agreement_version to loodlijn_app;
insert into audit_column values ('agreement_version', 'judged_number', 'OMIT');

drop function framework_terms(uuid);
create function framework_terms(the_framework uuid) returns table (kind text, state text, terms text, title text, whole boolean)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select f.kind, f.state,
           case when p.whole then v.terms::text
                else (select jsonb_object_agg(t.key, t.value)::text from jsonb_each(v.terms) t where t.key in ('categories', 'municipalities', 'startsOn', 'endsOn')) end,
           f.title, p.whole
      from agreement f
      left join agreement_version v on v.tenant_id = f.tenant_id and v.agreement_id = f.id and v.number = f.current_number
     cross join lateral (select coalesce(manages_contracts() or contracts_for(f.head_id) or contracts_for(f.sub_id), false) as whole) p
     where f.tenant_id = current_tenant() and f.id = the_framework
       and (p.whole or exists (select from agreement u where u.tenant_id = f.tenant_id and u.framework_id = f.id and u.offered_at is not null and contracts_for(u.sub_id)));
$$;
grant execute on function framework_terms(uuid) to loodlijn_app;

-- Whether the head contractor was told that a version keeps to every rule, on the framework as it is now.
create function judged_on_framework(the_agreement uuid, the_number integer) returns boolean
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(v.judged_number = f.current_number, false)
      from agreement a
      join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = the_number
      join agreement f on f.tenant_id = a.tenant_id and f.id = a.framework_id
     where a.tenant_id = current_tenant() and a.id = the_agreement and (contracts_for(a.head_id) or contracts_for(a.sub_id));
$$;
grant execute on function judged_on_framework(uuid, integer) to loodlijn_app;

create function judged_by_head() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
    framework agreement;
begin
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if a.kind <> 'HEAD_SUB' then
        return new;
    end if;
    select * into strict framework from agreement where tenant_id = a.tenant_id and id = a.framework_id;
    if new.judged_number is distinct from old.judged_number
       and not coalesce(current_party() = a.head_id and new.judged_number = framework.current_number, false) then
        raise exception 'the head contractor judges on its agreement as it is' using errcode = 'LL409';
    end if;
    if new.state = 'AGREED' and old.state <> 'AGREED' and new.judged_number is distinct from framework.current_number then
        raise exception 'the agreement that this one falls under was changed since it was judged' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger judged before update on agreement_version for each row execute function judged_by_head();
