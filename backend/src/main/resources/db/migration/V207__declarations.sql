-- Direct declaration (rechtstreeks declareren): head contractor and subcontractor each state to the region, per agreement and calendar month, the amount of their
-- own part, by care category and municipality, without anything about clients. Neither ever sees what the other states.
create table declaration (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    agreement_id uuid not null,
    organisation_id uuid not null references organisation,
    part text not null check (part in ('HEAD', 'SUB')),
    period date not null check (extract(day from period) = 1),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'APPROVED', 'DISPUTED')),
    sent_number integer,
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null references person,
    changed_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, agreement_id, organisation_id, period),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    check ((state = 'DRAFT') = (sent_number is null))
);
comment on table declaration is 'party: what an organisation declares to the region under an agreement for a month; seen by that organisation, and by the region once it was sent';
comment on column declaration.part is 'whose part it is: that of the head contractor or that of the subcontractor';
comment on column declaration.period is 'the first day of the month';
comment on column declaration.state is 'of the version that was sent last; follows by trigger';
comment on column declaration.sent_number is 'the version that was sent last';
create index declaration_of_organisation on declaration (tenant_id, organisation_id, period desc, id);
create index declaration_by_period on declaration (tenant_id, period desc, id desc);
call wall_off('declaration');
create policy concerned on declaration as restrictive to loodlijn_app
    using (organisation_id = (select current_organisation()) and (select contracts_for(current_organisation())) or (select manages_contracts()) and sent_number is not null);

create table declaration_version (
    tenant_id uuid not null,
    declaration_id uuid not null,
    number integer not null check (number > 0),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'APPROVED', 'DISPUTED', 'CORRECTED')),
    reason text check (length(reason) between 1 and 2000),
    total_cents bigint not null default 0 check (total_cents >= 0),
    sent_at timestamptz,
    sent_by uuid references person,
    decided_at timestamptz,
    decided_by uuid references person,
    dispute text check (length(dispute) between 1 and 2000),
    invoice_number text,
    invoiced_on date,
    invoice text,
    changed_at timestamptz not null,
    primary key (tenant_id, declaration_id, number),
    foreign key (tenant_id, declaration_id) references declaration (tenant_id, id) on delete cascade,
    check ((number = 1) = (reason is null)),
    check ((state = 'DRAFT') = (sent_at is null) and (sent_at is null) = (sent_by is null)),
    check ((decided_at is null) = (decided_by is null)),
    check (state not in ('APPROVED', 'DISPUTED') or decided_at is not null),
    check (state <> 'DISPUTED' or dispute is not null),
    check ((invoice_number is null) = (invoiced_on is null) and (invoice_number is null) = (invoice is null)),
    check (state <> 'APPROVED' or invoice_number is not null)
);
comment on table declaration_version is 'party: a declaration as it was stated; a correction is a new version that says why, and the old one stays';
comment on column declaration_version.reason is 'why it corrects the version before';
comment on column declaration_version.dispute is 'why the region does not approve it';
comment on column declaration_version.invoice is 'the invoice in UBL 2.1, as it was made when the region approved';
create unique index declaration_version_draft on declaration_version (tenant_id, declaration_id) where state = 'DRAFT';
create unique index declaration_version_approved on declaration_version (tenant_id, declaration_id) where state = 'APPROVED';
create unique index declaration_version_invoice on declaration_version (tenant_id, invoice_number);
call wall_off('declaration_version');
create policy concerned on declaration_version as restrictive to loodlijn_app
    using (exists (select from declaration d where d.tenant_id = declaration_version.tenant_id and d.id = declaration_version.declaration_id)
           and (sent_at is not null or not (select coalesce(manages_contracts(), false))));

