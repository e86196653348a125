-- An offer as the application reads it. Without a query of its own, so that the statement that calls it takes it in; what needs one is asked for
-- apart, by the few offers that have it.
create or replace function search.establishments_json(tenant uuid, establishments uuid[]) returns jsonb language sql stable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'town', e.town) order by e.place, e.id), '[]')
      from loodlijn.establishment e where e.tenant_id = tenant and e.id = any (establishments); -- establishment_pkey
$$;
alter function search.establishments_json(uuid, uuid[]) owner to loodlijn_search;
grant execute on function search.establishments_json(uuid, uuid[]) to loodlijn_app;

create or replace function search.listing_json(l loodlijn.listing, p loodlijn.provider) returns jsonb language sql stable parallel safe as $$
    select jsonb_build_object(
        'id', l.id, 'providerId', p.id, 'providerName', p.name, 'providerVerified', p.organisation_id is not null,
        'providerStopped', p.stopped_on is not null, 'offTheList', l.stopped and p.stopped_on is null,
        'admittedUntil', l.admitted_until, 'title', l.title,
        'kinds', l.kinds, 'targetGroups', l.target_groups, 'expertise', l.named_expertise,
        'municipalities', l.municipality_codes, 'outsidePlaces', l.outside_places, 'placeText', l.place_text, 'laws', l.laws, 'openLaws', l.open_laws,
        'contractText', l.contract_text, 'waitIntakeWeeks', l.wait_intake_weeks, 'waitTreatmentWeeks', l.wait_treatment_weeks,
        'waitText', l.wait_intake_text, 'waitMeasuredOn', l.wait_measured_on, 'capacityText', l.capacity_text,
        'frameworkSigned', l.framework_signed, 'note', l.note, 'sourceUrl', l.source_url,
        'details', jsonb_build_object(
            'categories', l.categories, 'openCategories', l.open_categories, 'helpForms', l.help_forms, 'methods', l.methods, 'ageFrom', l.age_from, 'ageUntil', l.age_until,
            'settings', l.settings, 'languages', l.languages, 'accessible', l.accessible, 'profile', l.profile, 'travelKm', l.travel_km,
            'establishments', case when l.establishments = '{}' then '[]' else search.establishments_json(l.tenant_id, l.establishments) end,
            'intakeCriteria', l.intake_criteria, 'freePlaces', l.free_places, 'stopFrom', l.stop_from, 'stopUntil', l.stop_until,
            'stopReason', l.stop_reason));
$$;
alter function search.listing_json(loodlijn.listing, loodlijn.provider) owner to loodlijn_search;
grant execute on function search.listing_json(loodlijn.listing, loodlijn.provider) to loodlijn_app;
