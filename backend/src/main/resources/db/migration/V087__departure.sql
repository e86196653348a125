-- Leaving staff (medewerker vertrekt): all access of a person in a tenant ends on one day, and what can be handed over goes to a colleague.
create table departure (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    person_id uuid not null references person,
    last_day date not null,
    at_once boolean not null,
    handed_to uuid references person check (handed_to <> person_id),
    announced_at timestamptz not null,
    announced_by uuid not null references person,
    undone_at timestamptz,
    undone_by uuid references person,
    primary key (tenant_id, id),
    check ((undone_at is null) = (undone_by is null))
);
comment on table departure is 'tenant: who leaves, on which day, and who takes over; the reason why memberships end';
comment on column departure.last_day is 'the last day with access; when it was at once, the day it was done';
comment on column departure.at_once is 'access ended at the moment it was announced; it cannot be undone';
create index departure_of_person on departure (tenant_id, person_id, last_day);
call wall_off('departure');
grant select on departure to loodlijn_app;
grant insert (tenant_id, person_id, last_day, at_once, handed_to, announced_at, announced_by), update (undone_at, undone_by) on departure to loodlijn_app;

create table departure_membership (
    tenant_id uuid not null,
    departure_id uuid not null,
    membership_id uuid not null,
    valid_until_before date,
    primary key (tenant_id, departure_id, membership_id),
    foreign key (tenant_id, departure_id) references departure (tenant_id, id),
    foreign key (tenant_id, membership_id) references membership (tenant_id, id)
);
comment on table departure_membership is 'tenant: the memberships that end with a departure';
comment on column departure_membership.valid_until_before is 'the last day as it was, for when the departure is undone';
call wall_off('departure_membership');
grant select, insert on departure_membership to loodlijn_app;

call audited('departure', '{person_id,last_day,at_once,undone_at}', omit => '{handed_to,announced_at,announced_by,undone_by}', person => 'person_id');
call not_audited('departure_membership', 'what happens to each membership is on the trail of the membership');

-- Whoever takes over from the inviter hears how an invitation fares.
alter table invitation add column followed_by uuid references person;
comment on column invitation.followed_by is 'who took over from the inviter; empty for the inviter';
grant update (followed_by) on invitation to loodlijn_app;
insert into audit_column values ('invitation', 'followed_by', 'OMIT');

create or replace function tell_of_invitation_taken_up() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    values (new.tenant_id, coalesce(new.followed_by, new.invited_by), 'invitation-taken-up', new.id, array[new.name], 'beheer/toegang', new.accepted_at)
    on conflict do nothing;
    return null;
end $$;
create or replace function tell_of_invitation_undelivered() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    select i.tenant_id, coalesce(i.followed_by, i.invited_by), 'invitation-undelivered', i.id || ' ' || new.id, array[i.name], 'beheer/toegang', new.given_up_at
      from invitation i where i.mail_id = new.id and i.accepted_at is null and i.withdrawn_at is null
    on conflict do nothing;
    return null;
end $$;
