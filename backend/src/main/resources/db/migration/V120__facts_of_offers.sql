-- What a head contractor asks before referring: who to call, where, for whom, in which language, by which method, whether there is room.

alter table provider
    add column trade_names text[] not null default '{}',
    add column legal_form text check (length(legal_form) between 1 and 100),
    add column rsin text check (rsin ~ '^[0-9]{9}$'),
    add column agb_codes text[] not null default '{}' check (array_to_string(agb_codes, ',') ~ '^([0-9]{8}(,[0-9]{8})*)?$'),
    add column contact_name text check (length(contact_name) between 1 and 200),
    add column contact_phone text check (length(contact_phone) between 1 and 50),
    add column contact_email text check (length(contact_email) between 3 and 254),
    add column public_contact text check (length(public_contact) between 1 and 500),
    add column complaint_url text check (length(complaint_url) between 1 and 500),
    add column quality_marks jsonb not null default '[]' check (jsonb_typeof(quality_marks) = 'array');
comment on column provider.rsin is 'number of the legal person for other public bodies; passes the 11-test';
comment on column provider.agb_codes is 'of the enterprise and its establishments: eight digits each, national register of care providers (Vektis)';
comment on column provider.contact_name is 'whom other providers call (loodgieter); not on the public page';
comment on column provider.public_contact is 'how residents reach it, in its own words';
comment on column provider.complaint_url is 'where its complaint procedure is to be read';
comment on column provider.quality_marks is 'array of {name, validUntil}; validUntil is a day, or null when the mark has no end';

create table establishment (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    provider_id uuid not null,
    number text check (number ~ '^[0-9]{12}$'),
    name text not null check (length(name) between 1 and 200),
    address text check (length(address) between 1 and 200),
    postcode text check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
    town text check (length(town) between 1 and 100),
    phone text check (length(phone) between 1 and 50),
    place integer not null default 0,
    merged_from uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, provider_id) references provider on delete cascade
);
comment on table establishment is 'tenant: an establishment (vestiging) of a provider, as this tenant knows it';
comment on column establishment.number is 'of the trade register, twelve digits; null: not known';
comment on column establishment.place is 'its place among the establishments of the provider';
comment on column establishment.merged_from is 'the provider it belonged to before that was merged into another';
create index establishment_of_provider on establishment (tenant_id, provider_id, place);
call wall_off('establishment');
grant select, insert, update, delete on establishment to loodlijn_app;
grant select on establishment to loodlijn_search;
create policy search_reads_all on establishment for select to loodlijn_search using (true);

alter table listing
    add column categories text[] not null default '{}' check (array_to_string(categories, ',') ~ '^([0-9]{2}(,[0-9]{2})*)?$'),
    add column help_forms text[] not null default '{}' check (array_to_string(help_forms, ',') ~ '^([0-9]{2}(,[0-9]{2})*)?$'),
    add column methods jsonb not null default '[]' check (jsonb_typeof(methods) = 'array'),
    add column age_from integer check (age_from between 0 and 120),
    add column age_until integer check (age_until between 0 and 120),
    add column settings text[] not null default '{}' check (settings <@ array['LOCATION', 'HOME', 'SCHOOL', 'ONLINE']),
    add column languages text[] not null default '{}' check (array_to_string(languages, ',') ~ '^([a-z]{2}(,[a-z]{2})*)?$'),
    add column accessible boolean,
    add column profile text check (length(profile) between 1 and 200),
    add column travel_km integer check (travel_km between 0 and 300),
    add column establishments uuid[] not null default '{}',
    add column intake_criteria text check (length(intake_criteria) between 1 and 2000),
    add column free_places integer check (free_places between 0 and 999),
    add column stop_from date,
    add column stop_until date,
    add column stop_reason text check (length(stop_reason) between 1 and 300),
    add column figures_by uuid references person,
    add column age_bands text[] not null default '{}',
    add constraint listing_ages_in_order check (age_until >= age_from),
    add constraint listing_stop_in_order check (stop_until >= stop_from),
    add constraint listing_stop_has_begin check (stop_from is not null or num_nonnulls(stop_until, stop_reason) = 0);
