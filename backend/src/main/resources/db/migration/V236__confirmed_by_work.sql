-- That what the public site says of an offer still holds is a by-product of work: keeping the offer (V226), keeping how its provider is reached, an approval by the
-- region, an agreement that comes in force and a report of who works for whom. Nothing of that says anything about a waiting time, which has a day of its own.
create function confirm_offers(the_tenant uuid, the_organisation uuid, the_moment timestamptz) returns void
    language sql set search_path = loodlijn, pg_temp as $$
    update published_listing p -- published_listing_of_organisation
       set confirmed_on = day_of(the_moment)
     where p.tenant_id = the_tenant and p.organisation_id = the_organisation and (p.confirmed_on is null or p.confirmed_on < day_of(the_moment));
$$;
comment on function confirm_offers(uuid, uuid, timestamptz) is 'for triggers, and for nobody else; a later day stays';

create function confirmed_by_agreement() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform confirm_offers(new.tenant_id, w.id, new.changed_at) from unnest(array[new.head_id, new.sub_id]) w(id) where w.id is not null;
    return null;
end $$;
create trigger confirms_offers after update on agreement for each row
    when (new.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and new.current_number is distinct from old.current_number) execute function confirmed_by_agreement();

create function confirmed_by_report() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform confirm_offers(new.tenant_id, w.id, new.changed_at) from unnest(array[new.head_id, new.sub_id]) w(id) where w.id is not null;
    return null;
end $$;
create trigger confirms_offers_reported after insert on subcontracting for each row execute function confirmed_by_report();
create trigger confirms_offers_consented after update on subcontracting for each row
    when (new.state = 'CONSENTED' and old.state is distinct from 'CONSENTED') execute function confirmed_by_report();

create function confirmed_by_approval() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform confirm_offers(new.tenant_id, new.organisation_id, new.changed_at);
    return null;
end $$;
-- Behind what puts it on the list: triggers fire by name.
create trigger with_confirmed_offers after update on application for each row
    when (new.state = 'APPROVED' and old.state is distinct from 'APPROVED') execute function confirmed_by_approval();

create function confirmed_by_facts() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p set confirmed_on = day_of(new.updated_at)
     where p.tenant_id = new.tenant_id and p.provider_id = new.id and (p.confirmed_on is null or p.confirmed_on < day_of(new.updated_at));
    return null;
end $$;
create trigger with_confirmed_offers after update on provider for each row
    when ((new.name, new.phone, new.email, new.website) is distinct from (old.name, old.phone, old.email, old.website) and new.updated_at <> old.updated_at)
    execute function confirmed_by_facts();
