-- Whether a provider signed the framework agreement of the region follows from that agreement where there ever was one; for the others what a file
-- said stays.
create function framework_signed(the_tenant uuid, the_organisation uuid) returns boolean
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select bool_or(a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED')) from agreement a -- agreement_of_sub
     where a.tenant_id = the_tenant and a.sub_id = the_organisation and a.kind = 'REGION_SUB' and a.current_number is not null;
$$;

create function listing_framework() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    new.framework_signed := coalesce(
        framework_signed(new.tenant_id, (select p.organisation_id from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id)), new.framework_signed);
    return new;
end $$;
create trigger framework before insert or update of framework_signed, provider_id on listing for each row execute function listing_framework();

create function framework_on_the_list() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update listing l set framework_signed = l.framework_signed from provider p
     where p.tenant_id = new.tenant_id and p.organisation_id = new.sub_id and l.tenant_id = p.tenant_id and l.provider_id = p.id;
    return null;
end $$;
create trigger on_the_list after update of state on agreement for each row
    when (new.kind = 'REGION_SUB' and old.state is distinct from new.state and new.current_number is not null) execute function framework_on_the_list();

create function framework_of_provider() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update listing l set framework_signed = l.framework_signed where l.tenant_id = new.tenant_id and l.provider_id = new.id;
    return null;
end $$;
create trigger framework after update of organisation_id on provider for each row
    when (old.organisation_id is distinct from new.organisation_id and new.organisation_id is not null) execute function framework_of_provider();
comment on column listing.framework_signed is 'whether the provider signed the framework agreement (raamovereenkomst) of the region: as the agreement says where there was one, else as a file said';
