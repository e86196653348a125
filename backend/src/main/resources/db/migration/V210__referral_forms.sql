-- Referral forms (verwijsformulier): goals and what is asked about one case, from a head contractor to a subcontractor under an agreement in force.
-- What is written is encrypted before it comes here, with a key per form; the two parties see a form and nobody else does.

alter table tenant_settings add column referral_days integer check (referral_days between 30 and 365);
comment on column tenant_settings.referral_days is 'days after the last thing that happened in a referral form until its content is erased; 90 while nothing was decided';
grant update (referral_days) on tenant_settings to loodlijn_app;
insert into audit_column values ('tenant_settings', 'referral_days', 'KEEP');
create function referral_days_of(the_tenant uuid) returns integer language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce((select s.referral_days from tenant_settings s where s.tenant_id = the_tenant), 90) $$;
create function referral_days() returns integer language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select referral_days_of(current_tenant()) $$;
grant execute on function referral_days() to loodlijn_app;

-- Whether an agreement of the head contractor is in force and the subcontractor may work under it: on that day, or on its first day when that is later.
create function may_refer(a agreement, the_day date) returns boolean language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(a.kind = 'HEAD_SUB' and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and (a.ends_on is null or a.ends_on >= the_day)
       and exists (select from subcontracting s -- subcontracting_of_head
                    where s.tenant_id = a.tenant_id and s.head_id = a.head_id and s.sub_id = a.sub_id
                      and s.starts_on <= greatest(the_day, a.starts_on) and (s.ends_on is null or s.ends_on >= greatest(the_day, a.starts_on))
                      and (s.self_employed and s.state in ('REGISTERED', 'ENDED')
                           or exists (select from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id
                                         and c.decided_on <= greatest(the_day, a.starts_on)
                                         and (c.state = 'CONSENTED' or c.state = 'REVOKED' and c.last_day >= greatest(the_day, a.starts_on))))), false) $$;
grant execute on function may_refer(agreement, date) to loodlijn_app;

create table referral (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    agreement_id uuid not null,
    head_id uuid not null references organisation,
    sub_id uuid not null references organisation,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED', 'ERASED')),
    made_at timestamptz not null,
    made_by uuid not null references person,
    sent_at timestamptz,
    sent_by uuid references person,
    received_at timestamptz,
    answered_at timestamptz,
    over_at timestamptz,
    last_at timestamptz not null,
    last_by uuid not null,
    head_read_at timestamptz,
    sub_read_at timestamptz,
    erased_at timestamptz,
    erased_because text check (erased_because in ('TERM', 'SENDER')),
    version integer not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    check (head_id <> sub_id),
    check ((state = 'DRAFT') = (sent_at is null) and (sent_at is null) = (sent_by is null)),
    check ((state = 'ERASED') = (erased_at is not null) and (erased_at is null) = (erased_because is null))
);
comment on table referral is 'party: a referral form without what is written in it; the head contractor sees its own, the subcontractor what was sent to it, the region nothing';
comment on column referral.last_at is 'when a party did something last: wrote, sent, answered, withdrew or closed; the term of the content counts from here';
comment on column referral.last_by is 'the party that did so';
comment on column referral.head_read_at is 'when the party opened it last';
comment on column referral.erased_because is 'TERM: its term was over; SENDER: the head contractor did it before that';
create index referral_of_head on referral (tenant_id, head_id, id);
create index referral_of_sub on referral (tenant_id, sub_id, id) where sent_at is not null;
create index referral_under on referral (tenant_id, agreement_id);
create index referral_by_age on referral (last_at) where erased_at is null;
comment on index referral_by_age is 'across tenants: the job that erases what is over';
call wall_off('referral');
create policy concerned on referral as restrictive to loodlijn_app
    using ((select contracts_for(current_organisation()))
           and (head_id = (select current_organisation()) or sub_id = (select current_organisation()) and sent_at is not null));
