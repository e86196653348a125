-- The register of who works for whom: what was known of each relation, from when until when. Rows are added by a trigger when a transaction
-- ends, and stay: a row gets its end once, when the next one comes. So the register is there as it was on any day.
create table register_entry (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    subcontracting_id uuid not null,
    number integer not null check (number > 0),
    known_from timestamptz not null,
    known_until timestamptz not null default 'infinity',
    change text not null check (change in ('REPORTED', 'REGISTERED', 'QUESTION', 'ANSWERED', 'CONSENTED', 'CONSENTED_IN_PART', 'REFUSED', 'REFUSED_IN_PART', 'MOVED', 'WITHDRAWN', 'ENDED')),
    state text not null,
    head_id uuid not null references organisation,
    head_name text not null,
    head_kvk text,
    sub_id uuid references organisation,
    sub_name text not null,
    sub_kvk text not null,
    self_employed boolean not null,
    categories text[] not null,
    municipality_codes text[] not null,
    working_codes text[] not null,
    works_from date,
    ends_on date,
    words text not null,
    primary key (tenant_id, id),
    unique (tenant_id, subcontracting_id, number),
    foreign key (tenant_id, subcontracting_id) references subcontracting (tenant_id, id),
    check (known_until >= known_from)
);
comment on table register_entry is 'party: what was known of a relation and when; seen by the two, the region and the municipalities where it works';
comment on column register_entry.municipality_codes is 'for which municipalities it was reported';
comment on column register_entry.working_codes is 'those where it may work: consented, or no consent needed';
comment on column register_entry.works_from is 'first day on which it may work: as planned, and not before the first consent; empty while there is none';
comment on column register_entry.words is 'folded names and KvK numbers, with a space before every word';
create unique index register_entry_known on register_entry (tenant_id, subcontracting_id) where known_until = 'infinity';
create index register_as_it_was on register_entry (tenant_id, known_until, known_from);
create index register_of_head on register_entry (tenant_id, head_id, known_until);
create index register_of_sub on register_entry (tenant_id, sub_id, known_until) where sub_id is not null;
call wall_off('register_entry');
create policy concerned on register_entry as restrictive to loodlijn_app using (
    (select current_acting_role()) in ('HEAD_CONTRACTOR', 'SUBCONTRACTOR')
        and (head_id = (select current_organisation()) or sub_id = (select current_organisation()))
    or (select current_party()) = tenant_id
        and (select current_acting_role()) in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'ASSESSOR', 'POLICY_OFFICER', 'COUNCIL_CLERK')
    or (select current_acting_role()) in ('POLICY_OFFICER', 'COUNCIL_CLERK') and (select current_municipality()) = any (municipality_codes));
grant select on register_entry to loodlijn_app;

create function register_entries_stay() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'DELETE' or old.known_until <> 'infinity' and new.known_until <> old.known_until
       or to_jsonb(new) - '{known_until,sub_id}'::text[] <> to_jsonb(old) - '{known_until,sub_id}'::text[] then
        raise exception 'what was known stays' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger stay before update or delete on register_entry for each row execute function register_entries_stay();

create function subcontracting_on_register() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    s subcontracting;
    was register_entry;
    entry register_entry;
begin
    select * into s from subcontracting where tenant_id = new.tenant_id and id = new.id;
    if s.state = 'REPORTED' and not exists (select from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id) then
        raise exception 'somebody is asked for consent' using errcode = 'LL409';
    end if;
    select * into was from register_entry where tenant_id = s.tenant_id and subcontracting_id = s.id and known_until = 'infinity';
    entry := was;
    entry.state := s.state;
    entry.head_id := s.head_id;
    entry.sub_id := s.sub_id;
    entry.sub_name := s.sub_name;
    entry.sub_kvk := s.sub_kvk;
    entry.self_employed := s.self_employed;
    entry.categories := s.categories;
    entry.municipality_codes := s.municipality_codes;
    entry.ends_on := s.ends_on;
    if s.self_employed then
        entry.working_codes := s.municipality_codes;
        entry.works_from := s.starts_on;
    else
        select case when bool_or(c.municipality_code = '') then s.municipality_codes else coalesce(array_agg(c.municipality_code order by c.municipality_code), '{}') end,
               greatest(s.starts_on, min(c.decided_on))
          into entry.working_codes, entry.works_from
          from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id and c.state = 'CONSENTED';
        if cardinality(entry.working_codes) = 0 then
            entry.works_from := null;
        end if;
    end if;
    if was.id is not null and (entry.state, entry.sub_id, entry.working_codes, entry.works_from, entry.ends_on)
            is not distinct from (was.state, was.sub_id, was.working_codes, was.works_from, was.ends_on) then
        return null;
    end if;
    if was.id is not null and (entry.state, entry.working_codes, entry.works_from, entry.ends_on)
            is not distinct from (was.state, was.working_codes, was.works_from, was.ends_on) then
        update register_entry set sub_id = s.sub_id where tenant_id = s.tenant_id and subcontracting_id = s.id;
        return null;
    end if;
    select o.name, o.kvk_number into entry.head_name, entry.head_kvk from organisation o where o.id = s.head_id;
    entry.words := ' ' || search.fold(concat_ws(' ', entry.head_name, entry.head_kvk, entry.sub_name, entry.sub_kvk));
    entry.id := uuidv7();
    entry.tenant_id := s.tenant_id;
    entry.subcontracting_id := s.id;
    entry.number := coalesce(was.number, 0) + 1;
    entry.known_from := s.changed_at;
    entry.known_until := 'infinity';
    entry.change := case
        when was.id is null and s.self_employed then 'REGISTERED'
        when was.id is null then 'REPORTED'
        when s.state in ('ENDED', 'WITHDRAWN') and was.state <> s.state then s.state
        when cardinality(entry.working_codes) > cardinality(was.working_codes) then
            case when cardinality(entry.working_codes) = cardinality(entry.municipality_codes) then 'CONSENTED' else 'CONSENTED_IN_PART' end
        when s.state = 'REFUSED' and was.state <> 'REFUSED' then 'REFUSED'
        when s.state = 'QUESTION' and was.state <> 'QUESTION' then 'QUESTION'
        when s.state = 'CONSENTED' and was.state <> 'CONSENTED' then 'REFUSED_IN_PART'
        when s.state = 'REPORTED' and was.state = 'QUESTION' then 'ANSWERED'
        else 'MOVED' end;
    update register_entry set known_until = greatest(s.changed_at, was.known_from) where tenant_id = s.tenant_id and id = was.id;
    insert into register_entry select (entry).*;
    return null;
end $$;
create constraint trigger on_register after insert or update on subcontracting deferrable initially deferred
    for each row execute function subcontracting_on_register();

call not_audited('register_entry', 'written by a trigger from reports and consents, whose changes are on the trail, and never changed');