comment on column listing.categories is 'product categories: codes of JZ020 (31 to 55) and WMO020 (01 to 18), whose numbers do not overlap';
comment on column listing.help_forms is 'forms of youth care as Statistics Netherlands (CBS) counts them';
comment on column listing.methods is 'array of {name, recognised}; recognised: in the national database of recognised interventions, as the provider says';
comment on column listing.age_until is 'the last year of age that is served';
comment on column listing.languages is 'ISO 639-1 codes of languages in which help is given';
comment on column listing.accessible is 'whether someone in a wheelchair can come in; null: not known';
comment on column listing.profile is 'religion or culture, when the provider states one';
comment on column listing.travel_km is 'how far it comes at most';
comment on column listing.establishments is 'the establishments of the provider where it is given; all, when empty';
comment on column listing.free_places is 'places free on wait_measured_on; null: not known';
comment on column listing.stop_from is 'first day of a client stop (cliëntenstop), on which nobody new is taken; null: none';
comment on column listing.stop_until is 'its last day; null: until further notice';
comment on column listing.figures_by is 'who last gave or confirmed the waits and places; null: an import did';
comment on column listing.age_bands is 'ages as values to filter by; kept by a trigger';

-- An organisation writes what it was verified to be, and the region what is in it; nobody else.
create function may_write_provider(the_provider uuid) returns boolean language sql stable set search_path = loodlijn, pg_temp as $$
    select current_party() = current_tenant()
        or exists (select from provider p where p.tenant_id = current_tenant() and p.id = the_provider and p.organisation_id = current_organisation());
$$;
grant execute on function may_write_provider(uuid) to loodlijn_app;
create policy own_writes on provider as restrictive for insert to loodlijn_app with check ((select current_organisation()) is null);
create policy own_changes on provider as restrictive for update to loodlijn_app
    using ((select current_organisation()) is null or organisation_id = (select current_organisation()))
    with check ((select current_organisation()) is null or organisation_id = (select current_organisation()));
create policy own_removes on provider as restrictive for delete to loodlijn_app using ((select current_organisation()) is null);
create policy own_writes on listing as restrictive for insert to loodlijn_app with check (may_write_provider(provider_id));
create policy own_changes on listing as restrictive for update to loodlijn_app using (may_write_provider(provider_id)) with check (may_write_provider(provider_id));
create policy own_removes on listing as restrictive for delete to loodlijn_app using (may_write_provider(provider_id));
create policy own_writes on establishment as restrictive for insert to loodlijn_app with check (may_write_provider(provider_id));
create policy own_changes on establishment as restrictive for update to loodlijn_app using (may_write_provider(provider_id)) with check (may_write_provider(provider_id));
create policy own_removes on establishment as restrictive for delete to loodlijn_app using (may_write_provider(provider_id));

-- An offer is given at establishments of its own provider. Those that go leave the offers that named them.
create function check_establishments() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if exists (select from unnest(new.establishments) e
                where not exists (select from establishment x where x.tenant_id = new.tenant_id and x.id = e and x.provider_id = new.provider_id)) then
        raise exception 'an establishment of another provider' using errcode = 'LL422';
    end if;
    return new;
end $$;
create trigger own_establishments before insert or update of establishments on listing for each row when (new.establishments <> '{}')
    execute function check_establishments();
create function leave_establishment() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    update listing set establishments = array_remove(establishments, old.id)
     where tenant_id = old.tenant_id and provider_id = old.provider_id and establishments @> array[old.id];
    return null;
end $$;
create trigger left_by_offers after delete on establishment for each row execute function leave_establishment();

