-- What search reads: for every listing a document of its words, kept by triggers, and for every tenant the words that occur.
create extension if not exists fuzzystrmatch;

-- Accents and punctuation are taken out by fold() before these see a text, so that "EMDR/schema" is two words and not a path.
create text search configuration dutch_folded (copy = pg_catalog.simple);
alter text search configuration dutch_folded alter mapping for asciiword, word, numword with pg_catalog.dutch_stem;
create text search dictionary dutch_words (template = pg_catalog.simple, stopwords = dutch);
create text search configuration dutch_unstemmed (copy = pg_catalog.simple);
alter text search configuration dutch_unstemmed alter mapping for asciiword, word, numword with dutch_words;

create table field_abbreviation (
    abbreviation text not null check (abbreviation ~ '^[a-z0-9]{2,12}$'),
    expansion text not null check (expansion ~ '^[a-z0-9]+( [a-z0-9]+)*$'),
    primary key (abbreviation, expansion)
);
comment on table field_abbreviation is 'reference: abbreviations of the field and what they stand for, folded to small letters without accents; search treats them as the same';
grant select on field_abbreviation to loodlijn_app, loodlijn_search;

create table search_word (
    tenant_id uuid not null references tenant,
    word text collate "C" not null,
    stem text collate "C" not null,
    primary key (tenant_id, word)
);
comment on table search_word is 'tenant: words of the listings of a tenant, for typing errors and for showing what matched; a word stays when its last listing goes';
create index search_word_by_stem on search_word (tenant_id, stem);
create index search_word_alike on search_word using gin (tenant_id, word gin_trgm_ops);
call wall_off('search_word');

create table expertise_label (
    tenant_id uuid not null references tenant,
    code text not null,
    label text not null,
    primary key (tenant_id, code)
);
comment on table expertise_label is 'tenant: how expertise was first written, to name the value that people filter by';
call wall_off('expertise_label');

alter table provider add column compact_name text not null default '';
comment on column provider.compact_name is 'the name folded and without spaces, so that "duin rand" finds "Duinrand"; kept by a trigger';
create index provider_by_part_of_name on provider using gin (tenant_id, compact_name gin_trgm_ops);

alter table listing
    add column sort_name text collate "C" not null default '',
    add column search tsvector not null default '';
comment on column listing.sort_name is 'folded name of the provider and title; kept by a trigger';
comment on column listing.search is 'words of the listing, stemmed and unstemmed, each behind the mark of its tenant, by weight: A name and title, B what, C where and for whom, D the rest; kept by a trigger';
-- An index on (tenant_id, search) keeps one list of rows per word over all tenants and cuts it down afterwards; with a mark of the
-- tenant before every word each tenant has lists of its own. No list of pending entries: a search right after an import must be as
-- fast as any other.
create index listing_by_words on listing using gin (search) with (fastupdate = off);
comment on index listing_by_words is 'across tenants: every word in it begins with the mark of its tenant';

grant select on provider, listing to loodlijn_search;
grant select, insert on search_word, expertise_label to loodlijn_search;
create policy search_reads_all on provider for select to loodlijn_search using (true);
create policy search_reads_all on listing for select to loodlijn_search using (true);
create policy search_keeps_words on search_word to loodlijn_search using (true) with check (true);
create policy search_keeps_labels on expertise_label to loodlijn_search using (true) with check (true);

-- Small letters, no accents, every run of other characters than letters and digits one space.
create function search.fold(input text) returns text language sql stable parallel safe
    return btrim(regexp_replace(lower(unaccent(input) collate pg_catalog.pg_c_utf8), '[^[:alnum:]]+', ' ', 'g'));

-- The value by which expertise is filtered: "Autisme / ASS" and "Autisme" are one, what stands before a slash between spaces.
create function search.expertise_code(label text) returns text language sql stable strict parallel safe
    return coalesce(nullif(replace(search.fold(split_part(label, ' / ', 1)), ' ', '-'), ''), 'overig');

-- What stands before every word of a tenant in listing.search. Two tenants may share a mark: queries name the tenant as well.
create function search.mark(tenant uuid) returns text language sql immutable strict parallel safe
    return substr(md5(tenant::text), 1, 8);

-- The same document with the mark before every word. Words are letters and digits only, so the text form of a document or of
-- a query can be rewritten safely.
create function search.marked(tenant uuid, document tsvector) returns tsvector language sql stable strict parallel safe
    return regexp_replace(document::text, '''([[:alnum:]]+)''', '''' || search.mark(tenant) || '\1''', 'g')::tsvector;
