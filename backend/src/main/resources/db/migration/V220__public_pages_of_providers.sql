-- Every provider has a public page of its own: what it offers, where, in which languages, and with whom it works.
alter table published_listing
    add column organisation_id uuid,
    add column languages text[] not null default '{}',
    add column accessible boolean;
comment on column published_listing.organisation_id is 'who the provider is on the whole platform; null: not known. Ties it to published_relation';

create function publish_facts() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p set organisation_id = o.organisation_id, languages = c.languages, accessible = c.accessible
      from changed c join provider o on o.tenant_id = c.tenant_id and o.id = c.provider_id
     where p.tenant_id = c.tenant_id and p.listing_id = c.id
       and (p.organisation_id, p.languages, p.accessible) is distinct from (o.organisation_id, c.languages, c.accessible);
    return null;
end $$;
-- Triggers fire by name: what is added to a published offer comes after the offer itself, also when a change makes it public.
alter trigger publish_stops_inserted on listing rename to publish_with_stops_inserted;
alter trigger publish_stops_updated on listing rename to publish_with_stops_updated;
create trigger publish_with_facts_inserted after insert on listing referencing new table as changed for each statement execute function publish_facts();
create trigger publish_with_facts_updated after update on listing referencing new table as changed for each statement execute function publish_facts();

create function publish_organisation() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update published_listing p set organisation_id = c.organisation_id
      from changed c
     where p.tenant_id = c.tenant_id and p.provider_id = c.id and p.organisation_id is distinct from c.organisation_id;
    return null;
end $$;
create trigger publish_organisation_updated after update on provider referencing new table as changed
    for each statement execute function publish_organisation();

create index published_listing_of_organisation on published_listing (tenant_id, organisation_id);

-- Who works for whom, as the register knows it now. Self-employed without staff are persons: they are not named.
create table published_relation (
    tenant_id uuid not null references tenant,
    subcontracting_id uuid not null,
    head_id uuid not null,
    head_name text not null,
    sub_id uuid not null,
    sub_name text not null,
    municipality_codes text[] not null,
    works_from date not null,
    ends_on date,
    primary key (tenant_id, subcontracting_id)
);
comment on table published_relation is 'published: who works for whom in which municipalities, with the days from and until which';
create index published_relation_of_head on published_relation (tenant_id, head_id);
create index published_relation_of_sub on published_relation (tenant_id, sub_id);
call publish_to_anyone('published_relation');

create function publish_relation() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        if old.known_until = 'infinity' then
            delete from published_relation where tenant_id = old.tenant_id and subcontracting_id = old.subcontracting_id;
        end if;
        return null;
    end if;
    if new.known_until = 'infinity' and not new.self_employed and new.works_from is not null and new.sub_id is not null
            and cardinality(new.working_codes) > 0 and new.state not in ('WITHDRAWN', 'REFUSED') then
        insert into published_relation values (new.tenant_id, new.subcontracting_id, new.head_id, new.head_name, new.sub_id, new.sub_name,
            new.working_codes, new.works_from, new.ends_on)
        on conflict (tenant_id, subcontracting_id) do update
           set (head_id, head_name, sub_id, sub_name, municipality_codes, works_from, ends_on)
             = (excluded.head_id, excluded.head_name, excluded.sub_id, excluded.sub_name, excluded.municipality_codes, excluded.works_from, excluded.ends_on);
    else
        delete from published_relation where tenant_id = new.tenant_id and subcontracting_id = new.subcontracting_id;
    end if;
    return null;
end $$;
create trigger publish_changed after insert or update or delete on register_entry for each row execute function publish_relation();

-- What was there before.
update listing set provider_id = provider_id where public;
insert into published_relation
select tenant_id, subcontracting_id, head_id, head_name, sub_id, sub_name, working_codes, works_from, ends_on from register_entry
 where known_until = 'infinity' and not self_employed and works_from is not null and sub_id is not null and cardinality(working_codes) > 0
   and state not in ('WITHDRAWN', 'REFUSED');