-- A merge takes along what only one of the two had, and taking it back gives each its own again.
create function carry_facts() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        update establishment set provider_id = new.into_provider_id, merged_from = new.id
         where tenant_id = new.tenant_id and provider_id = new.id;
        update provider k
           set trade_names = k.trade_names || array(select n from unnest(g.trade_names) n where n <> all (k.trade_names)),
               legal_form = coalesce(k.legal_form, g.legal_form), rsin = coalesce(k.rsin, g.rsin),
               agb_codes = k.agb_codes || array(select c from unnest(g.agb_codes) c where c <> all (k.agb_codes)),
               contact_name = coalesce(k.contact_name, g.contact_name), contact_phone = coalesce(k.contact_phone, g.contact_phone),
               contact_email = coalesce(k.contact_email, g.contact_email), public_contact = coalesce(k.public_contact, g.public_contact),
               complaint_url = coalesce(k.complaint_url, g.complaint_url),
               quality_marks = case when k.quality_marks = '[]' then g.quality_marks else k.quality_marks end
          from provider g
         where k.tenant_id = new.tenant_id and k.id = new.into_provider_id and g.tenant_id = new.tenant_id and g.id = new.id;
    else
        update establishment set provider_id = old.id, merged_from = null
         where tenant_id = old.tenant_id and provider_id = old.into_provider_id and merged_from = old.id;
        update provider p
           set trade_names = coalesce(w.trade_names, '{}'), legal_form = w.legal_form, rsin = w.rsin, agb_codes = coalesce(w.agb_codes, '{}'),
               contact_name = w.contact_name, contact_phone = w.contact_phone, contact_email = w.contact_email, public_contact = w.public_contact,
               complaint_url = w.complaint_url, quality_marks = coalesce(w.quality_marks, '[]')
          from (values (old.undo -> 'gone'), (old.undo -> 'kept')) side(was), jsonb_populate_record(null::provider, side.was) w
         where p.tenant_id = old.tenant_id and p.id = w.id;
    end if;
    return null;
end $$;
create trigger facts_go_along after insert or delete on merged_provider for each row execute function carry_facts();

call audited('provider', '{organisation_id,name,kvk_number,website,phone,email,stop_kind,stopped_on,stop_source,taken_over_by,trade_names,legal_form,rsin,agb_codes,contact_name,
                           contact_phone,contact_email,public_contact,complaint_url,quality_marks}',
             omit => '{compact_name,folded_name,version,created_at,updated_at}', name => 'name', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('listing', '{provider_id,title,kinds,target_groups,expertise,municipality_codes,place_text,outside_places,laws,contract_text,wait_intake_weeks,
                          wait_intake_text,wait_treatment_weeks,wait_kind,wait_measured_on,wait_measured_text,note,source_url,capacity_text,framework_signed,public,
                          categories,help_forms,methods,age_from,age_until,settings,languages,accessible,profile,travel_km,intake_criteria,free_places,
                          stop_from,stop_until,stop_reason}',
             omit => '{expertise_codes,sort_name,search,import_key,version,created_at,updated_at,stopped,establishments,figures_by,age_bands}', name => 'title');
call audited('establishment', '{provider_id,number,name,address,postcode,town,phone}', omit => '{place,merged_from}', name => 'name');

-- Ages as values to filter by.
create function search.age_bands(first_age integer, last_age integer) returns text[] language sql immutable parallel safe
    return case when first_age is null and last_age is null then '{}'
                else array(select b.band from (values (1, '0-3', 0, 3), (2, '4-11', 4, 11), (3, '12-17', 12, 17), (4, '18-22', 18, 22), (5, '23-64', 23, 64),
                                                      (6, '65-', 65, 120)) b(place, band, low, high)
                            where b.low <= coalesce(last_age, 120) and b.high >= coalesce(first_age, 0) order by b.place) end;

create or replace function search.texts_of(one loodlijn.listing, provider_name text) returns text[] language sql stable parallel safe
    return array[
        search.fold(concat_ws(' ', provider_name, one.title)),
        search.fold(concat_ws(' ', array_to_string(one.kinds, ' '), array_to_string(one.expertise, ' '),
            (select string_agg(m ->> 'name', ' ') from jsonb_array_elements(one.methods) m))),
        search.fold(concat_ws(' ', one.place_text, array_to_string(one.outside_places, ' '),
            (select string_agg(distinct m.name, ' ') from loodlijn.municipality m where m.code = any (one.municipality_codes)),
            array_to_string(one.target_groups, ' '), array_to_string(array_remove(one.laws, 'OTHER'), ' '))),
        search.fold(concat_ws(' ', one.note, one.contract_text, one.capacity_text, one.profile, one.intake_criteria))];

