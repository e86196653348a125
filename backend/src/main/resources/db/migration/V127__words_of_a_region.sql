-- Words that a region says mean the same, beside the abbreviations of the field.
create table search_synonym (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    word text not null check (word = btrim(word) and length(word) between 2 and 40),
    meaning text not null check (meaning = btrim(meaning) and length(meaning) between 2 and 100),
    folded_word text collate "C" not null check (folded_word ~ '^[[:alnum:]]{2,40}$'),
    folded_meaning text collate "C" not null check (folded_meaning <> folded_word and folded_meaning ~ '^[[:alnum:]]+( [[:alnum:]]+){0,4}$'),
    created_at timestamptz not null,
    created_by uuid references person,
    primary key (tenant_id, id)
);
comment on table search_synonym is 'tenant: a word that search treats as the same as one to five other words, as this tenant decided';
comment on column search_synonym.folded_word is 'the word in small letters without accents, as search reads it';
create unique index search_synonym_once on search_synonym (tenant_id, folded_word, folded_meaning);
call wall_off('search_synonym');
grant select, insert, delete on search_synonym to loodlijn_app;
grant select on search_synonym to loodlijn_search;
create policy search_reads_all on search_synonym for select to loodlijn_search using (true);
call audited('search_synonym', '{word,meaning}', omit => '{folded_word,folded_meaning,created_at,created_by}', name => 'word');

-- What stands for what: the abbreviations of the field and the words of the tenant itself.
create function search.same_words(tenant uuid) returns table (word text, meaning text, own boolean) language sql stable parallel safe
    set search_path = loodlijn, public, pg_temp as $$
    select abbreviation, expansion, false from field_abbreviation
    union all
    select folded_word, folded_meaning, true from search_synonym where tenant_id = tenant;
$$;

-- As before, with the words of the tenant itself. An abbreviation is taken as it is; a word of the tenant is a word of the
-- language, found in its other forms too. Words that mean the same are the same as each other.
create or replace function search.read_words(tenant uuid, typed text, out query tsquery, out corrections jsonb, out terms jsonb) language plpgsql stable
    set search_path = loodlijn, public, pg_temp as $$
declare
    folded text := search.fold(coalesce(typed, ''));
    words text[];
    current_word text;
    near text;
    its_stem text;
    meanings text[];
    of_tenant boolean;
    as_prefix boolean;
    one tsquery;
    related text[] := '{}';
    prefixes text[] := '{}';
    known record;
begin
    corrections := '[]';
    for known in select word, meaning from search.same_words(tenant)
                  where position(' ' in meaning) > 0 and position(' ' || meaning || ' ' in ' ' || folded || ' ') > 0
                  order by length(meaning) desc, word loop
        folded := btrim(replace(' ' || folded || ' ', ' ' || known.meaning || ' ', ' ' || known.word || ' '));
    end loop;
    words := (regexp_split_to_array(folded, ' '))[1:12];
    for place in 1..cardinality(words) loop
        current_word := words[place];
        its_stem := search.stem_of(current_word);
        select array_agg(distinct s.meaning order by s.meaning), bool_or(s.own) into meanings, of_tenant
          from search.same_words(tenant) s where s.word = current_word;
        if meanings is not null then
            one := (quote_literal(current_word))::tsquery;
            if of_tenant and its_stem is not null then
                one := one || (quote_literal(its_stem))::tsquery;
            end if;
            related := related || current_word;
            for i in 1..cardinality(meanings) loop
                one := one || phraseto_tsquery('dutch_folded', meanings[i]);
                related := related || regexp_split_to_array(meanings[i], ' ');
            end loop;
            for known in select distinct s.word from search.same_words(tenant) s where s.meaning = any (meanings) and s.word <> current_word loop
                one := one || (quote_literal(known.word))::tsquery;
                related := related || known.word;
            end loop;
        elsif its_stem is null or length(current_word) < 2 then
            continue;
        else
            as_prefix := length(current_word) >= 4 or place = cardinality(words);
            if length(current_word) >= 4 and not exists (select from search_word s where s.tenant_id = tenant and starts_with(s.word, current_word))
                and not exists (select from search_word s where s.tenant_id = tenant and s.stem = its_stem) then
                near := search.nearest_word(tenant, current_word);
                if near is not null then
                    corrections := corrections || jsonb_build_object('typed', current_word, 'used', near);
                    current_word := near;
                    its_stem := search.stem_of(near);
                end if;
            end if;
            one := (quote_literal(its_stem))::tsquery || (quote_literal(current_word) || case when as_prefix then ':*' else '' end)::tsquery;
            related := related || current_word;
            if as_prefix then
                prefixes := prefixes || current_word;
            end if;
            for known in select s.word, bool_or(s.own) as own from search.same_words(tenant) s where s.meaning = current_word
                          group by s.word order by s.word loop
                one := one || (quote_literal(known.word))::tsquery;
                if known.own then
                    one := one || phraseto_tsquery('dutch_folded', known.word);
                end if;
                related := related || known.word;
            end loop;
        end if;
        query := case when query is null then one else query && one end;
    end loop;
    select jsonb_build_object('prefixes', to_jsonb(prefixes),
               'words', coalesce(jsonb_agg(distinct w.word), '[]')) into terms
      from (select unnest(related) as word
            union all
            select s.word from search_word s
             where s.tenant_id = tenant and s.stem = any (select search.stem_of(r) from unnest(related) r)) w
     where search.stem_of(w.word) is not null;
end $$;

alter function search.same_words(uuid) owner to loodlijn_search;
