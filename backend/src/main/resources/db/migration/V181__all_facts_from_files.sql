-- All facts of a provider that a region keeps in its spreadsheet come in with it, and of an offer whether a wheelchair can come in, the
-- profile, how far it comes, its forms of youth care, its methods, and whether the framework agreement was signed.
alter table import_provider add column details jsonb not null default '{}' check (jsonb_typeof(details) = 'object');
comment on column import_provider.details is 'what the lines say of it besides, each an array of texts by the name of the field';
grant update (provider_id) on import_provider to loodlijn_app;
alter type imported_listing add attribute accessible boolean, add attribute profile text, add attribute travel_km integer,
    add attribute help_forms text[], add attribute methods jsonb, add attribute framework_signed boolean;

-- What was previewed before the columns were known leaves them as they are.
update import_line l
   set listing = l.listing || jsonb_build_object('accessible', o.accessible, 'profile', o.profile, 'travel_km', o.travel_km,
                                  'help_forms', coalesce(o.help_forms, '{}'), 'methods', coalesce(o.methods, '[]'))
  from import_line k left join listing o on o.tenant_id = k.tenant_id and o.id = k.listing_id
 where k.tenant_id = l.tenant_id and k.batch_id = l.batch_id and k.line = l.line and l.listing is not null;

-- Whether an agreement tells that the framework agreement was signed or ended; then a file has no say in it.
create function framework_settled(the_provider uuid) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select framework_signed(p.tenant_id, p.organisation_id) is not null from provider p where p.tenant_id = current_tenant() and p.id = the_provider;
$$;
grant execute on function framework_settled(uuid) to loodlijn_app;

-- Methods by the names that a file gives; one that was there keeps whether it is recognised.
create function named_methods(file jsonb, before jsonb) returns jsonb language sql immutable set search_path = loodlijn, pg_temp as $$
    select coalesce(jsonb_agg(coalesce((select was from jsonb_array_elements(before) was where was ->> 'name' = method ->> 'name' limit 1), method)
                              order by place), '[]')
      from jsonb_array_elements(file) with ordinality m(method, place);
$$;
grant execute on function named_methods(jsonb, jsonb) to loodlijn_app;

-- Gives the providers of a file what it says of them. A quality mark that was there keeps its last day, and an establishment that is not named stays.
create function take_details(the_batch uuid, the_moment timestamptz) returns void language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    update provider p
       set trade_names = case when d ? 'tradeNames' then array(select jsonb_array_elements_text(d -> 'tradeNames')) else p.trade_names end,
           legal_form = coalesce(d #>> '{legalForm,0}', p.legal_form), rsin = coalesce(d #>> '{rsin,0}', p.rsin),
           agb_codes = case when d ? 'agb' then array(select jsonb_array_elements_text(d -> 'agb')) else p.agb_codes end,
           contact_name = coalesce(d #>> '{contactName,0}', p.contact_name), contact_phone = coalesce(d #>> '{contactPhone,0}', p.contact_phone),
           contact_email = coalesce(d #>> '{contactEmail,0}', p.contact_email), public_contact = coalesce(d #>> '{publicContact,0}', p.public_contact),
           complaint_url = coalesce(d #>> '{complaintUrl,0}', p.complaint_url),
           quality_marks = case when d ? 'qualityMarks' then (
               select coalesce(jsonb_agg(coalesce((select was from jsonb_array_elements(p.quality_marks) was where was ->> 'name' = mark limit 1),
                                                  jsonb_build_object('name', mark, 'validUntil', null)) order by place), '[]')
                 from jsonb_array_elements_text(d -> 'qualityMarks') with ordinality m(mark, place)) else p.quality_marks end
      from import_provider i, lateral (select i.details as d) x
     where i.tenant_id = current_tenant() and i.batch_id = the_batch and p.tenant_id = i.tenant_id and p.id = i.provider_id
       and i.details <> '{}' and (i.changed or p.created_at = the_moment)
       and exists (select from import_line l where l.tenant_id = i.tenant_id and l.batch_id = the_batch and l.provider_number = i.number and l.state <> 'ERROR');
    insert into establishment (tenant_id, provider_id, number, name, place)
    select i.tenant_id, i.provider_id, e.number, left(p.name, 200), 1000 + e.place
      from import_provider i
      join provider p on p.tenant_id = i.tenant_id and p.id = i.provider_id
     cross join lateral jsonb_array_elements_text(i.details -> 'establishments') with ordinality e(number, place)
     where i.tenant_id = current_tenant() and i.batch_id = the_batch and i.details ? 'establishments' and (i.changed or p.created_at = the_moment)
       and exists (select from import_line l where l.tenant_id = i.tenant_id and l.batch_id = the_batch and l.provider_number = i.number and l.state <> 'ERROR')
       and not exists (select from establishment k where k.tenant_id = i.tenant_id and k.provider_id = i.provider_id and k.number = e.number);
end $$;
grant execute on function take_details(uuid, timestamptz) to loodlijn_app;

-- As before, with what the file says besides.
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
    ), known as (
        update import_provider i set provider_id = f.id from fresh f where i.tenant_id = tenant and i.batch_id = the_batch and i.number = f.number
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
    perform take_details(the_batch, moment);

    update listing o
       set provider_id = l.provider_id, title = x.title, kinds = x.kinds, target_groups = x.target_groups, expertise = x.expertise,
           municipality_codes = x.municipality_codes, place_text = x.place_text, outside_places = x.outside_places,
           laws = x.laws, contract_text = x.contract_text, wait_intake_weeks = x.wait_intake_weeks, wait_intake_text = x.wait_intake_text,
           wait_treatment_weeks = x.wait_treatment_weeks, wait_kind = x.wait_kind, wait_measured_on = x.wait_measured_on,
           wait_measured_text = x.wait_measured_text, note = x.note, source_url = x.source_url,
           categories = x.categories, age_from = x.age_from, age_until = x.age_until, settings = x.settings, languages = x.languages,
           free_places = x.free_places, intake_criteria = x.intake_criteria, accessible = x.accessible, profile = x.profile, travel_km = x.travel_km,
           help_forms = x.help_forms, methods = named_methods(x.methods, o.methods), framework_signed = coalesce(x.framework_signed, o.framework_signed),
           version = o.version + 1, updated_at = moment
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
           x.free_places, coalesce(x.intake_criteria, was.intake_criteria), 
           case when x.help_forms = '{}' then coalesce(was.help_forms, '{}') else x.help_forms end,
           case when x.methods = '[]' then coalesce(was.methods, '[]') else named_methods(x.methods, coalesce(was.methods, '[]')) end,
           coalesce(x.accessible, was.accessible),
           coalesce(x.profile, was.profile), coalesce(x.travel_km, was.travel_km),
           was.stop_from, was.stop_until, was.stop_reason, l.import_key,
           b.content ->> 'capacity_text', coalesce(x.framework_signed, (b.content ->> 'framework_signed')::boolean, false),
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
