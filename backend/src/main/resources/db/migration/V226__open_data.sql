-- What open data tells of an offer beside the pages: for whom, of which category, and when it was last confirmed.
alter table published_listing
    add column categories text[] not null default '{}',
    add column age_from integer,
    add column age_until integer,
    add column confirmed_on date;
comment on column published_listing.categories is 'product categories (JZ020, WMO020) for which somebody can be sent there';
comment on column published_listing.confirmed_on is 'the last day on which its provider or region entered, changed or confirmed it; a merge of providers is none of these';

create function day_of(moment timestamptz) returns date language sql stable parallel safe set search_path = loodlijn, pg_temp
    return (moment at time zone 'Europe/Amsterdam')::date;

create function publish_new_open_data() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p
       set categories = c.open_categories, age_from = c.age_from, age_until = c.age_until, confirmed_on = day_of(c.updated_at)
      from changed c
     where p.tenant_id = c.tenant_id and p.listing_id = c.id;
    return null;
end $$;
create function publish_open_data() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p
       set categories = c.open_categories, age_from = c.age_from, age_until = c.age_until,
           confirmed_on = case when p.confirmed_on is null or (c.updated_at <> w.updated_at and c.provider_id = w.provider_id) then day_of(c.updated_at)
                               else p.confirmed_on end
      from changed c join earlier w on w.tenant_id = c.tenant_id and w.id = c.id
     where p.tenant_id = c.tenant_id and p.listing_id = c.id
       and (p.confirmed_on is null or (c.open_categories, c.age_from, c.age_until, c.updated_at)
                                      is distinct from (w.open_categories, w.age_from, w.age_until, w.updated_at));
    return null;
end $$;
-- Behind what publishes the offer itself: triggers fire by name.
create trigger publish_with_open_data_inserted after insert on listing referencing new table as changed
    for each statement execute function publish_new_open_data();
create trigger publish_with_open_data_updated after update on listing referencing new table as changed old table as earlier
    for each statement execute function publish_open_data();

-- Open data names relations by a number that follows from theirs and does not lead back to it.
alter table published_relation add column public_id uuid not null generated always as (md5(subcontracting_id::text)::uuid) stored;

create index published_listing_in_order on published_listing (listing_id);
comment on index published_listing_in_order is 'across tenants: open data of the platform, page by page';
create index published_listing_by_provider on published_listing (provider_id);
comment on index published_listing_by_provider is 'across tenants: open data of providers, page by page';
create index published_relation_in_order on published_relation (public_id);
comment on index published_relation_in_order is 'across tenants: open data of the platform, page by page';

-- What was there before.
update published_listing p set categories = l.open_categories, age_from = l.age_from, age_until = l.age_until, confirmed_on = day_of(l.updated_at)
  from listing l where l.tenant_id = p.tenant_id and l.id = p.listing_id;