create table declaration_line (
    tenant_id uuid not null,
    declaration_id uuid not null,
    number integer not null,
    position integer not null check (position between 0 and 499),
    category text not null check (category ~ '^(jz020|wmo020)-[0-9A-Za-z]{1,10}$'),
    municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
    product text not null check (length(product) <= 60),
    unit text check (unit in ('MINUTE', 'HOUR', 'DAY_PART', 'DAY', 'DAY_AND_NIGHT', 'WEEK', 'MONTH', 'PIECE', 'TRAJECTORY')),
    quantity numeric(12, 3) check (quantity >= 0),
    price_cents bigint check (price_cents >= 0),
    amount_cents bigint not null check (amount_cents between 0 and 100000000000),
    first_day date not null,
    last_day date not null,
    primary key (tenant_id, declaration_id, number, position),
    foreign key (tenant_id, declaration_id, number) references declaration_version (tenant_id, declaration_id, number) on delete cascade,
    check ((unit is null) = (price_cents is null) and (unit is not null or quantity is null)),
    check (first_day <= last_day)
);
comment on table declaration_line is 'party: an amount of a declaration, for a care category in a municipality; of a sum for a population without unit and quantity';
comment on column declaration_line.price_cents is 'what the own part of one unit came to by the agreement when it was stated';
call wall_off('declaration_line');
create policy concerned on declaration_line as restrictive to loodlijn_app
    using (exists (select from declaration_version v where v.tenant_id = declaration_line.tenant_id and v.declaration_id = declaration_line.declaration_id
                      and v.number = declaration_line.number));

-- What an invoice says about its sender, or about the region that it is for.
create table invoice_details (
    tenant_id uuid not null references tenant,
    party_id uuid not null,
    street text not null check (length(street) between 1 and 200),
    postcode text not null check (postcode ~ '^[1-9][0-9]{3} [A-Z]{2}$'),
    town text not null check (length(town) between 1 and 100),
    kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
    oin text check (oin ~ '^[0-9]{20}$'),
    vat_number text check (vat_number ~ '^NL[0-9]{9}B[0-9]{2}$'),
    iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    version integer not null default 1,
    changed_at timestamptz not null,
    changed_by uuid not null references person,
    primary key (tenant_id, party_id),
    check (kvk_number is not null or oin is not null)
);
comment on table invoice_details is 'party: address, numbers and account for invoices of a party; seen by that party, and by the region, which makes invoices with them';
comment on column invoice_details.oin is 'number of a public body (organisatie-identificatienummer)';
call wall_off('invoice_details');
create policy concerned on invoice_details as restrictive to loodlijn_app
    using ((select manages_contracts()) or party_id = (select current_organisation()) and (select contracts_for(current_organisation())))
    with check (party_id = (select current_party()));

create table invoice_series (
    tenant_id uuid not null references tenant,
    organisation_id uuid not null references organisation,
    year integer not null check (year between 2000 and 2200),
    last_number integer not null check (last_number > 0),
    primary key (tenant_id, organisation_id, year)
);
comment on table invoice_series is 'tenant: the last number of the invoices of an organisation in a year';
call wall_off('invoice_series');

grant select on declaration, declaration_version, declaration_line, invoice_details to loodlijn_app;
grant insert (tenant_id, agreement_id, organisation_id, part, period, created_at, created_by, changed_at), update (version, changed_at), delete on declaration to loodlijn_app;
grant insert (tenant_id, declaration_id, number, reason, changed_at),
    update (state, reason, total_cents, sent_at, sent_by, decided_at, decided_by, dispute, invoice_number, invoiced_on, invoice, changed_at), delete on declaration_version to loodlijn_app;
grant insert, delete on declaration_line to loodlijn_app;
grant insert (tenant_id, party_id, street, postcode, town, kvk_number, oin, vat_number, iban, changed_at, changed_by),
    update (street, postcode, town, kvk_number, oin, vat_number, iban, version, changed_at, changed_by) on invoice_details to loodlijn_app;

