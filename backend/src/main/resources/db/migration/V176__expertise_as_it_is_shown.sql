-- Expertise as it is shown, with the value to filter by, is worked out when an offer is written and not each time that it is found: of what a
-- page of a search took, that was the largest part.
alter table listing add column named_expertise jsonb not null default '[]' check (jsonb_typeof(named_expertise) = 'array');
comment on column listing.named_expertise is 'expertise as it was written, with the value to filter by: array of {value, label}; kept by a trigger';
insert into audit_column values ('listing', 'named_expertise', 'OMIT');

create function search.name_expertise() returns trigger language plpgsql security definer set search_path = loodlijn, public, pg_temp as $$
begin
    new.named_expertise := search.expertise_json(new.expertise);
    return new;
end $$;
alter function search.name_expertise() owner to loodlijn_search;
create trigger name_expertise before insert or update of expertise on listing for each row execute function search.name_expertise();
update listing set expertise = expertise where expertise <> '{}';
