-- What a region decides on applications shows on its list: whoever is approved stands on it, and whose approval is suspended or has ended is
-- not shown to who searches. A provider that never was approved is not touched: regions have lists from before.
alter table provider
    add column admitted_laws text[] not null default '{}',
    add column barred_laws text[] not null default '{}',
    add column admitted_until date;
comment on column provider.admitted_laws is 'laws for which the region admitted it on an application; kept by a trigger';
comment on column provider.barred_laws is 'laws for which it was admitted and is not now: suspended, expired, refused at a reassessment, or it left; kept by a trigger';
comment on column provider.admitted_until is 'last day of the admission that lasts longest; kept by a trigger';
insert into audit_column values ('provider', 'admitted_laws', 'KEEP'), ('provider', 'barred_laws', 'KEEP'), ('provider', 'admitted_until', 'KEEP');
comment on column listing.stopped is 'whether nobody is sent there: its provider stopped, or its admission for this law was suspended or has ended; kept by a trigger';

create function admission_of_provider() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    select coalesce(array_agg(distinct law order by law) filter (where holds), '{}'),
           coalesce(array_agg(distinct law order by law) filter (where not holds), '{}'),
           max(valid_until) filter (where holds)
      into new.admitted_laws, new.barred_laws, new.admitted_until
      from (select l.law, a.valid_until,
                   -- While it is assessed again, what was decided before goes on.
                   a.state = 'APPROVED' or a.state in ('IN_REVIEW', 'ADDITION_ASKED') and w.step <> 'SUSPEND' as holds
              from application a -- application_of_organisation
              left join lateral (select s.step from application_step s -- application_step_pkey
                                  where s.tenant_id = a.tenant_id and s.application_id = a.id and s.step in ('APPROVE', 'SUSPEND', 'RESUME')
                                  order by s.at desc, s.id desc limit 1) w on true,
                   unnest(a.laws) l(law)
             where a.tenant_id = new.tenant_id and a.organisation_id = new.organisation_id and (a.state = 'APPROVED' or w.step is not null)) was;
    new.barred_laws := array(select law from unnest(new.barred_laws) b(law) where law <> all (new.admitted_laws) order by law);
    return new;
end $$;
create trigger admission before insert or update of organisation_id on provider for each row execute function admission_of_provider();
create trigger describe_admission after update on provider for each row
    when ((old.admitted_laws, old.barred_laws) is distinct from (new.admitted_laws, new.barred_laws)) execute function search.describe_listings_again();

-- An approval puts the organisation on the list when it is not there yet: as the provider that is known by its KvK number, or as a new one.
create function application_on_the_list() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    -- Two approvals of one organisation at once make one provider.
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'provider', new.tenant_id, new.organisation_id), 0));
    if new.state = 'APPROVED' and not exists (select from provider p where p.tenant_id = new.tenant_id and p.organisation_id = new.organisation_id) then
        update provider p set organisation_id = new.organisation_id, version = p.version + 1, updated_at = new.changed_at
          from organisation o
         where o.id = new.organisation_id and p.tenant_id = new.tenant_id and p.kvk_number = o.kvk_number and p.organisation_id is null;
        if not found then
            insert into provider (tenant_id, organisation_id, name, kvk_number, created_at, updated_at)
            select new.tenant_id, o.id, btrim(o.name), o.kvk_number, new.changed_at, new.changed_at from organisation o where o.id = new.organisation_id;
        end if;
    else
        update provider set organisation_id = organisation_id where tenant_id = new.tenant_id and organisation_id = new.organisation_id;
    end if;
    return null;
end $$;
create trigger on_the_list after update of state on application for each row
    when (old.state is distinct from new.state and (old.state in ('APPROVED', 'SUSPENDED') or new.state in ('APPROVED', 'REFUSED', 'WITHDRAWN')))
    execute function application_on_the_list();

create or replace function search.describe_listing() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    provider_name text;
    texts text[];
    weights constant "char"[] := '{A,B,C,D}';
    document tsvector;
begin
    select p.name, p.stopped_on is not null
           or case when new.laws = '{}' then p.admitted_laws = '{}' and p.barred_laws <> '{}' else new.laws <@ p.barred_laws end
      into provider_name, new.stopped from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id;
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

-- As before, and whether the region admitted it.
create or replace function search.listing_json(l loodlijn.listing, p loodlijn.provider) returns jsonb language sql stable parallel safe
    return jsonb_build_object(
        'id', l.id, 'providerId', p.id, 'providerName', p.name, 'providerVerified', p.organisation_id is not null,
        'providerStopped', p.stopped_on is not null, 'offTheList', l.stopped and p.stopped_on is null,
        'admittedUntil', case when l.laws = '{}' and p.admitted_laws <> '{}' or l.laws && p.admitted_laws then p.admitted_until end, 'title', l.title,
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

-- Those that were decided before.
update provider set organisation_id = organisation_id where organisation_id is not null;
