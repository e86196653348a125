package nl.loodlijn.shortlist.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The SQL of the import. Many rows go and come as one JSON text, so that a file of thousands of lines is tens of statements. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ImportRepository extends GenericRepository<ImportRow, UUID> {
    String BATCH = """
            select cast(jsonb_strip_nulls(jsonb_build_object('id', b.id, 'version', b.version, 'state', b.state, 'fileName', b.file_name,
                       'fileHash', b.file_hash, 'rowCount', b.row_count, 'encoding', b.encoding, 'columns', b.columns, 'samples', b.samples,
                       'suggested', b.suggested, 'mapping', b.mapping, 'summary', b.summary, 'result', b.result,
                       'createdAt', b.created_at, 'endedAt', b.ended_at)) as text)
              from import_batch b
             where b.tenant_id = (select current_tenant()) """;

    @Query(value = """
            insert into import_batch (tenant_id, id, file_name, file_hash, encoding, columns, samples, row_count, suggested, created_by, created_at)
            values (current_tenant(), :id, :fileName, :fileHash, :encoding, array(select jsonb_array_elements_text(cast(:columns as jsonb))),
                    cast(:samples as jsonb), :rowCount, cast(:suggested as jsonb), current_person(), :moment)""", nativeQuery = true)
    Mono<Integer> addBatch(UUID id, String fileName, String fileHash, String encoding, String columns, String samples, int rowCount,
            String suggested,
            Instant moment);

    @Query(value = """
            insert into import_line (tenant_id, batch_id, line, cells)
            select current_tenant(), :batch, cast(sent ->> 'line' as integer), array(select jsonb_array_elements_text(sent -> 'cells'))
              from jsonb_array_elements(cast(:lines as jsonb)) sent""", nativeQuery = true)
    Mono<Integer> addLines(UUID batch, String lines);

    @Query(BATCH + "and b.id = :id")
    Mono<String> batch(UUID id);

    @Query(BATCH + "and b.id = :id for update")
    Mono<String> lockedBatch(UUID id);

    @Query(BATCH + "order by b.id desc limit 100")
    Flux<String> batches();

    @Query("""
            select cast(mapping as text) from import_mapping
             where tenant_id = (select current_tenant()) and headers = array(select jsonb_array_elements_text(cast(:columns as jsonb)))
             order by updated_at desc limit 1""")
    Mono<String> savedMappingFor(String columns);

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'headers', headers, 'columns', mapping -> 'columns',
                       'identity', mapping -> 'identity', 'updatedAt', updated_at)
                       order by name), '[]') as text) from import_mapping where tenant_id = (select current_tenant())""")
    Mono<String> savedMappings();

    @Query(value = """
            insert into import_mapping (tenant_id, name, headers, mapping, updated_at)
            values (current_tenant(), :name, array(select jsonb_array_elements_text(cast(:columns as jsonb))), cast(:mapping as jsonb), :moment)
                on conflict (tenant_id, name) do update
               set headers = excluded.headers, mapping = excluded.mapping, updated_at = excluded.updated_at""", nativeQuery = true)
    Mono<Integer> saveMapping(String name, String columns, String mapping, Instant moment);

    /** What a tenant's names stand for on a day. */
    @Query("""
            select cast(jsonb_build_object('tenantName', t.name,
                       'municipalityCodes', (select coalesce(jsonb_agg(m.municipality_code), '[]') from tenant_municipality m
                            where m.tenant_id = t.id and m.valid_from <= :today and (m.valid_until is null or m.valid_until >= :today)),
                       'aliases', (select coalesce(jsonb_agg(jsonb_build_object('alias', a.alias, 'municipalityCodes', a.municipality_codes)), '[]')
                            from place_alias a where a.tenant_id = t.id),
                       'names', (select coalesce(jsonb_agg(jsonb_build_object('label', n.label, 'code', n.municipality_code, 'kind', n.kind)), '[]')
                            from place_name n)) as text)
              from tenant t where t.id = (select current_tenant())""")
    Mono<String> places(LocalDate today);

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'version', version, 'name', name, 'kvk', kvk_number,
                       'phone', phone, 'email', email, 'website', website, 'details', jsonb_build_object(
                            'tradeNames', to_jsonb(trade_names), 'legalForm', array_remove(array[legal_form], null),
                            'rsin', array_remove(array[rsin], null), 'agb', to_jsonb(agb_codes),
                            'contactName', array_remove(array[contact_name], null), 'contactPhone', array_remove(array[contact_phone], null),
                            'contactEmail', array_remove(array[contact_email], null), 'publicContact', array_remove(array[public_contact], null),
                            'complaintUrl', array_remove(array[complaint_url], null),
                            'qualityMarks', (select jsonb_agg(q -> 'name' order by place) from jsonb_array_elements(quality_marks) with ordinality m(q, place)),
                            'establishments', (select jsonb_agg(e.number order by e.place, e.id) from establishment e
                                                where e.tenant_id = p.tenant_id and e.provider_id = p.id and e.number is not null)),
                       'stopped', case when stopped_on is not null then true end,
                       'formerNames', (select jsonb_agg(n.name order by n.at, n.name) from (
                            select m.name, m.merged_at as at from merged_provider m where m.tenant_id = p.tenant_id and m.into_provider_id = p.id
                            union all
                            select f.name, null from former_name f where f.tenant_id = p.tenant_id and f.provider_id = p.id) n)))
                       order by created_at, id), '[]') as text)
              from provider p where tenant_id = (select current_tenant())""")
    Mono<String> providers();

    /** Numbers that organisations had, with the ones they have now. */
    @Query("""
            select cast(coalesce(jsonb_object_agg(f.kvk_number, o.kvk_number), '{}') as text)
              from former_number f join organisation o on o.id = f.organisation_id where o.kvk_number is not null""")
    Mono<String> formerNumbers();

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_build_object('line', line, 'cells', cells) order by line), '[]') as text)
              from (select line, cells from import_line
                     where tenant_id = (select current_tenant()) and batch_id = :batch and line > :after order by line limit :limit) page""")
    Mono<String> rawLines(UUID batch, int after, int limit);

    /** Served by listing_by_import_key. */
    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'version', o.version, 'importKey', o.import_key, 'providerId', o.provider_id,
                       'providerName', p.name, 'columns', to_jsonb(o) - 'search',
                       'frameworkSettled', framework_settled(o.provider_id))), '[]') as text)
              from listing o join provider p on p.tenant_id = o.tenant_id and p.id = o.provider_id
             where o.tenant_id = (select current_tenant()) and o.import_key = any (array(select jsonb_array_elements_text(cast(:keys as jsonb))))""")
    Mono<String> listings(String keys);

    @Query(value = """
            update import_line l
               set state = p."state", warned = p."warned", provider_number = p."providerNumber", provider_id = null, provider_name = p."providerName",
                   import_key = p."importKey", listing_id = p."listingId", listing_version = p."listingVersion", listing = p."listing",
                   problems = p."problems", changes = p."changes", unknown_places = p."unknownPlaces"
              from jsonb_to_recordset(cast(:lines as jsonb)) as p("line" integer, "state" text, "warned" boolean, "providerNumber" integer,
                       "providerName" text, "importKey" text, "listingId" uuid, "listingVersion" integer, "listing" jsonb, "problems" jsonb,
                       "changes" jsonb, "unknownPlaces" text[])
             where l.tenant_id = (select current_tenant()) and l.batch_id = :batch and l.line = p."line\"""", nativeQuery = true)
    Mono<Integer> keepPreview(UUID batch, String lines);

    @Query(value = "delete from import_provider where tenant_id = (select current_tenant()) and batch_id = :batch", nativeQuery = true)
    Mono<Integer> forgetProviders(UUID batch);

    @Query(value = """
            insert into import_provider (tenant_id, batch_id, number, provider_id, provider_version, name, kvk_number, phone, email, website, details, changed)
            select current_tenant(), :batch, "number", "providerId", "providerVersion", "name", "kvk", "phone", "email", "website", "details", "changed"
              from jsonb_to_recordset(cast(:providers as jsonb)) as p("number" integer, "providerId" uuid, "providerVersion" integer, "name" text,
                       "kvk" text, "phone" text, "email" text, "website" text, "details" jsonb, "changed" boolean)""", nativeQuery = true)
    Mono<Integer> keepProviders(UUID batch, String providers);

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', number, 'providerId', provider_id, 'providerVersion',
                       provider_version, 'name', name, 'kvk', kvk_number, 'phone', phone, 'email', email, 'website', website, 'details', details,
                       'changed', changed))
                       order by number), '[]') as text)
              from import_provider where tenant_id = (select current_tenant()) and batch_id = :batch""")
    Mono<String> namedProviders(UUID batch);

    /** Waits for who writes providers of this tenant now, and keeps others from it until the unit of work ends. */
    @Query("select lock_providers()")
    Mono<Boolean> lockProviders();

    @Query(value = """
            update import_batch b
               set state = 'PREVIEW', version = b.version + 1, mapping = cast(:mapping as jsonb),
                   summary = (select jsonb_build_object('new', count(*) filter (where l.state = 'NEW'), 'changed', count(*) filter (where l.state = 'CHANGED'),
                                  'unchanged', count(*) filter (where l.state = 'UNCHANGED'), 'errors', count(*) filter (where l.state = 'ERROR'),
                                  'warnings', count(*) filter (where l.warned),
                                  'missing', (select count(*) from listing o where o.tenant_id = b.tenant_id and o.import_key is not null
                                       and not exists (select from import_line k where k.tenant_id = b.tenant_id and k.batch_id = b.id
                                                          and k.import_key = o.import_key)))
                                from import_line l where l.tenant_id = b.tenant_id and l.batch_id = b.id)
             where b.tenant_id = (select current_tenant()) and b.id = :batch""", nativeQuery = true)
    Mono<Integer> finishPreview(UUID batch, String mapping);

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_build_object('line', line, 'state', state, 'warned', warned, 'providerName', coalesce(provider_name, ''),
                       'importKey', coalesce(import_key, ''), 'listing', listing, 'problems', problems, 'changes', changes, 'unknownPlaces', unknown_places)
                       order by line), '[]') as text)
              from (select * from import_line
                     where tenant_id = (select current_tenant()) and batch_id = :batch and line > :after and state is not null
                       and (:state = '' or state = :state or warned and :state = 'WARNING') order by line limit :limit) page""")
    Mono<String> previewedLines(UUID batch, String state, int after, int limit);

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_build_object('place', name, 'lines', lines) order by lines desc, name), '[]') as text)
              from (select name, count(*) as lines from import_line, unnest(unknown_places) name
                     where tenant_id = (select current_tenant()) and batch_id = :batch group by name) counted""")
    Mono<String> unknownPlaces(UUID batch);

    /** A file of 50,000 lines takes longer to write than a request may otherwise; for the rest of this transaction. */
    @Query("select set_config('statement_timeout', '5min', true)")
    Mono<String> takeTime();

    @Query("select cast(commit_import(:batch, :endMissing, :moment) as text)")
    Mono<String> commit(UUID batch, boolean endMissing, Instant moment);

    @Query(value = """
            update import_batch
               set state = :state, version = version + 1, result = cast(:result as jsonb), samples = null,
                   ended_by = current_person(), ended_at = :moment
             where tenant_id = (select current_tenant()) and id = :batch""", nativeQuery = true)
    Mono<Integer> end(UUID batch, String state, @Nullable String result, Instant moment);

    @Query(value = "delete from import_line where tenant_id = (select current_tenant()) and batch_id = :batch", nativeQuery = true)
    Mono<Integer> eraseLines(UUID batch);

    /** Codes of the municipalities that take part in the tenant on a day. */
    @Query("""
            select municipality_code from tenant_municipality
             where tenant_id = (select current_tenant()) and valid_from <= :today and (valid_until is null or valid_until >= :today)""")
    Flux<String> municipalities(LocalDate today);

    @Query("""
            select cast(coalesce(jsonb_agg(jsonb_build_object('alias', alias, 'municipalityCodes', municipality_codes) order by alias), '[]') as text)
              from place_alias where tenant_id = (select current_tenant())""")
    Mono<String> aliases();

    @Query(value = """
            insert into place_alias (tenant_id, key, alias, municipality_codes, updated_by, updated_at)
            select current_tenant(), "key", "alias", "codes", current_person(), :moment
              from jsonb_to_recordset(cast(:aliases as jsonb)) as a("key" text, "alias" text, "codes" text[])
                on conflict (tenant_id, key) do update
               set alias = excluded.alias, municipality_codes = excluded.municipality_codes, updated_by = excluded.updated_by,
                   updated_at = excluded.updated_at""", nativeQuery = true)
    Mono<Integer> saveAliases(String aliases, Instant moment);

    @Query(value = "delete from place_alias where tenant_id = (select current_tenant()) and key = :key", nativeQuery = true)
    Mono<Integer> removeAlias(String key);
}
