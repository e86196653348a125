-- Turning mail off with one click, from the mail itself (RFC 2369, RFC 8058): without signing in, with a secret that does nothing else.
alter table mail_outbox add column unsubscribe_url text;
comment on column mail_outbox.unsubscribe_url is 'for the header List-Unsubscribe; erased when it is sent, because it is a key';
grant insert (unsubscribe_url) on mail_outbox to loodlijn_app;

create table unsubscribe_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    person_id uuid not null references person,
    kinds text[] not null check (cardinality(kinds) between 1 and 100),
    created_at timestamptz not null
);
comment on table unsubscribe_link is 'platform: SHA-256 of the secret in a mail, and which kinds of mail it turns off; only the functions unsubscribe_* read it';
create index unsubscribe_link_by_age on unsubscribe_link (created_at);
grant insert on unsubscribe_link to loodlijn_job;

create function unsubscribe_facts(the_hash bytea) returns table (language text, kinds text, done boolean)
    language sql stable security definer set search_path = loodlijn, pg_temp as $$
    select coalesce(n.language, p.language), array_to_string(u.kinds, ','),
           not exists (select from unnest(u.kinds) k where n.mail ->> k is distinct from 'NEVER')
      from unsubscribe_link u join person p on p.id = u.person_id left join notification_preference n on n.person_id = p.id
     where u.token_hash = the_hash;
$$;

-- Turns off mail about these kinds; done again it changes nothing. Gives 1, or 0 for a secret that is not known.
create function unsubscribe_from_mail(the_hash bytea, the_moment timestamptz) returns integer
    language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    link unsubscribe_link;
    turned_off jsonb;
begin
    select * into link from unsubscribe_link u where u.token_hash = the_hash;
    if link.person_id is null then
        return 0;
    end if;
    select jsonb_object_agg(k, 'NEVER') into turned_off from unnest(link.kinds) k;
    insert into notification_preference as known (person_id, mail, updated_at) values (link.person_id, turned_off, the_moment)
    on conflict (person_id) do update set mail = known.mail || turned_off, version = known.version + 1, updated_at = excluded.updated_at
     where not known.mail @> turned_off;
    return 1;
end $$;
grant execute on function unsubscribe_facts(bytea), unsubscribe_from_mail(bytea, timestamptz) to loodlijn_app;

create function forget_unsubscribe_links(made_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with old as (delete from unsubscribe_link where created_at < made_before returning 1)
    select count(*)::integer from old;
$$;
grant execute on function forget_unsubscribe_links(timestamptz) to loodlijn_job;
