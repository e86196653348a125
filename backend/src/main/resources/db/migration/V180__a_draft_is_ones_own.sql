-- A draft is of one person: no form ever shared one within a party. The columns and the policy that were there for it go.
delete from draft where owner_id = party_id;
drop policy own_or_shared on draft;
alter table draft drop column shared, drop column updated_by;
alter table draft rename column owner_id to person_id;
alter table draft add foreign key (person_id) references person;
comment on table draft is 'party: forms that were not sent yet, of one person acting for a party; erased after 90 days without a change';
comment on column draft.person_id is 'whose draft it is';
create policy own_drafts on draft as restrictive to loodlijn_app
    using (party_id = (select current_party()) and person_id = (select current_person()));

-- The other tabs of that person hear of it.
create or replace function announce_draft() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
declare
    changed draft := coalesce(new, old);
begin
    perform announce(changed.tenant_id, 'draft', changed.form || '/' || changed.subject, the_party => changed.party_id, the_person => changed.person_id);
    return null;
end $$;

-- The draft of a decision on an objection says which application it is about too, so that one can go back to it.
update draft d set subject = o.application_id || '.' || o.id
  from objection o
 where d.form = 'objection-decision' and o.tenant_id = d.tenant_id and o.id::text = d.subject;
