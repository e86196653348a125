-- Months that are over and of which a party declared nothing yet: found for the start page, and told twice at most.

-- Of the three months before the one of the day, those in which an agreement was in force and of which a party sent nothing that is paid for a part of its own. The
-- last day is the last one of the month after it. Not for the application, which asks for what is its own.
create function undeclared_of(a agreement, the_day date) returns table (organisation_id uuid, period date, last_day date)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select w.organisation_id, m.period, cast(m.period + interval '2 months' as date) - 1
      from agreement_version v
     cross join lateral (select a.head_id as organisation_id where a.kind <> 'HEAD_SUB' or v.terms #>> '{fee,kind}' <> 'NONE'
                         union all select a.sub_id) w
     cross join lateral (select cast(date_trunc('month', cast(the_day as timestamp)) - make_interval(months => back) as date) as period from generate_series(1, 3) back) m
     where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
       and w.organisation_id is not null and v.terms #>> '{price,form}' is not null
       and a.starts_on < m.period + interval '1 month' and a.ends_on >= m.period
       and not exists (select from declaration d where d.tenant_id = a.tenant_id and d.agreement_id = a.id and d.organisation_id = w.organisation_id
                          and d.period = m.period and d.sent_number is not null);
$$;
-- Whether an agreement was in force in those months at all; said apart so that most are left out by their days.
create function ran_lately(a agreement, the_day date) returns boolean language sql immutable parallel safe
    return a.current_number is not null and a.starts_on < date_trunc('month', cast(the_day as timestamp)) and a.ends_on >= date_trunc('month', cast(the_day as timestamp)) - interval '3 months';
-- A region takes declarations once it filled in what invoices to it say.
create function takes_declarations(the_tenant uuid) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select exists (select from invoice_details i where i.tenant_id = the_tenant and i.party_id = the_tenant);
$$;

-- The months of the acting organisation. Uses agreement_of_head and agreement_of_sub.
create function own_undeclared_months(the_day date) returns table (agreement_id uuid, title text, period date, last_day date)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select a.id, a.title, u.period, u.last_day
      from agreement a cross join lateral undeclared_of(a, the_day) u
     where a.tenant_id = current_tenant() and (a.head_id = current_organisation() or a.sub_id = current_organisation()) and ran_lately(a, the_day)
       and u.organisation_id = current_organisation() and contracts_for(current_organisation()) and takes_declarations(current_tenant());
$$;
grant execute on function own_undeclared_months(date) to loodlijn_app;

-- Tells who acts for an organisation that a month is over and nothing was declared of it, and once more in the last week of the term. Done again it tells nobody
-- twice. Gives how many months of agreements there were.
create function remind_of_declarations(the_day date, the_moment timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with due as materialized (
        select a.tenant_id, a.id as agreement_id, a.title, u.organisation_id, u.period, u.last_day,
               case when u.last_day - the_day < 7 then 'last' else 'first' end as stage
          from invoice_details i
          join agreement a on a.tenant_id = i.tenant_id and ran_lately(a, the_day)
         cross join lateral undeclared_of(a, the_day) u
         where i.party_id = i.tenant_id and u.last_day >= the_day),
    told as (
        insert into notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
        select distinct m.tenant_id, m.person_id, 'declaration-due', concat_ws(' ', due.agreement_id, to_char(due.period, 'YYYY-MM'), due.stage),
               array[due.title, to_char(due.period, 'YYYY-MM'), cast(due.last_day as text)], 'declaraties?agreement=' || due.agreement_id, the_moment
          from due
          join membership m on m.tenant_id = due.tenant_id and m.party_id = due.organisation_id and m.role in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR') and holds_now(m)
        on conflict do nothing)
    select cast(count(*) as integer) from due;
$$;
grant execute on function remind_of_declarations(date, timestamptz) to loodlijn_job;
