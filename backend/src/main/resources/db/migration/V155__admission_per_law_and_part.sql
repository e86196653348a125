-- What a region decided counts for the law, the care category and the establishment that it was decided for, and as long as it holds. An offer
-- is found under the laws and categories that are left.
alter table provider
    add column admissions jsonb not null default '[]',
    add column admitted_days date[] not null default '{}';
comment on column provider.admissions is 'what was decided on its applications that were ever approved, by law and care category: {law, category, places, refused, until}; category empty: all of the law; an empty string among the places: the organisation as a whole; kept by a trigger';
comment on column provider.admitted_days is 'last day of the admission for each of admitted_laws, in their order; kept by a trigger';
alter table listing
    add column open_laws text[] not null default '{}',
    add column open_categories text[] not null default '{}',
    add column admitted_until date;
comment on column listing.open_laws is 'laws for which one can be sent there: those for which its admission was not suspended, refused or ended; kept by a trigger';
comment on column listing.open_categories is 'product categories likewise; kept by a trigger';
comment on column listing.admitted_until is 'last day on which its provider is admitted for every law of it that it is admitted for; null: not admitted on an application; kept by a trigger';
comment on column listing.stopped is 'whether nobody is sent there: its provider stopped, or no law of it is open any more; kept by a trigger';
delete from audit_column where subject = 'provider' and column_name = 'admitted_until';
insert into audit_column values ('provider', 'admissions', 'OMIT'), ('provider', 'admitted_days', 'KEEP'), ('listing', 'open_laws', 'OMIT'),
    ('listing', 'open_categories', 'OMIT'), ('listing', 'admitted_until', 'OMIT');

-- What was decided on the applications of an organisation: of the newest approval, where it is refused in part, what says most precisely
-- what it is about counts, and of two that are as precise the refusal.
create function admissions_of(the_tenant uuid, the_organisation uuid)
    returns table (law text, category text, places text[], refused text[], until date)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select u.law, right(u.category, 2), coalesce(array_agg(u.place order by u.place) filter (where u.admitted), '{}'),
           coalesce(array_agg(u.place order by u.place) filter (where not u.admitted), '{}'), max(u.valid_until) filter (where u.admitted)
      from (select a.id, l.law, c.category, e.place, a.valid_until,
                   -- While it is assessed again, what was decided before goes on.
                   (a.state = 'APPROVED' or a.state in ('IN_REVIEW', 'ADDITION_ASKED') and w.step in ('APPROVE', 'RESUME'))
                   and coalesce((select p.outcome = 'APPROVED' from decision_part p -- decision_part_pkey
                                  where p.tenant_id = a.tenant_id and p.application_id = a.id and p.round = d.round
                                    and p.category in ('', c.category) and p.establishment in ('', e.place)
                                  order by (p.category <> '')::integer + (p.establishment <> '')::integer desc, p.outcome desc limit 1), true) as admitted
              from application a -- application_of_organisation
              cross join lateral (select max(o.round) as round from decision o -- decision_pkey
                                   where o.tenant_id = a.tenant_id and o.application_id = a.id and o.outcome = 'APPROVED') d
              left join lateral (select s.step from application_step s -- application_step_pkey
                                  where s.tenant_id = a.tenant_id and s.application_id = a.id
                                    and s.step in ('APPROVE', 'REFUSE', 'SUSPEND', 'RESUME', 'EXPIRE')
                                  order by s.at desc, s.id desc limit 1) w on true
              cross join unnest(a.laws) l(law)
              cross join lateral (
                  select g.category from unnest(a.categories) g(category) where g.category like case l.law when 'WMO' then 'wmo%' else 'jz%' end
                  union all
                  select '' where not exists (select from unnest(a.categories) g(category) where g.category like case l.law when 'WMO' then 'wmo%' else 'jz%' end)) c
              cross join unnest(case when a.establishments = '{}' then '{""}' else a.establishments end) e(place)
             where a.tenant_id = the_tenant and a.organisation_id = the_organisation and d.round is not null) u
     group by u.id, u.law, u.category;
$$;