create or replace function search.describe_listing() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    provider_name text;
    texts text[];
    weights constant "char"[] := '{A,B,C,D}';
    document tsvector;
begin
    select p.name, p.stopped_on is not null into provider_name, new.stopped from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id;
    new.stopped := coalesce(new.stopped, false);
    texts := search.texts_of(new, provider_name);
    document := '';
    for i in 1..4 loop
        document := document || setweight(to_tsvector('dutch_folded', texts[i]) || to_tsvector('dutch_unstemmed', texts[i]), weights[i]);
    end loop;
    new.search := search.marked(new.tenant_id, document);
    new.sort_name := left(search.fold(provider_name) || ' ' || search.fold(new.title), 500);
    new.expertise_codes := array(select code from (
        select search.expertise_code(label) as code, place from unnest(new.expertise) with ordinality as written(label, place)) valued
         group by code order by min(place));
    new.age_bands := search.age_bands(new.age_from, new.age_until);
    return new;
end $$;

-- A listing as the application reads it.
create or replace function search.listing_json(l loodlijn.listing, p loodlijn.provider) returns jsonb language sql stable parallel safe
    return jsonb_build_object(
        'id', l.id, 'providerId', p.id, 'providerName', p.name, 'providerVerified', p.organisation_id is not null,
        'providerStopped', p.stopped_on is not null, 'title', l.title,
        'kinds', l.kinds, 'targetGroups', l.target_groups, 'expertise', search.expertise_json(l.expertise),
        'municipalities', l.municipality_codes, 'outsidePlaces', l.outside_places, 'placeText', l.place_text, 'laws', l.laws,
        'contractText', l.contract_text, 'waitIntakeWeeks', l.wait_intake_weeks, 'waitTreatmentWeeks', l.wait_treatment_weeks,
        'waitText', l.wait_intake_text, 'waitMeasuredOn', l.wait_measured_on, 'capacityText', l.capacity_text,
        'frameworkSigned', l.framework_signed, 'note', l.note, 'sourceUrl', l.source_url,
        'details', jsonb_build_object(
            'categories', l.categories, 'helpForms', l.help_forms, 'methods', l.methods, 'ageFrom', l.age_from, 'ageUntil', l.age_until,
            'settings', l.settings, 'languages', l.languages, 'accessible', l.accessible, 'profile', l.profile, 'travelKm', l.travel_km,
            'establishments', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'town', e.town) order by e.place, e.id), '[]')
                                 from loodlijn.establishment e where l.establishments <> '{}' and e.tenant_id = l.tenant_id and e.id = any (l.establishments)),
            'intakeCriteria', l.intake_criteria, 'freePlaces', l.free_places, 'stopFrom', l.stop_from, 'stopUntil', l.stop_until,
            'stopReason', l.stop_reason));

alter function search.age_bands(integer, integer) owner to loodlijn_search;

-- A client stop is for everyone to see.
alter table published_listing add column stop_from date, add column stop_until date;
create function publish_stops() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p set stop_from = c.stop_from, stop_until = c.stop_until
      from changed c
     where p.tenant_id = c.tenant_id and p.listing_id = c.id and (p.stop_from, p.stop_until) is distinct from (c.stop_from, c.stop_until);
    return null;
end $$;
create trigger publish_stops_inserted after insert on listing referencing new table as changed for each statement execute function publish_stops();
create trigger publish_stops_updated after update on listing referencing new table as changed for each statement execute function publish_stops();

-- A region that decided nothing calls a figure out of date after 30 days. Those that were there keep the 90 days that they had.
update tenant_settings set stale_days = 90, version = version + 1 where stale_days is null;
comment on column tenant_settings.stale_days is 'a waiting time measured longer ago is called out of date; 30 while nothing was decided';
alter table published_tenant alter column stale_days set default 30;
create or replace function publish_settings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_tenant set accent_light = new.accent_light, accent_dark = new.accent_dark, logo_id = new.logo_id,
           stale_days = coalesce(new.stale_days, 30)
     where tenant_id = new.tenant_id;
    return null;
end $$;
