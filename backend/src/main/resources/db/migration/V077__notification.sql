-- Notifications: what someone is told, in the transaction of what gives reason for it, and whether it is mailed as well.
create table notification (
    tenant_id uuid not null references tenant,
    person_id uuid not null references person,
    id uuid not null default uuidv7(),
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
    subject text not null check (length(subject) between 1 and 200),
    arguments text[] not null default '{}' check (cardinality(arguments) <= 5),
    link text not null check (link !~ '^/' and length(link) <= 300),
    created_at timestamptz not null,
    read_at timestamptz,
    primary key (tenant_id, person_id, id),
    unique (tenant_id, person_id, kind, subject)
);
comment on table notification is 'party: what a person was told in a tenant; anyone in the tenant may tell, only that person reads';
comment on column notification.subject is 'what it is about; with the kind it is told once';
comment on column notification.arguments is 'names and dates that its text needs; nothing confidential';
comment on column notification.link is 'path of a screen inside the tenant';
create index notification_unread on notification (tenant_id, person_id) where read_at is null;
create index notification_by_age on notification (created_at);
comment on index notification_by_age is 'across tenants: the sweep of old ones, and who has new ones';
call wall_off('notification');
create policy oneself_reads on notification as restrictive for select to loodlijn_app using (person_id = (select current_person()));
create policy oneself_marks on notification as restrictive for update to loodlijn_app using (person_id = (select current_person()));
grant select on notification to loodlijn_app;
grant insert (tenant_id, person_id, kind, subject, arguments, link, created_at), update (read_at) on notification to loodlijn_app;

call not_audited('notification', 'what someone is told about a change; the change itself is on the trail');

create function announce_notification() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    perform announce(new.tenant_id, 'notification', null, the_person => new.person_id);
    return null;
end $$;
create trigger notification_told after insert or update on notification for each row execute function announce_notification();

-- Who takes up an invitation is not in the tenant yet, and who finds that a mail did not arrive never is.
create function tell_of_invitation_taken_up() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    values (new.tenant_id, new.invited_by, 'invitation-taken-up', new.id, array[new.name], 'beheer/toegang', new.accepted_at)
    on conflict do nothing;
    return null;
end $$;
create trigger invitation_taken_up after update of accepted_at on invitation for each row
    when (old.accepted_at is null and new.accepted_at is not null and new.accepted_by <> new.invited_by) execute function tell_of_invitation_taken_up();

create index invitation_by_mail on invitation (mail_id) where mail_id is not null;
comment on index invitation_by_mail is 'across tenants: which invitation a mail was for that did not arrive';
create function tell_of_invitation_undelivered() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
    select i.tenant_id, i.invited_by, 'invitation-undelivered', i.id || ' ' || new.id, array[i.name], 'beheer/toegang', new.given_up_at
      from invitation i where i.mail_id = new.id and i.accepted_at is null and i.withdrawn_at is null
    on conflict do nothing;
    return null;
end $$;
create trigger invitation_undelivered after update of given_up_at on mail_outbox for each row
    when (old.given_up_at is null and new.given_up_at is not null) execute function tell_of_invitation_undelivered();

-- Tells what follows from the date alone, in every tenant; done again on the same day it tells nothing new. Gives the number of new ones.
create function tell_of_access(the_day date, the_moment timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with ending as (
        select m.tenant_id, m.person_id, m.party_kind, m.party_id, max(m.valid_until) as last_day
          from membership m where holds_now(m)
         group by m.tenant_id, m.person_id, m.party_kind, m.party_id
        having count(*) filter (where m.valid_until is null) = 0
    ), last_review as (
        select t.id as tenant_id, max(r.closed_at) as closed_at, bool_or(r.id is not null and r.closed_at is null) as open
          from tenant t left join access_review r on r.tenant_id = t.id group by t.id
    ), told as (
        insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
        select e.tenant_id, e.person_id, 'own-access-ends', e.party_id || ' ' || e.last_day || case when e.last_day = the_day then ' today' else ' soon' end,
               array[party_name(e.tenant_id, e.party_kind, e.party_id), cast(e.last_day as text)], '', the_moment
          from ending e where e.last_day between the_day and the_day + 14
        union all
        select distinct m.tenant_id, m.person_id, 'access-review', coalesce(cast(cast(r.closed_at at time zone 'Europe/Amsterdam' + interval '1 year' as date) as text), 'first'),
               array[]::text[], 'beheer/toegangscontrole', the_moment
          from last_review r join membership m on m.tenant_id = r.tenant_id and m.role = 'REGION_ADMIN' and holds_now(m)
         where not r.open and (r.closed_at is null or cast(r.closed_at at time zone 'Europe/Amsterdam' + interval '1 year' as date) <= the_day)
        on conflict do nothing
        returning 1)
    select count(*)::integer from told;
$$;
create function forget_notifications(told_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with old as (delete from notification where created_at < told_before returning 1)
    select count(*)::integer from old;
$$;
grant execute on function tell_of_access(date, timestamptz), forget_notifications(timestamptz) to loodlijn_job;

-- What someone wants by mail, and in which language; the same in every tenant.
create table notification_preference (
    person_id uuid primary key references person,
    language text check (language in ('nl', 'en')),
    mail jsonb not null default '{}' check (jsonb_typeof(mail) = 'object' and octet_length(mail::text) <= 4000),
    version integer not null default 1,
    updated_at timestamptz not null
);
comment on table notification_preference is 'platform: what a person wants to be mailed about; nobody sees another''s';
comment on column notification_preference.language is 'empty: as the account says';
comment on column notification_preference.mail is 'AT_ONCE, DAILY, WEEKLY or NEVER by kind; what is not named goes as usual';
alter table notification_preference enable row level security;
alter table notification_preference force row level security;
create policy owner_everything on notification_preference to loodlijn_owner using (true) with check (true);
create policy oneself on notification_preference to loodlijn_app
    using (person_id = (select current_person())) with check (person_id = (select current_person()));
grant select, insert, update on notification_preference to loodlijn_app;

-- What was mailed, so that nothing is mailed twice. Written with the mail itself.
create table mailed_item (
    person_id uuid not null references person,
    tenant_id uuid not null references tenant,
    kind text not null,
    subject text not null,
    mailed_at timestamptz not null,
    primary key (person_id, tenant_id, kind, subject)
);
comment on table mailed_item is 'platform: what a person was mailed about; ids only, for the job role';
create index mailed_item_by_age on mailed_item (mailed_at);
grant select, insert, delete on mailed_item to loodlijn_job;

-- Whom to look for: those with access somewhere and a verified address. Says who they are and where they may look, and nothing of what is
-- there: that is read on their own authority.
create function readers_of_mail(at_once boolean, told_since timestamptz) returns table (person_id uuid, name text, email text, language text, standings text, mail text)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select p.id, p.name, p.email, coalesce(n.language, p.language), standings_of(p.id), coalesce(n.mail, '{}')::text
      from person p left join notification_preference n on n.person_id = p.id
     where p.email_verified and p.email <> '' and exists (select from membership m where m.person_id = p.id and holds_now(m))
       and (not at_once or n.mail::text like '%AT_ONCE%'
            or exists (select from notification u where u.person_id = p.id and u.read_at is null and u.created_at > told_since))
     order by p.id;
$$;
grant execute on function readers_of_mail(boolean, timestamptz) to loodlijn_job;