create or replace function admission_of_provider() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    select coalesce(jsonb_agg(to_jsonb(d) order by d.law, d.category, d.until, d.places), '[]') into new.admissions
      from admissions_of(new.tenant_id, new.organisation_id) d;
    select coalesce(array_agg(x.law order by x.law) filter (where x.until is not null), '{}'),
           coalesce(array_agg(x.until order by x.law) filter (where x.until is not null), '{}'),
           coalesce(array_agg(x.law order by x.law) filter (where x.until is null), '{}')
      into new.admitted_laws, new.admitted_days, new.barred_laws
      from (select d.law, max(d.until) as until from jsonb_to_recordset(new.admissions) d(law text, until date) group by d.law) x;
    return new;
end $$;
drop trigger describe_admission on provider;
create trigger describe_admission after update on provider for each row when (old.admissions is distinct from new.admissions)
    execute function search.describe_listings_again();

-- As before; of several providers with the number of the organisation one becomes it, and the others are for who looks at doubles.
create or replace function application_on_the_list() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    -- Two approvals of one organisation at once make one provider.
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'provider', new.tenant_id, new.organisation_id), 0));
    if new.state = 'APPROVED' and not exists (select from provider p where p.tenant_id = new.tenant_id and p.organisation_id = new.organisation_id) then
        update provider p set organisation_id = new.organisation_id, version = p.version + 1, updated_at = new.changed_at
         where p.tenant_id = new.tenant_id and p.organisation_id is null and p.id = (
               select k.id from organisation o
                 join provider k on k.tenant_id = new.tenant_id and k.kvk_number = o.kvk_number and k.organisation_id is null
                where o.id = new.organisation_id
                order by (select count(*) from listing l where l.tenant_id = k.tenant_id and l.provider_id = k.id) desc, k.created_at, k.id
                limit 1);
        if not found then
            insert into provider (tenant_id, organisation_id, name, kvk_number, created_at, updated_at)
            select new.tenant_id, o.id, btrim(o.name), o.kvk_number, new.changed_at, new.changed_at from organisation o where o.id = new.organisation_id;
        end if;
    else
        update provider set organisation_id = organisation_id where tenant_id = new.tenant_id and organisation_id = new.organisation_id;
    end if;
    return null;
end $$;
drop trigger on_the_list on application;
create trigger on_the_list after update of state on application for each row
    when (old.state is distinct from new.state and old.state not in ('DRAFT', 'SUBMITTED')) execute function application_on_the_list();