create function search.marked(tenant uuid, query tsquery) returns tsquery language sql stable strict parallel safe
    return regexp_replace(query::text, '''([[:alnum:]]+)''', '''' || search.mark(tenant) || '\1''', 'g')::tsquery;

-- The folded texts of a listing, in the order of the weights A, B, C and D.
create function search.texts_of(one loodlijn.listing, provider_name text) returns text[] language sql stable parallel safe
    return array[
        search.fold(concat_ws(' ', provider_name, one.title)),
        search.fold(concat_ws(' ', array_to_string(one.kinds, ' '), array_to_string(one.expertise, ' '))),
        search.fold(concat_ws(' ', one.place_text, array_to_string(one.outside_places, ' '),
            (select string_agg(distinct m.name, ' ') from loodlijn.municipality m where m.code = any (one.municipality_codes)),
            array_to_string(one.target_groups, ' '), array_to_string(array_remove(one.laws, 'OTHER'), ' '))),
        search.fold(concat_ws(' ', one.note, one.contract_text, one.capacity_text))];

create function search.describe_listing() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    provider_name text := (select p.name from provider p where p.tenant_id = new.tenant_id and p.id = new.provider_id);
    texts text[] := search.texts_of(new, provider_name);
    weights constant "char"[] := '{A,B,C,D}';
    document tsvector;
begin
    document := '';
    for i in 1..4 loop
        document := document || setweight(to_tsvector('dutch_folded', texts[i]) || to_tsvector('dutch_unstemmed', texts[i]), weights[i]);
    end loop;
    new.search := search.marked(new.tenant_id, document);
    new.sort_name := left(search.fold(provider_name) || ' ' || search.fold(new.title), 500);
    new.expertise_codes := array(select code from (
        select search.expertise_code(label) as code, place from unnest(new.expertise) with ordinality as written(label, place)) valued
         group by code order by min(place));
    return new;
end $$;

create function search.collect_words() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
declare
    fresh search_word[];
begin
    select array_agg((w.tenant_id, w.word, w.stem)::search_word order by w.tenant_id, w.word) into fresh
      from (select distinct l.tenant_id, word, (ts_lexize('pg_catalog.dutch_stem', word))[1] as stem
              from new_listings l
              join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id,
                   regexp_split_to_table(array_to_string(search.texts_of(row(l.*)::listing, p.name), ' '), ' ') as word
             where length(word) between 2 and 40 and word ~ '[[:alpha:]]') w
     where w.stem is not null
       and not exists (select from search_word s where s.tenant_id = w.tenant_id and s.word = w.word);
    if fresh is not null then
        -- Two imports that meet the same new words in another order would wait for each other.
        perform pg_advisory_xact_lock(hashtext('search_word'));
        insert into search_word select * from unnest(fresh) on conflict do nothing;
    end if;
    insert into expertise_label
    select distinct on (tenant_id, code) tenant_id, code, label
      from (select distinct l.tenant_id, label from new_listings l, unnest(l.expertise) label) x, search.expertise_code(label) as code
     where not exists (select from expertise_label e where e.tenant_id = x.tenant_id and e.code = search.expertise_code(label))
     order by tenant_id, code, label
    on conflict do nothing;
    return null;
end $$;

create function search.describe_provider() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
begin
    new.compact_name := replace(search.fold(new.name), ' ', '');
    return new;
end $$;

-- A new name of a provider is a new document for each of its listings.
create function search.describe_listings_again() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    update listing set provider_id = provider_id where tenant_id = new.tenant_id and provider_id = new.id;
    return null;
end $$;

create trigger describe before insert or update of name on provider for each row execute function search.describe_provider();
create trigger describe_again after update of name on provider for each row when (old.name is distinct from new.name)
    execute function search.describe_listings_again();
create trigger describe before insert or update on listing for each row execute function search.describe_listing();
create trigger words_of_new after insert on listing referencing new table as new_listings for each statement execute function search.collect_words();
create trigger words_of_changed after update on listing referencing new table as new_listings for each statement execute function search.collect_words();

alter function search.fold(text) owner to loodlijn_search;
alter function search.expertise_code(text) owner to loodlijn_search;
alter function search.mark(uuid) owner to loodlijn_search;
alter function search.marked(uuid, tsvector) owner to loodlijn_search;
alter function search.marked(uuid, tsquery) owner to loodlijn_search;
alter function search.texts_of(loodlijn.listing, text) owner to loodlijn_search;
alter function search.describe_listing() owner to loodlijn_search;
alter function search.collect_words() owner to loodlijn_search;
alter function search.describe_provider() owner to loodlijn_search;

-- Rows that were there before their triggers.
update provider set name = name;
update listing set title = title;