-- A declaration begins for a part that is one's own, under an agreement that both parties signed; one that was sent is not taken away.
create function declarations_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        if old.sent_number is not null then
            raise exception 'what was declared stays' using errcode = 'LL409';
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' and (not coalesce(contracts_for(new.organisation_id), false) or new.state <> 'DRAFT' or new.created_by is distinct from current_person()
       or not exists (select from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.current_number is not null
                         and new.organisation_id = case new.part when 'HEAD' then a.head_id else a.sub_id end)) then
        raise exception 'a party declares its own part under an agreement that was signed' using errcode = 'LL409';
    end if;
    if tg_op = 'UPDATE' and (new.agreement_id, new.organisation_id, new.part, new.period, new.created_at, new.created_by)
       is distinct from (old.agreement_id, old.organisation_id, old.part, old.period, old.created_at, old.created_by) then
        raise exception 'what a declaration is about stays' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert or update or delete on declaration for each row execute function declarations_fit();

create function declaration_version_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    d declaration;
    is_own boolean;
    is_region constant boolean := coalesce(manages_contracts(), false);
begin
    select * into d from declaration where tenant_id = coalesce(new.tenant_id, old.tenant_id) and id = coalesce(new.declaration_id, old.declaration_id);
    is_own := coalesce(contracts_for(d.organisation_id), false);
    if tg_op = 'DELETE' then
        -- With its declaration, which was never sent, it goes as well.
        if old.state <> 'DRAFT' then
            raise exception 'what was declared stays' using errcode = 'LL409';
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        if not is_own or new.state <> 'DRAFT' or new.number <> 1 + coalesce((select max(v.number) from declaration_version v
                where v.tenant_id = new.tenant_id and v.declaration_id = new.declaration_id), 0) then
            raise exception 'who declares writes the next version' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.declaration_id, new.number) is distinct from (old.declaration_id, old.number)
       or old.state <> 'DRAFT' and (new.reason, new.total_cents, new.sent_at, new.sent_by) is distinct from (old.reason, old.total_cents, old.sent_at, old.sent_by)
       or old.state <> 'SENT' and (new.decided_at, new.decided_by, new.dispute, new.invoice_number, new.invoiced_on, new.invoice)
          is distinct from (old.decided_at, old.decided_by, old.dispute, old.invoice_number, old.invoiced_on, old.invoice) then
        raise exception 'what was declared and decided stays' using errcode = 'LL409';
    end if;
    if new.state = old.state then
        if not (old.state = 'DRAFT' and is_own) then
            raise exception 'who declares writes the draft' using errcode = 'LL403';
        end if;
    elsif not (
            old.state = 'DRAFT' and new.state = 'SENT' and is_own and new.sent_by = current_person()
            or old.state = 'SENT' and new.state in ('APPROVED', 'DISPUTED') and is_region and new.decided_by = current_person()
            or old.state in ('SENT', 'DISPUTED') and new.state = 'CORRECTED' and is_own
               and exists (select from declaration_version v where v.tenant_id = new.tenant_id and v.declaration_id = new.declaration_id and v.number > new.number)
            or old.state = 'APPROVED' and new.state = 'CORRECTED' and is_region
               and exists (select from declaration_version v where v.tenant_id = new.tenant_id and v.declaration_id = new.declaration_id and v.number > new.number and v.state = 'SENT')) then
        raise exception 'a version of a declaration does not go from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before insert or update or delete on declaration_version for each row execute function declaration_version_steps();

create function declaration_follows_version() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    update declaration d set state = v.state, sent_number = v.number
      from (select s.state, s.number from declaration_version s
             where s.tenant_id = new.tenant_id and s.declaration_id = new.declaration_id and s.state in ('SENT', 'APPROVED', 'DISPUTED') order by s.number desc limit 1) v
     where d.tenant_id = new.tenant_id and d.id = new.declaration_id and (d.state, d.sent_number) is distinct from (v.state, v.number);
    return null;
end $$;
create trigger follow after update of state on declaration_version for each row execute function declaration_follows_version();

