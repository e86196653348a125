-- What the public reads of an offer is written in one step with the offer, instead of in four behind each other.
drop trigger publish_with_stops_inserted on listing;
drop trigger publish_with_stops_updated on listing;
drop trigger publish_with_facts_inserted on listing;
drop trigger publish_with_facts_updated on listing;
drop trigger publish_with_open_data_inserted on listing;
drop trigger publish_with_open_data_updated on listing;
drop trigger publish_inserted on listing;
drop trigger publish_updated on listing;
drop function publish_stops(), publish_facts(), publish_new_open_data(), publish_open_data(), publish_listings();

create function publish_new_listings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into published_listing (tenant_id, listing_id, provider_id, provider_name, title, kinds, target_groups, expertise, municipality_codes, laws,
           wait_intake_weeks, wait_intake_text, wait_treatment_weeks, wait_measured_on, phone, email, website, search_text, stop_from, stop_until,
           organisation_id, languages, accessible, categories, age_from, age_until, confirmed_on)
    select c.tenant_id, c.id, c.provider_id, o.name, c.title, c.kinds, c.target_groups, c.expertise, c.municipality_codes, c.open_laws,
           c.wait_intake_weeks, c.wait_intake_text, c.wait_treatment_weeks, c.wait_measured_on, o.phone, o.email, o.website,
           words_of(o.name, c.title, array_to_string(c.kinds, ' '), array_to_string(c.expertise, ' ')), c.stop_from, c.stop_until,
           o.organisation_id, c.languages, c.accessible, c.open_categories, c.age_from, c.age_until, day_of(c.updated_at)
      from changed c
      join provider o on o.tenant_id = c.tenant_id and o.id = c.provider_id
     where c.public and not c.stopped
       -- A name that is being changed: wait for it.
       for share of o;
    return null;
end $$;

-- An offer is confirmed by what changes of it, not by a merge of providers, and by what is published for the first time.
create function publish_changed_listings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from published_listing p using changed c
     where p.tenant_id = c.tenant_id and p.listing_id = c.id and (c.stopped or not c.public);
    insert into published_listing as p (tenant_id, listing_id, provider_id, provider_name, title, kinds, target_groups, expertise, municipality_codes, laws,
           wait_intake_weeks, wait_intake_text, wait_treatment_weeks, wait_measured_on, phone, email, website, search_text, stop_from, stop_until,
           organisation_id, languages, accessible, categories, age_from, age_until, confirmed_on)
    select c.tenant_id, c.id, c.provider_id, o.name, c.title, c.kinds, c.target_groups, c.expertise, c.municipality_codes, c.open_laws,
           c.wait_intake_weeks, c.wait_intake_text, c.wait_treatment_weeks, c.wait_measured_on, o.phone, o.email, o.website,
           words_of(o.name, c.title, array_to_string(c.kinds, ' '), array_to_string(c.expertise, ' ')), c.stop_from, c.stop_until,
           o.organisation_id, c.languages, c.accessible, c.open_categories, c.age_from, c.age_until,
           case when w.confirmed_on is null or (c.updated_at <> e.updated_at and c.provider_id = e.provider_id) then day_of(c.updated_at)
                else w.confirmed_on end
      from changed c
      join earlier e on e.tenant_id = c.tenant_id and e.id = c.id
      join provider o on o.tenant_id = c.tenant_id and o.id = c.provider_id
      left join published_listing w on w.tenant_id = c.tenant_id and w.listing_id = c.id
     where c.public and not c.stopped
       for share of o
    on conflict (tenant_id, listing_id) do update
       set (provider_id, provider_name, title, kinds, target_groups, expertise, municipality_codes, laws, wait_intake_weeks, wait_intake_text,
            wait_treatment_weeks, wait_measured_on, phone, email, website, search_text, stop_from, stop_until, organisation_id, languages, accessible,
            categories, age_from, age_until, confirmed_on)
         = (excluded.provider_id, excluded.provider_name, excluded.title, excluded.kinds, excluded.target_groups, excluded.expertise,
            excluded.municipality_codes, excluded.laws, excluded.wait_intake_weeks, excluded.wait_intake_text, excluded.wait_treatment_weeks,
            excluded.wait_measured_on, excluded.phone, excluded.email, excluded.website, excluded.search_text, excluded.stop_from, excluded.stop_until,
            excluded.organisation_id, excluded.languages, excluded.accessible, excluded.categories, excluded.age_from, excluded.age_until,
            greatest(p.confirmed_on, excluded.confirmed_on));
    return null;
end $$;

create trigger publish_inserted after insert on listing referencing new table as changed
    for each statement execute function publish_new_listings();
create trigger publish_updated after update on listing referencing new table as changed old table as earlier
    for each statement execute function publish_changed_listings();