grant select, delete on referral to loodlijn_app;
grant insert (tenant_id, agreement_id, head_id, sub_id, made_at, made_by, last_at, last_by),
    update (state, sent_at, sent_by, received_at, answered_at, over_at, last_at, last_by, head_read_at, sub_read_at, erased_at, erased_because, version)
    on referral to loodlijn_app;

create table referral_secret (
    tenant_id uuid not null,
    referral_id uuid not null,
    key_id text not null check (key_id ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    wrapped_key bytea not null check (octet_length(wrapped_key) = 60),
    content bytea not null check (octet_length(content) between 28 and 200000),
    answer bytea check (octet_length(answer) between 28 and 20000),
    primary key (tenant_id, referral_id),
    foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
comment on table referral_secret is 'party: what is written in a referral form, encrypted, with the encrypted key of this form; a form that was withdrawn is for the head contractor only';
comment on column referral_secret.key_id is 'which master key the key of the form is encrypted with';
comment on column referral_secret.wrapped_key is 'nonce, encrypted key of 256 bits, tag (AES-256-GCM)';
comment on column referral_secret.content is 'nonce, encrypted JSON, tag (AES-256-GCM)';
create index referral_secret_by_key on referral_secret (key_id);
comment on index referral_secret_by_key is 'across tenants: the job that encrypts keys of forms with the present master key';
call wall_off('referral_secret');
create policy concerned on referral_secret as restrictive to loodlijn_app
    using (exists (select from referral r where r.tenant_id = referral_secret.tenant_id and r.id = referral_secret.referral_id
                      and (r.head_id = (select current_organisation()) or r.state <> 'WITHDRAWN')));
grant select on referral_secret to loodlijn_app;
grant insert (tenant_id, referral_id, key_id, wrapped_key, content), update (content, answer) on referral_secret to loodlijn_app;

create table referral_message (
    tenant_id uuid not null,
    referral_id uuid not null,
    id uuid not null,
    party_id uuid not null,
    person_id uuid not null references person,
    at timestamptz not null,
    words bytea not null check (octet_length(words) between 28 and 40000),
    primary key (tenant_id, referral_id, id),
    foreign key (tenant_id, referral_id) references referral (tenant_id, id) on delete cascade
);
comment on table referral_message is 'party: a question or answer about a referral form, encrypted with the key of the form';
call wall_off('referral_message');
create policy concerned on referral_message as restrictive to loodlijn_app
    using (exists (select from referral r where r.tenant_id = referral_message.tenant_id and r.id = referral_message.referral_id
                      and (r.head_id = (select current_organisation()) or r.state <> 'WITHDRAWN')));
grant select on referral_message to loodlijn_app;
grant insert (tenant_id, referral_id, id, party_id, person_id, at, words) on referral_message to loodlijn_app;

-- The head contractor of an agreement in force begins and sends; each state follows from the one before by whoever may.
create function referral_steps() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    r constant referral := case when tg_op = 'DELETE' then old else new end;
    is_head constant boolean := coalesce(current_organisation() = r.head_id and current_acting_role() = 'HEAD_CONTRACTOR', false);
    is_sub constant boolean := coalesce(contracts_for(r.sub_id), false);
    by_term constant boolean := current_party() is null and current_person() is null;
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' or not (is_head or by_term) then
            raise exception 'only a draft is thrown away, by the head contractor' using errcode = 'LL409';
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        if not is_head or new.state <> 'DRAFT' or new.made_by is distinct from current_person()
           or not exists (select from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id and a.head_id = new.head_id and a.sub_id = new.sub_id
                             and may_refer(a, cast(new.made_at at time zone 'Europe/Amsterdam' as date))) then
            raise exception 'the head contractor of an agreement in force begins a referral form' using errcode = 'LL409';
        end if;
        return new;
    end if;
    if (new.agreement_id, new.head_id, new.sub_id, new.made_at, new.made_by) is distinct from (old.agreement_id, old.head_id, old.sub_id, old.made_at, old.made_by)
       or old.state = 'ERASED'
       or old.state <> 'DRAFT' and (new.sent_at, new.sent_by) is distinct from (old.sent_at, old.sent_by) then
        raise exception 'what was sent stays, and what is erased stays erased' using errcode = 'LL409';
    end if;
    if not (is_head or is_sub or by_term and new.state = 'ERASED') then
        raise exception 'the two parties lead a referral form' using errcode = 'LL403';
    end if;
    if new.state <> old.state and not (
            new.state = 'SENT' and old.state = 'DRAFT' and is_head and new.sent_by is not distinct from current_person()
            or new.state = 'RECEIVED' and old.state = 'SENT' and is_sub
            or new.state in ('ACCEPTED', 'DECLINED') and old.state in ('SENT', 'RECEIVED') and is_sub
               and exists (select from referral_secret s where s.tenant_id = new.tenant_id and s.referral_id = new.id and s.answer is not null)
            or new.state = 'WITHDRAWN' and old.state in ('SENT', 'RECEIVED') and is_head
            or new.state = 'CLOSED' and old.state = 'ACCEPTED'
            or new.state = 'ERASED' and (by_term and new.erased_because = 'TERM' and old.state <> 'DRAFT'
               or is_head and new.erased_because = 'SENDER' and old.state in ('DECLINED', 'WITHDRAWN', 'CLOSED'))) then
        raise exception 'a referral form does not go from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    if new.state = 'SENT' and old.state = 'DRAFT' then
        -- Consent is not taken back meanwhile.
        perform from subcontracting s where s.tenant_id = new.tenant_id and s.head_id = new.head_id and s.sub_id = new.sub_id order by s.id for share;
        perform from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id for share;
        if not exists (select from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id
                          and may_refer(a, cast(new.sent_at at time zone 'Europe/Amsterdam' as date))) then
            raise exception 'a referral form is sent under an agreement in force, after consent' using errcode = 'LL409';
        end if;
    end if;
    return new;
end $$;
create trigger steps before insert or update or delete on referral for each row execute function referral_steps();

-- The content is written while it is a draft, the answer while it waits for one; a key changes by the job that encrypts it with another master key.
create function referral_secrets_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    r referral;
begin
    select * into strict r from referral where tenant_id = new.tenant_id and id = new.referral_id;
    if tg_op = 'UPDATE' and current_party() is null and (new.tenant_id, new.referral_id, new.content, new.answer) is not distinct from (old.tenant_id, old.referral_id, old.content, old.answer) then
        return new;
    end if;
    if tg_op = 'INSERT' or new.content is distinct from old.content then
        if r.state <> 'DRAFT' or new.answer is not null or not coalesce(current_organisation() = r.head_id and current_acting_role() = 'HEAD_CONTRACTOR', false) then
            raise exception 'the head contractor writes a referral form until it is sent' using errcode = 'LL409';
        end if;
    end if;
    if tg_op = 'UPDATE' and (new.answer is distinct from old.answer and not (old.answer is null and r.state in ('SENT', 'RECEIVED') and coalesce(contracts_for(r.sub_id), false))
                             or (new.tenant_id, new.referral_id, new.key_id, new.wrapped_key) is distinct from (old.tenant_id, old.referral_id, old.key_id, old.wrapped_key)) then
        raise exception 'the subcontractor answers once' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert or update on referral_secret for each row execute function referral_secrets_fit();

create function referral_messages_fit() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    r referral;
begin
    select * into strict r from referral where tenant_id = new.tenant_id and id = new.referral_id;
    if new.party_id is distinct from current_party() or new.person_id is distinct from current_person() or r.state not in ('SENT', 'RECEIVED', 'ACCEPTED')
       or not coalesce(contracts_for(r.head_id) or contracts_for(r.sub_id), false) then
        raise exception 'the two parties write about a form that was sent and is not over' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger fit before insert on referral_message for each row execute function referral_messages_fit();

-- Erasing destroys the key, the content and what was asked about it, in the same transaction.
create function referral_erased() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    delete from referral_message m where m.tenant_id = new.tenant_id and m.referral_id = new.id;
    delete from referral_secret s where s.tenant_id = new.tenant_id and s.referral_id = new.id;
    return null;
end $$;
create trigger erased after update of state on referral for each row when (new.state = 'ERASED' and old.state <> 'ERASED') execute function referral_erased();

call audited('referral', '{state,sent_at,received_at,answered_at,over_at,erased_at,erased_because}',
             omit => '{agreement_id,head_id,sub_id,made_at,made_by,sent_by,last_at,last_by,head_read_at,sub_read_at,version}', owner => 'head_id', owner_kind => 'ORGANISATION');
call not_audited('referral_secret', 'encrypted content that no trail may hold; what happened to the form stands on the trail of the form');
call not_audited('referral_message', 'encrypted words that no trail may hold; each says itself who wrote it and when');
-- The trail of a referral form is for the two parties; that of a draft that is gone for whose it was.
create policy referrals_stay_between_parties on audit_entry as restrictive for select to loodlijn_app using (
    case when subject = 'referral'
         then owner_id = (select current_organisation())
              or exists (select from referral r where r.tenant_id = audit_entry.tenant_id and r.id::text = audit_entry.subject_id) else true end);

create function announce_referral() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    to_whom uuid;
begin
    for to_whom in select w.id from unnest(case when new.sent_at is null then array[new.head_id] else array[new.head_id, new.sub_id] end) w(id) loop
        perform announce(new.tenant_id, 'referral', cast(new.id as text), 'referral:read', the_party => to_whom);
    end loop;
    return null;
end $$;
create trigger live after insert or update on referral for each row execute function announce_referral();

-- Forms in which nothing happened for the term of their tenant. over_before is the moment 90 days ago, as of a tenant that decided nothing.
create function erase_referrals(over_before timestamptz, at_most integer) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    over referral;
    erased integer := 0;
begin
    for over in select * from referral r -- referral_by_age
                 where r.erased_at is null and r.last_at < over_before + interval '60 days'
                   and r.last_at < over_before + make_interval(days => 90 - referral_days_of(r.tenant_id))
                 limit at_most for update skip locked loop
        if over.state = 'DRAFT' then
            delete from referral where tenant_id = over.tenant_id and id = over.id;
        else
            update referral set state = 'ERASED', erased_at = over_before + interval '90 days', erased_because = 'TERM', version = over.version + 1
             where tenant_id = over.tenant_id and id = over.id;
        end if;
        erased := erased + 1;
    end loop;
    return erased;
end $$;
grant execute on function erase_referrals(timestamptz, integer) to loodlijn_job;

-- Keys of forms that are encrypted with another master key than the present one, and the same key encrypted with the present one.
create function referral_keys_to_wrap(the_key text, at_most integer) returns table (tenant_id uuid, referral_id uuid, agreement_id uuid, key_id text, wrapped_key bytea)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select s.tenant_id, s.referral_id, r.agreement_id, s.key_id, s.wrapped_key
      from referral_secret s join referral r on r.tenant_id = s.tenant_id and r.id = s.referral_id
     where s.key_id <> the_key order by s.key_id, s.tenant_id, s.referral_id limit at_most;
$$;
create function wrap_referral_key(the_tenant uuid, the_referral uuid, the_former bytea, the_key text, the_wrapped bytea) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with wrapped as (
        update referral_secret s set key_id = the_key, wrapped_key = the_wrapped
         where s.tenant_id = the_tenant and s.referral_id = the_referral and s.wrapped_key = the_former returning 1)
    select cast(count(*) as integer) from wrapped;
$$;
grant execute on function referral_keys_to_wrap(text, integer), wrap_referral_key(uuid, uuid, bytea, text, bytea) to loodlijn_job;