create index application_runs_out on application (valid_until) where state in ('IN_REVIEW', 'ADDITION_ASKED') and valid_until is not null;
comment on index application_runs_out is 'across tenants: the job that lets approvals expire while they are assessed again';
create or replace function expire_admissions(the_day date, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over application;
    done integer := 0;
begin
    perform set_config('loodlijn.role', 'SYSTEM', true);
    for over in select a.* from application a where a.state in ('APPROVED', 'SUSPENDED') and a.valid_until < the_day -- application_valid_until
                order by a.valid_until limit 500 for update skip locked loop
        update application set state = 'EXPIRED', version = version + 1, changed_at = the_moment, ended_at = the_moment
         where tenant_id = over.tenant_id and id = over.id;
        insert into application_step (tenant_id, application_id, organisation_id, step, at)
        values (over.tenant_id, over.id, over.organisation_id, 'EXPIRE', the_moment);
        perform applicants_told(over, 'admission-expired', over.id || ' ' || over.valid_until, array[cast(over.valid_until as text)], the_moment);
        done := done + 1;
    end loop;
    -- What runs out while it is assessed again: the assessment goes on, the admission does not.
    for over in select a.* from application a where a.state in ('IN_REVIEW', 'ADDITION_ASKED') and a.valid_until < the_day -- application_runs_out
                   and (select s.step from application_step s -- application_step_pkey
                         where s.tenant_id = a.tenant_id and s.application_id = a.id and s.step in ('APPROVE', 'EXPIRE')
                         order by s.at desc, s.id desc limit 1) = 'APPROVE'
                order by a.valid_until limit 500 for update skip locked loop
        insert into application_step (tenant_id, application_id, organisation_id, step, at)
        values (over.tenant_id, over.id, over.organisation_id, 'EXPIRE', the_moment);
        update provider set organisation_id = organisation_id where tenant_id = over.tenant_id and organisation_id = over.organisation_id;
        perform applicants_told(over, 'admission-expired', over.id || ' ' || over.valid_until, array[cast(over.valid_until as text)], the_moment);
        done := done + 1;
    end loop;
    return done;
end $$;

-- The law that a product category is bought under: JZ020 counts from 31, WMO020 up to 18.
create function search.law_of_category(code text) returns text language sql immutable parallel safe
    return case when code < '31' then 'WMO' else 'JEUGDWET' end;

-- Whether places that were decided on include one; the empty string is all of them.
create function search.includes(places text[], place text) returns boolean language sql immutable parallel safe
    return places <> '{}' and (place = '' or places && array['', place]);

-- How an offer stands after what was decided on its provider: what is left of its laws and categories, until when it is admitted, and
-- whether nothing is left. An offer that names no law is about those of its categories, or about any that was decided on. One that names no
-- category or place is about all of them. A law for which nothing holds any more is closed for all offers; what never was decided on stays.
create function search.standing(the_laws text[], the_categories text[], the_places text[], admissions jsonb,
                                out open_laws text[], out open_categories text[], out admitted_until date, out off boolean)
    language sql immutable parallel safe as $$
    with decided as materialized (
        select * from jsonb_to_recordset(admissions) d(law text, category text, places text[], refused text[], until date)
    ), closed as (
        select d.law from decided d group by d.law having max(d.until) is null
    ), about as (
        select l.law from unnest(the_laws) l(law)
        union
        select search.law_of_category(c.code) from unnest(the_categories) c(code) where the_laws = '{}'
        union
        select d.law from decided d where the_laws = '{}' and the_categories = '{}'
    ), part as (
        select a.law, coalesce(c.code, '') as category, p.place
          from about a
          left join unnest(the_categories) c(code) on search.law_of_category(c.code) = a.law
         cross join unnest(case when the_places = '{}' then '{""}' else the_places end) p(place)
    ), judged as (
        select p.law, p.category, max(d.until) filter (where search.includes(d.places, p.place)) as until,
               not exists (select from closed c where c.law = p.law)
               and (coalesce(bool_or(search.includes(d.places, p.place)), false) or not coalesce(bool_or(search.includes(d.refused, p.place)), false)) as open
          from part p
          left join lateral (select d.*, d.category = '' or p.category in ('', d.category) as meant from decided d where d.law = p.law) d on d.meant
         group by p.law, p.category, p.place
    )
    select array(select l.law from unnest(the_laws) with ordinality l(law, place)
                  where exists (select from judged j where j.law = l.law and j.open) order by l.place),
           array(select c.code from unnest(the_categories) with ordinality c(code, place)
                  where coalesce((select bool_or(j.open) from judged j where j.category = c.code), true) order by c.place),
           (select min(x.until) from (select max(j.until) as until from judged j group by j.law) x),
           exists (select from judged) and not exists (select from judged j where j.open);
$$;

create or replace function search.texts_of(one loodlijn.listing, provider_name text) returns text[] language sql stable parallel safe
    return array[
        search.fold(concat_ws(' ', provider_name, one.title)),
        search.fold(concat_ws(' ', array_to_string(one.kinds, ' '), array_to_string(one.expertise, ' '),
            (select string_agg(m ->> 'name', ' ') from jsonb_array_elements(one.methods) m))),
        search.fold(concat_ws(' ', one.place_text, array_to_string(one.outside_places, ' '),
            (select string_agg(distinct m.name, ' ') from loodlijn.municipality m where m.code = any (one.municipality_codes)),
            array_to_string(one.target_groups, ' '), array_to_string(array_remove(one.open_laws, 'OTHER'), ' '))),
        search.fold(concat_ws(' ', one.note, one.contract_text, one.capacity_text, one.profile, one.intake_criteria))];

create or replace function search.describe_listing() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    provider_name text;
    ended boolean;
    decided jsonb;
    texts text[];
    weights constant "char"[] := '{A,B,C,D}';
    document tsvector;
begin
    select p.name, p.stopped_on is not null, p.admissions into provider_name, ended, decided
      from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id;
    if coalesce(decided, '[]') = '[]' then
        new.open_laws := new.laws;
        new.open_categories := new.categories;
        new.admitted_until := null;
    else
        select s.open_laws, s.open_categories, s.admitted_until, ended or s.off
          into new.open_laws, new.open_categories, new.admitted_until, ended
          from search.standing(new.laws, new.categories, array(
                   select coalesce(e.number, '') from establishment e where e.tenant_id = new.tenant_id and e.id = any (new.establishments)), decided) s;
    end if;
    new.stopped := coalesce(ended, false);
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

-- As before, with what is left of it after what was decided.
create or replace function search.listing_json(l loodlijn.listing, p loodlijn.provider) returns jsonb language sql stable parallel safe
    return jsonb_build_object(
        'id', l.id, 'providerId', p.id, 'providerName', p.name, 'providerVerified', p.organisation_id is not null,
        'providerStopped', p.stopped_on is not null, 'offTheList', l.stopped and p.stopped_on is null,
        'admittedUntil', l.admitted_until, 'title', l.title,
        'kinds', l.kinds, 'targetGroups', l.target_groups, 'expertise', search.expertise_json(l.expertise),
        'municipalities', l.municipality_codes, 'outsidePlaces', l.outside_places, 'placeText', l.place_text, 'laws', l.laws, 'openLaws', l.open_laws,
        'contractText', l.contract_text, 'waitIntakeWeeks', l.wait_intake_weeks, 'waitTreatmentWeeks', l.wait_treatment_weeks,
        'waitText', l.wait_intake_text, 'waitMeasuredOn', l.wait_measured_on, 'capacityText', l.capacity_text,
        'frameworkSigned', l.framework_signed, 'note', l.note, 'sourceUrl', l.source_url,
        'details', jsonb_build_object(
            'categories', l.categories, 'openCategories', l.open_categories, 'helpForms', l.help_forms, 'methods', l.methods, 'ageFrom', l.age_from, 'ageUntil', l.age_until,
            'settings', l.settings, 'languages', l.languages, 'accessible', l.accessible, 'profile', l.profile, 'travelKm', l.travel_km,
            'establishments', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'town', e.town) order by e.place, e.id), '[]')
                                 from loodlijn.establishment e where l.establishments <> '{}' and e.tenant_id = l.tenant_id and e.id = any (l.establishments)),
            'intakeCriteria', l.intake_criteria, 'freePlaces', l.free_places, 'stopFrom', l.stop_from, 'stopUntil', l.stop_until,
            'stopReason', l.stop_reason));
