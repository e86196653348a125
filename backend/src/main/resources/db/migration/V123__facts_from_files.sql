-- What a spreadsheet tells of an offer besides what it told before; an offer that comes back has the rest as it was.
alter type imported_listing add attribute categories text[], add attribute age_from integer, add attribute age_until integer,
    add attribute settings text[], add attribute languages text[], add attribute free_places integer, add attribute intake_criteria text;

-- Writes a previewed file to the shortlist, all of it or nothing, and erases its lines. The caller has locked the batch.
-- Refuses (SQLSTATE LL409) when offers or providers that the preview recognised are no longer what they were; whether a provider that
-- it did not recognise is known by now, the caller has found out behind lock_providers().
create or replace function commit_import(the_batch uuid, end_missing boolean, moment timestamptz) returns jsonb language plpgsql
    set search_path = loodlijn, pg_temp as $$
declare
    tenant constant uuid := current_tenant();
    counts jsonb;
    n_providers integer; n_providers_changed integer; n_created integer; n_updated integer; n_ended integer := 0;
begin
    perform lock_providers();
    perform from listing o join import_line l on l.tenant_id = o.tenant_id and l.listing_id = o.id
      where l.tenant_id = tenant and l.batch_id = the_batch order by o.id for update of o;
    if exists (select from import_line l left join listing o on o.tenant_id = tenant and o.id = l.listing_id
                where l.tenant_id = tenant and l.batch_id = the_batch and l.listing_id is not null and o.version is distinct from l.listing_version)
        or exists (select from import_line l join listing o on o.tenant_id = tenant and o.import_key = l.import_key
                    where l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'NEW')
        or exists (select from import_provider i left join provider p on p.tenant_id = tenant and p.id = i.provider_id
                    where i.tenant_id = tenant and i.batch_id = the_batch and i.provider_id is not null and p.version is distinct from i.provider_version) then
        raise exception 'the shortlist changed after the preview' using errcode = 'LL409';
    end if;

    perform register_organisations(the_batch);
    with fresh as (
        select i.number, uuidv7() as id, i.name, i.kvk_number, i.phone, i.email, i.website, o.id as organisation_id
          from import_provider i left join organisation o on o.kvk_number = i.kvk_number
         where i.tenant_id = tenant and i.batch_id = the_batch and i.provider_id is null
           and exists (select from import_line l where l.tenant_id = tenant and l.batch_id = the_batch and l.provider_number = i.number and l.state <> 'ERROR')
    ), created as (
        insert into provider (tenant_id, id, organisation_id, name, kvk_number, phone, email, website, created_at, updated_at)
        select tenant, id, organisation_id, name, kvk_number, phone, email, website, moment, moment from fresh
    ), numbered as (
        update import_line l set provider_id = f.id
          from fresh f where l.tenant_id = tenant and l.batch_id = the_batch and l.provider_number = f.number
    )
    select count(*) into n_providers from fresh;
    update import_line l set provider_id = i.provider_id
      from import_provider i
     where l.tenant_id = tenant and l.batch_id = the_batch and i.tenant_id = tenant and i.batch_id = the_batch
       and i.number = l.provider_number and i.provider_id is not null;
    update provider p
       set kvk_number = i.kvk_number, phone = i.phone, email = i.email, website = i.website, version = p.version + 1, updated_at = moment,
           organisation_id = coalesce(p.organisation_id, (select o.id from organisation o where o.kvk_number = i.kvk_number))
      from import_provider i
     where i.tenant_id = tenant and i.batch_id = the_batch and i.changed and p.tenant_id = tenant and p.id = i.provider_id
       and exists (select from import_line l where l.tenant_id = tenant and l.batch_id = the_batch and l.provider_number = i.number and l.state <> 'ERROR');
    get diagnostics n_providers_changed = row_count;

    update listing o
       set provider_id = l.provider_id, title = x.title, kinds = x.kinds, target_groups = x.target_groups, expertise = x.expertise,
           municipality_codes = x.municipality_codes, place_text = x.place_text, outside_places = x.outside_places,
           laws = x.laws, contract_text = x.contract_text, wait_intake_weeks = x.wait_intake_weeks, wait_intake_text = x.wait_intake_text,
           wait_treatment_weeks = x.wait_treatment_weeks, wait_kind = x.wait_kind, wait_measured_on = x.wait_measured_on,
           wait_measured_text = x.wait_measured_text, note = x.note, source_url = x.source_url,
           categories = x.categories, age_from = x.age_from, age_until = x.age_until, settings = x.settings, languages = x.languages,
           free_places = x.free_places, intake_criteria = x.intake_criteria, version = o.version + 1, updated_at = moment
      from import_line l, jsonb_populate_record(null::imported_listing, l.listing) x
     where l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'CHANGED' and o.tenant_id = tenant and o.id = l.listing_id;
    get diagnostics n_updated = row_count;
    -- An offer that left earlier comes back under the id that it had, with what the file does not tell as it was.
    with back as (
        delete from ended_listing e using import_line l
         where e.tenant_id = tenant and l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'NEW' and l.import_key = e.import_key
        returning e.id, e.import_key, e.content
    )
    insert into listing (tenant_id, id, provider_id, title, kinds, target_groups, expertise, municipality_codes, place_text, outside_places,
        laws, contract_text, wait_intake_weeks, wait_intake_text, wait_treatment_weeks, wait_kind, wait_measured_on, wait_measured_text, note, source_url,
        categories, age_from, age_until, settings, languages, free_places, intake_criteria, help_forms, methods, accessible, profile, travel_km,
        stop_from, stop_until, stop_reason, import_key, capacity_text, framework_signed, public, created_at, updated_at)
    select tenant, coalesce(b.id, uuidv7()), l.provider_id, x.title, x.kinds, x.target_groups, x.expertise, x.municipality_codes,
           x.place_text, x.outside_places, x.laws, x.contract_text, x.wait_intake_weeks, x.wait_intake_text, x.wait_treatment_weeks, x.wait_kind,
           x.wait_measured_on, x.wait_measured_text, x.note, x.source_url,
           case when x.categories = '{}' then coalesce(was.categories, '{}') else x.categories end,
           coalesce(x.age_from, was.age_from), coalesce(x.age_until, was.age_until),
           case when x.settings = '{}' then coalesce(was.settings, '{}') else x.settings end,
           case when x.languages = '{}' then coalesce(was.languages, '{}') else x.languages end,
           x.free_places, coalesce(x.intake_criteria, was.intake_criteria), coalesce(was.help_forms, '{}'), coalesce(was.methods, '[]'), was.accessible, was.profile, was.travel_km,
           was.stop_from, was.stop_until, was.stop_reason, l.import_key,
           b.content ->> 'capacity_text', coalesce((b.content ->> 'framework_signed')::boolean, false),
           coalesce((b.content ->> 'public')::boolean, true), moment, moment
      from import_line l
      left join back b on b.import_key = l.import_key
     cross join lateral jsonb_populate_record(null::imported_listing, l.listing) x
      left join lateral jsonb_populate_record(null::listing, b.content) was on b.content is not null
     where l.tenant_id = tenant and l.batch_id = the_batch and l.state = 'NEW'
     order by l.line;
    get diagnostics n_created = row_count;

    if end_missing then
        with gone as (
            delete from listing o
             where o.tenant_id = tenant and o.import_key is not null
               and not exists (select from import_line l where l.tenant_id = tenant and l.batch_id = the_batch and l.import_key = o.import_key)
            returning o.*
        )
        insert into ended_listing (tenant_id, id, import_key, ended_at, ended_by, content)
        select tenant, g.id, g.import_key, moment, current_person(), to_jsonb(g) from gone g;
        get diagnostics n_ended = row_count;
    end if;

    select jsonb_build_object('created', n_created, 'updated', n_updated, 'ended', n_ended, 'providersCreated', n_providers,
               'providersUpdated', n_providers_changed, 'unchanged', count(*) filter (where state = 'UNCHANGED'),
               'skipped', count(*) filter (where state = 'ERROR')) into counts
      from import_line where tenant_id = tenant and batch_id = the_batch;
    delete from import_line where tenant_id = tenant and batch_id = the_batch;
    delete from import_provider where tenant_id = tenant and batch_id = the_batch;
    return counts;
end $$;
