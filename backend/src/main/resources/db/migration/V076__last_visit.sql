-- When someone was here before, so that the start page can tell what changed since.
create table last_visit (
    tenant_id uuid not null references tenant,
    person_id uuid not null references person,
    seen_at timestamptz not null,
    before_at timestamptz,
    primary key (tenant_id, person_id)
);
comment on table last_visit is 'tenant: when a person was here, and when the visit before that ended; nobody sees another''s';
comment on column last_visit.before_at is 'when the visit before this one ended; empty in the first';
call wall_off('last_visit');
create policy oneself on last_visit as restrictive to loodlijn_app
    using (person_id = (select current_person())) with check (person_id = (select current_person()));
grant select, insert, update on last_visit to loodlijn_app;
call not_audited('last_visit', 'when someone was here, not what they did');
