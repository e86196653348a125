-- A draft that one party writes keeps the other from nothing: each has one of its own, and of what was offered there is one at a time.
drop index agreement_version_open;
create unique index agreement_version_draft on agreement_version (tenant_id, agreement_id, drafted_by) where state = 'DRAFT';
create unique index agreement_version_offered on agreement_version (tenant_id, agreement_id) where state in ('OFFERED', 'SIGNED_BY_ONE');

-- Whether something was offered, or is being written by the acting party: what the other writes is not seen.
drop function agreement_has_open_version(uuid);
create function agreement_has_open_version(the_agreement uuid) returns boolean language sql stable set search_path = loodlijn, pg_temp as $$
    select exists (select from agreement_version v where v.tenant_id = current_tenant() and v.agreement_id = the_agreement and v.state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE')) $$;
create or replace function agreement_last_version(the_agreement uuid) returns integer language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select max(v.number) from agreement_version v join agreement a on a.tenant_id = v.tenant_id and a.id = v.agreement_id
     where v.tenant_id = current_tenant() and v.agreement_id = the_agreement and signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party()) $$;
grant execute on function agreement_has_open_version(uuid) to loodlijn_app;

-- What rests on something that does not hold any more lapses.
create function lapse_versions(the_tenant uuid, the_agreement uuid, the_states text[], the_moment timestamptz) returns void
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    before constant text := coalesce(current_setting('loodlijn.by_framework', true), '');
begin
    perform set_config('loodlijn.by_framework', 'yes', true);
    insert into agreement_step (tenant_id, agreement_id, number, step, at)
    select v.tenant_id, v.agreement_id, v.number, 'LAPSE', the_moment from agreement_version v
     where v.tenant_id = the_tenant and v.agreement_id = the_agreement and v.state = any (the_states);
    update agreement_version v set state = 'WITHDRAWN', changed_at = the_moment, version = v.version + 1
     where v.tenant_id = the_tenant and v.agreement_id = the_agreement and v.state = any (the_states);
    perform set_config('loodlijn.by_framework', before, true);
end $$;
revoke execute on function lapse_versions(uuid, uuid, text[], timestamptz) from public;

-- A version is made from a model of its agreement's kind and variant; a change does not make an agreement longer.
create or replace function agreement_version_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    a agreement;
    signatures constant integer := (select count(*) from agreement_signature s
        where s.tenant_id = new.tenant_id and s.agreement_id = new.agreement_id and s.number = new.number and s.sha256 = new.sha256);
begin
    select * into strict a from agreement where tenant_id = new.tenant_id and id = new.agreement_id;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.drafted_by is distinct from current_party() or not signs(a.kind, a.tenant_id, a.head_id, a.sub_id, new.drafted_by)
           or (new.number = 1) <> (a.state = 'DRAFT') or new.number > 1 and a.state not in ('IN_FORCE', 'AMENDED', 'EXTENDED') then
            raise exception 'a version begins as a draft of a party, of an agreement that runs' using errcode = 'LL409';
        end if;
        if not exists (select from contract_model_version v join contract_model m on m.tenant_id = v.tenant_id and m.id = v.model_id
                        where v.tenant_id = new.tenant_id and v.id = new.model_version_id and v.state = 'PUBLISHED' and m.kind = a.kind and m.variant = a.variant) then
            raise exception 'a version is made from a published model of its kind and variant' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.purpose, new.drafted_by, new.model_version_id) is distinct from (old.purpose, old.drafted_by, old.model_version_id)
       or old.offered_at is not null and (new.terms, new.filling, new.starts_on, new.ends_on, new.articles, new.canonical, new.sha256, new.reason, new.offered_at)
          is distinct from (old.terms, old.filling, old.starts_on, old.ends_on, old.articles, old.canonical, old.sha256, old.reason, old.offered_at) then
        raise exception 'what was offered stays as it is' using errcode = 'LL409';
    end if;
    if new.state <> old.state and not coalesce(case new.state
            when 'OFFERED' then old.state = 'DRAFT' and new.number > coalesce(a.current_number, 0) and new.sha256 is not null and current_party() = new.drafted_by
            when 'SIGNED_BY_ONE' then old.state = 'OFFERED' and signatures = 1
            when 'AGREED' then old.state = 'SIGNED_BY_ONE' and signatures = 2 and not exists (
                select from agreement_deviation d where d.tenant_id = new.tenant_id and d.agreement_id = new.agreement_id and d.number = new.number and d.approved_at is null)
            when 'REFUSED' then old.state in ('OFFERED', 'SIGNED_BY_ONE') and current_party() <> new.drafted_by
            when 'WITHDRAWN' then old.state in ('DRAFT', 'OFFERED', 'SIGNED_BY_ONE') and (current_party() = new.drafted_by or a.over_at is not null or current_setting('loodlijn.by_framework', true) = 'yes')
            else false end, false) then
        raise exception 'a version does not go from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    if new.state <> old.state and new.state in ('OFFERED', 'SIGNED_BY_ONE', 'AGREED') and new.purpose = 'AMENDMENT' and new.ends_on > a.ends_on then
        raise exception 'a change does not make an agreement longer' using errcode = 'LL409';
    end if;
    return new;
end $$;

-- A draft that rests on what held before lapses when both parties agree on something else; one that was never offered tells the other nothing.
create or replace function agreement_follows_version() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if new.state = 'AGREED' then
        update agreement_version set replaced_at = new.agreed_at
         where tenant_id = new.tenant_id and agreement_id = new.agreement_id and number < new.number and state = 'AGREED' and replaced_at is null;
        update agreement a set state = case new.purpose when 'ORIGINAL' then 'IN_FORCE' when 'AMENDMENT' then 'AMENDED' else 'EXTENDED' end,
               current_number = new.number, model_version_id = new.model_version_id, starts_on = new.starts_on, ends_on = new.ends_on,
               in_force_at = coalesce(a.in_force_at, new.agreed_at), version = a.version + 1, changed_at = new.agreed_at
         where a.tenant_id = new.tenant_id and a.id = new.agreement_id;
        perform lapse_versions(new.tenant_id, new.agreement_id, '{DRAFT}', new.agreed_at);
    elsif new.number = 1 then
        update agreement a set state = new.state, offered_at = new.offered_at, starts_on = new.starts_on, ends_on = new.ends_on,
               over_at = case when new.state in ('REFUSED', 'WITHDRAWN') then new.changed_at end, version = a.version + 1, changed_at = new.changed_at
         where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.over_at is null;
    elsif new.offered_at is not null then
        update agreement a set version = a.version + 1, changed_at = new.changed_at where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.over_at is null;
    end if;
    return null;
end $$;

-- Notice brings the last day forward; what was offered before, with a later one, lapses.
create function agreement_ends_earlier() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform lapse_versions(new.tenant_id, new.id, '{OFFERED,SIGNED_BY_ONE}', new.changed_at);
    return null;
end $$;
create trigger ends_earlier after update of ends_on on agreement for each row
    when (old.current_number = new.current_number and new.ends_on < old.ends_on and new.over_at is null) execute function agreement_ends_earlier();

-- The last day of the agreement that another falls under, for whoever may know its terms: notice may have brought it forward.
create function framework_last_day(the_framework uuid) returns date language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select f.ends_on from agreement f where f.tenant_id = current_tenant() and f.id = the_framework and exists (select from framework_terms(the_framework)) $$;
grant execute on function framework_last_day(uuid) to loodlijn_app;