create function declaration_lines_stay() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    its_state text;
begin
    select v.state into its_state from declaration_version v where v.tenant_id = coalesce(new.tenant_id, old.tenant_id)
       and v.declaration_id = coalesce(new.declaration_id, old.declaration_id) and v.number = coalesce(new.number, old.number);
    -- Without a version it is taken away together with it.
    if its_state <> 'DRAFT' then
        raise exception 'what was declared stays' using errcode = 'LL409';
    end if;
    return coalesce(new, old);
end $$;
create trigger stay before insert or update or delete on declaration_line for each row execute function declaration_lines_stay();

-- The next number of an organisation in a year, for the region that approves; the row is held until the transaction ends, so that none is left out or given twice.
create function next_invoice_number(the_organisation uuid, the_year integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    given integer;
begin
    if not coalesce(manages_contracts(), false) then
        raise exception 'the region numbers invoices when it approves' using errcode = 'LL403';
    end if;
    insert into invoice_series as s values (current_tenant(), the_organisation, the_year, 1)
        on conflict (tenant_id, organisation_id, year) do update set last_number = s.last_number + 1 returning s.last_number into given;
    return given;
end $$;

-- Lets the declarations under an agreement wait for each other, so that together they stay within its sums.
create function hold_declarations(the_agreement uuid, the_organisation uuid) returns boolean
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('declaration ' || current_tenant() || the_agreement || the_organisation, 0));
    return true;
end $$;

-- What was approved, per agreement and month, in cents; for whoever acts for the region itself.
create function spent_of_agreements(the_first date, the_last date) returns table (agreement_id uuid, title text, period date, head_cents bigint, sub_cents bigint)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select a.id, a.title, d.period, cast(coalesce(sum(v.total_cents) filter (where d.part = 'HEAD'), 0) as bigint),
           cast(coalesce(sum(v.total_cents) filter (where d.part = 'SUB'), 0) as bigint)
      from declaration d
      join declaration_version v on v.tenant_id = d.tenant_id and v.declaration_id = d.id and v.state = 'APPROVED' -- declaration_version_approved
      join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id
     where d.tenant_id = current_tenant() and current_party() = current_tenant() and d.period between the_first and the_last
     group by a.id, a.title, d.period;
$$;
grant execute on function next_invoice_number(uuid, integer), hold_declarations(uuid, uuid), spent_of_agreements(date, date) to loodlijn_app;

call audited('declaration', '{part,period,state,sent_number}', omit => '{agreement_id,organisation_id,version,created_at,created_by,changed_at}',
             owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('declaration_version', '{state,sent_at,decided_at,invoice_number,invoiced_on}', hash => '{reason,total_cents,dispute}',
             omit => '{sent_by,decided_by,invoice,changed_at}');
call not_audited('declaration_line', 'each version that was sent keeps its lines for good');
call not_audited('invoice_series', 'the numbers stand on the invoices');
call audited('invoice_details', '{street,postcode,town,kvk_number,oin,vat_number}', hash => '{iban}', omit => '{version,changed_at,changed_by}');
-- The trail tells nobody of a declaration or of details that it does not see.
create policy declarations_stay_with_who_declares on audit_entry as restrictive for select to loodlijn_app using (
    case when subject in ('declaration', 'declaration_version')
         then exists (select from declaration d where d.tenant_id = audit_entry.tenant_id and d.id::text = split_part(audit_entry.subject_id, '/', 1))
         when subject = 'invoice_details'
         then exists (select from invoice_details i where i.tenant_id = audit_entry.tenant_id and i.party_id::text = audit_entry.subject_id) else true end);

create function announce_declaration() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    to_whom uuid;
begin
    for to_whom in select w.id from unnest(case when new.sent_number is null then array[new.organisation_id] else array[new.tenant_id, new.organisation_id] end) w(id) loop
        perform announce(new.tenant_id, 'declaration', cast(new.id as text), 'declaration:read', the_party => to_whom);
    end loop;
    return null;
end $$;
create trigger live after insert or update on declaration for each row execute function announce_declaration();
