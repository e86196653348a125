-- How often an offer was found, opened and contacted by others: counts per day, and nothing of who it was.
create table listing_attention (
    tenant_id uuid not null,
    listing_id uuid not null,
    day date not null,
    found integer not null default 0 check (found >= 0),
    opened integer not null default 0 check (opened >= 0),
    contacted integer not null default 0 check (contacted >= 0),
    primary key (tenant_id, listing_id, day),
    foreign key (tenant_id, listing_id) references listing on delete cascade
);
comment on table listing_attention is 'party: how often an offer was found, opened and contacted on a day; its own provider and the region read it';
comment on column listing_attention.found is 'stood on a page of a search of another organisation; a person counts once an hour';
comment on column listing_attention.opened is 'was opened there';
comment on column listing_attention.contacted is 'its provider was called, mailed or asked from there';
call wall_off('listing_attention');
create policy own_party on listing_attention as restrictive to loodlijn_app
    using (exists (select from listing l where l.tenant_id = listing_attention.tenant_id and l.id = listing_attention.listing_id and may_write_provider(l.provider_id)));
grant select on listing_attention to loodlijn_app;
call not_audited('listing_attention', 'counts of what people looked at; nobody changes anything');

-- Adds what a replica counted since it last did so: an array of {tenant, listing, party, day, found, opened, contacted}. What an
-- organisation did with offers of its own does not count; the party serves to see that and is not kept.
create function count_attention(counted jsonb) returns integer language sql security definer set search_path = loodlijn, pg_temp as $$
    with added as (
        insert into listing_attention as a (tenant_id, listing_id, day, found, opened, contacted)
        select l.tenant_id, l.id, c.day, sum(c.found), sum(c.opened), sum(c.contacted)
          from jsonb_to_recordset(counted) c(tenant uuid, listing uuid, party uuid, day date, found integer, opened integer, contacted integer)
          join listing l on l.tenant_id = c.tenant and l.id = c.listing
          join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
         where p.organisation_id is distinct from c.party
         group by l.tenant_id, l.id, c.day
         order by l.tenant_id, l.id, c.day
            on conflict (tenant_id, listing_id, day) do update
           set found = a.found + excluded.found, opened = a.opened + excluded.opened, contacted = a.contacted + excluded.contacted
        returning 1)
    select count(*)::integer from added;
$$;
grant execute on function count_attention(jsonb) to loodlijn_job;

create function forget_attention(before date) returns integer language sql security definer set search_path = loodlijn, pg_temp as $$
    with old as (delete from listing_attention where day < before returning 1)
    select count(*)::integer from old;
$$;
grant execute on function forget_attention(date) to loodlijn_job;

-- Tells those who act for a provider that figures of its offers went out of date. What is told stands under the newest figure that is
-- out of date, so that nobody is told the same twice, and again only when another one follows.
create function tell_of_stale_figures(the_day date, the_moment timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with stale as (
        select p.tenant_id, p.id, p.organisation_id, p.name, count(*) as offers, max(l.wait_measured_on) as newest
          from provider p
          join published_tenant t on t.tenant_id = p.tenant_id
          join listing l on l.tenant_id = p.tenant_id and l.provider_id = p.id
         where p.organisation_id is not null and not l.stopped
           and num_nonnulls(l.wait_intake_weeks, l.wait_treatment_weeks) > 0
           and l.wait_measured_on < the_day - t.stale_days
         group by p.tenant_id, p.id
    ), told as (
        insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
        select distinct s.tenant_id, m.person_id, 'figures-stale', s.id || ' ' || s.newest, array[s.name, s.offers::text, s.newest::text], 'aanbod', the_moment
          from stale s
          join membership m on m.tenant_id = s.tenant_id and m.party_kind = 'ORGANISATION' and m.party_id = s.organisation_id
                           and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') and holds_now(m)
            on conflict do nothing
        returning 1)
    select count(*)::integer from told;
$$;
grant execute on function tell_of_stale_figures(date, timestamptz) to loodlijn_job;
