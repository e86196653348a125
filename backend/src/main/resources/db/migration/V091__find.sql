-- Search over everything: a provider by the beginnings of the words of its name, by a part of it, by a name with a typing error, or
-- by its number in the trade register.
alter table provider add column folded_name text not null default '';
comment on column provider.folded_name is 'the name folded, with a space before every word, so that an index finds the beginning of a word; kept by a trigger';
insert into audit_column values ('provider', 'folded_name', 'OMIT');
create index provider_by_words_of_name on provider using gin (tenant_id, folded_name gin_trgm_ops) with (fastupdate = off);
-- No list of pending entries here either: right after an import it would make this index look so dear that it goes unused.
alter index provider_by_part_of_name set (fastupdate = off);
select gin_clean_pending_list('provider_by_part_of_name');

create or replace function search.describe_provider() returns trigger language plpgsql security definer
    set search_path = loodlijn, public, pg_temp as $$
begin
    new.folded_name := ' ' || search.fold(new.name);
    new.compact_name := replace(new.folded_name, ' ', '');
    return new;
end $$;
update provider set name = name;

-- The words of a name that come nearest to the words that were typed, to show why it was found.
create function search.words_meant(folded_name text, words text[]) returns text[] language sql stable parallel safe
    set search_path = loodlijn, public, pg_temp as $$
    select array(select distinct near.word from unnest(words) typed cross join lateral (
        select word from regexp_split_to_table(btrim(folded_name), ' ') word
         order by starts_with(word, typed) desc, strpos(word, typed) > 0 desc, similarity(word, typed) desc limit 1) near);
$$;

-- The providers that are most likely meant, at most so many, each with what it offers where. As with search.shortlist the tenant is
-- that of the transaction; without one, or without letters or digits, nothing is found.
create function search.providers(typed text, most integer) returns jsonb language plpgsql stable security definer
    set search_path = loodlijn, public, pg_temp set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
    tenant constant uuid := current_tenant();
    folded constant text := left(search.fold(typed), 200);
    words constant text[] := (string_to_array(folded, ' '))[1:8];
    longest constant text := (select w from unnest(words) w order by length(w) desc limit 1);
    compact constant text := replace(folded, ' ', '');
    found uuid[];
begin
    if folded = '' then
        return '[]';
    end if;
    select array_agg(id order by place) into found from (
        select p.id, row_number() over (order by starts_with(p.folded_name, ' ' || folded) desc, length(p.folded_name), p.folded_name, p.id) as place
          from provider p -- provider_by_words_of_name
         where p.tenant_id = tenant and p.folded_name like '% ' || longest || '%'
           and not exists (select from unnest(words) w where strpos(p.folded_name, ' ' || w) = 0)
         order by place limit most) beginning;
    if found is null and folded ~ '^[0-9]{8}$' then
        select array_agg(p.id) into found from provider p where p.tenant_id = tenant and p.kvk_number = folded; -- provider_by_kvk
    end if;
    if found is null and length(compact) >= 4 then
        select array_agg(id) into found from (
            select p.id from provider p -- provider_by_part_of_name
             where p.tenant_id = tenant and p.compact_name like '%' || compact || '%'
             order by length(p.folded_name), p.folded_name, p.id limit most) within;
    end if;
    if found is null and length(folded) >= 4 then
        select array_agg(id) into found from (
            select p.id from provider p -- provider_by_words_of_name
             where p.tenant_id = tenant and folded <% p.folded_name
             order by word_similarity(folded, p.folded_name) desc, length(p.folded_name), p.folded_name, p.id limit most) alike;
    end if;
    return (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name,
                       'offers', (select count(*) from listing l where l.tenant_id = tenant and l.provider_id = p.id), -- listing_of_provider
                       'places', (select coalesce(jsonb_agg(distinct m.name), '[]') from listing l
                                    join municipality m on m.code = any (l.municipality_codes) and m.valid_until is null
                                   where l.tenant_id = tenant and l.provider_id = p.id),
                       'words', search.words_meant(p.folded_name, words)) order by f.place), '[]')
              from unnest(found[1:most]) with ordinality f(id, place)
              join provider p on p.tenant_id = tenant and p.id = f.id); -- provider_pkey
end $$;

alter function search.words_meant(text, text[]) owner to loodlijn_search;
alter function search.providers(text, integer) owner to loodlijn_search;
grant execute on function search.providers(text, integer) to loodlijn_app;

-- An invitation is about whoever sent it: who takes it up takes up theirs.
update audit_subject set person_column = 'invited_by' where subject = 'invitation';