alter table provider drop column admitted_until;

-- What is published is what one can be sent for.
create or replace function publish_listings() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from published_listing p using changed c
     where p.tenant_id = c.tenant_id and p.listing_id = c.id and (c.stopped or not c.public);
    insert into published_listing
    select c.tenant_id, c.id, c.provider_id, p.name, c.title, c.kinds, c.target_groups, c.expertise, c.municipality_codes, c.open_laws,
           c.wait_intake_weeks, c.wait_intake_text, c.wait_treatment_weeks, c.wait_measured_on, p.phone, p.email, p.website,
           words_of(p.name, c.title, array_to_string(c.kinds, ' '), array_to_string(c.expertise, ' '))
      from changed c
      join provider p on p.tenant_id = c.tenant_id and p.id = c.provider_id
     where c.public and not c.stopped
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

-- An offer at an establishment follows what was decided on its number.
create function describe_offers_of_establishment() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    update listing set provider_id = provider_id
     where tenant_id = new.tenant_id and provider_id = new.provider_id and establishments @> array[new.id];
    return null;
end $$;
create trigger describe_again after update of number on establishment for each row when (old.number is distinct from new.number)
    execute function describe_offers_of_establishment();

alter function search.law_of_category(text) owner to loodlijn_search;
alter function search.includes(text[], text) owner to loodlijn_search;
alter function search.standing(text[], text[], text[], jsonb) owner to loodlijn_search;

-- Those that were there before.
update provider set organisation_id = organisation_id where organisation_id is not null;
update listing set provider_id = provider_id where open_laws <> laws or open_categories <> categories;
