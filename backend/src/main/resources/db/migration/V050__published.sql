-- The published projection: what anyone may read, and nothing else. It is written by triggers, in the transaction that changes its
-- source, so that the public page is never ahead of a commit nor behind it. The triggers run as the owner and write for the tenant of
-- the changed row, which row security already bound to the tenant of the transaction.

create table published_municipality (
    tenant_id uuid not null references tenant,
    tenant_municipality_id uuid not null,
    municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    primary key (tenant_id, tenant_municipality_id)
);
comment on table published_municipality is 'published: which tenant buys care for which municipality, with dates of validity';
create index published_municipality_by_code on published_municipality (municipality_code);

create table published_listing (
    tenant_id uuid not null references tenant,
    listing_id uuid not null,
    provider_id uuid not null,
    provider_name text not null,
    title text not null,
    kinds text[] not null,
    target_groups text[] not null,
    expertise text[] not null,
    municipality_codes text[] not null,
    laws text[] not null,
    wait_intake_weeks numeric(5, 1),
    wait_intake_text text,
    wait_treatment_weeks numeric(5, 1),
    wait_measured_on date,
    phone text,
    email text,
    website text,
    search_text text not null,
    primary key (tenant_id, listing_id)
);
comment on table published_listing is 'published: the public offers of the shortlist with what everyone may know of their provider';
comment on column published_listing.search_text is 'name, title, kinds and expertise as words in small letters without accents';
create index published_listing_by_municipality on published_listing using gin (tenant_id, municipality_codes);
create index published_listing_of_provider on published_listing (tenant_id, provider_id);

create procedure publish_to_anyone(published regclass) language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    execute format('alter table %s enable row level security', published);
    execute format('alter table %s force row level security', published);
    execute format('create policy owner_everything on %s to loodlijn_owner using (true) with check (true)', published);
    execute format('create policy anyone_reads on %s for select to loodlijn_public using (true)', published);
    execute format('create policy own_tenant_reads on %s for select to loodlijn_app
                    using (tenant_id = (select loodlijn.current_tenant()))', published);
    execute format('grant select on %s to loodlijn_public, loodlijn_app', published);
end $$;
call publish_to_anyone('published_municipality');
call publish_to_anyone('published_listing');

create function words_of(variadic texts text[]) returns text language sql stable parallel safe set search_path = loodlijn, pg_temp
    return btrim(regexp_replace(lower(unaccent(array_to_string(texts, ' '))), '[^a-z0-9]+', ' ', 'g'));

create function publish_listings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from published_listing p using changed c
     where p.tenant_id = c.tenant_id and p.listing_id = c.id and not c.public;
    insert into published_listing
    select c.tenant_id, c.id, c.provider_id, p.name, c.title, c.kinds, c.target_groups, c.expertise, c.municipality_codes, c.laws,
           c.wait_intake_weeks, c.wait_intake_text, c.wait_treatment_weeks, c.wait_measured_on, p.phone, p.email, p.website,
           words_of(p.name, c.title, array_to_string(c.kinds, ' '), array_to_string(c.expertise, ' '))
      from changed c
      join provider p on p.tenant_id = c.tenant_id and p.id = c.provider_id
     where c.public
       -- A name that is being changed: wait for it.
       for share of p
    on conflict (tenant_id, listing_id) do update
       set (provider_id, provider_name, title, kinds, target_groups, expertise, municipality_codes, laws, wait_intake_weeks, wait_intake_text,
            wait_treatment_weeks, wait_measured_on, phone, email, website, search_text)
         = (excluded.provider_id, excluded.provider_name, excluded.title, excluded.kinds, excluded.target_groups, excluded.expertise,
            excluded.municipality_codes, excluded.laws, excluded.wait_intake_weeks, excluded.wait_intake_text, excluded.wait_treatment_weeks,
            excluded.wait_measured_on, excluded.phone, excluded.email, excluded.website, excluded.search_text);
    return null;
end $$;

create function withdraw_listings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from published_listing p using changed c where p.tenant_id = c.tenant_id and p.listing_id = c.id;
    return null;
end $$;

create function publish_provider() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p
       set provider_name = c.name, phone = c.phone, email = c.email, website = c.website,
           search_text = words_of(c.name, p.title, array_to_string(p.kinds, ' '), array_to_string(p.expertise, ' '))
      from changed c
     where p.tenant_id = c.tenant_id and p.provider_id = c.id
       and (p.provider_name, p.phone, p.email, p.website) is distinct from (c.name, c.phone, c.email, c.website);
    return null;
end $$;

create function publish_municipality() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        delete from published_municipality where tenant_id = old.tenant_id and tenant_municipality_id = old.id;
    else
        insert into published_municipality values (new.tenant_id, new.id, new.municipality_code, new.valid_from, new.valid_until)
        on conflict (tenant_id, tenant_municipality_id) do update
           set (municipality_code, valid_from, valid_until) = (excluded.municipality_code, excluded.valid_from, excluded.valid_until);
    end if;
    return null;
end $$;

create trigger publish_inserted after insert on listing referencing new table as changed
    for each statement execute function publish_listings();
create trigger publish_updated after update on listing referencing new table as changed
    for each statement execute function publish_listings();
create trigger withdraw_deleted after delete on listing referencing old table as changed
    for each statement execute function withdraw_listings();
create trigger publish_updated after update on provider referencing new table as changed
    for each statement execute function publish_provider();
create trigger publish_changed after insert or update or delete on tenant_municipality
    for each row execute function publish_municipality();

-- What was there before the triggers were.
insert into published_municipality select tenant_id, id, municipality_code, valid_from, valid_until from tenant_municipality;
update listing set public = public;
