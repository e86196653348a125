-- How often what everyone may read has changed, so that a page that was made before is known to be right still without making it again.
create table published_change (
    part text not null check (part in ('PLACES', 'CONTENT')),
    transaction xid8 not null default pg_current_xact_id(),
    changes bigint not null default 1,
    at timestamptz not null default clock_timestamp(),
    primary key (part, transaction)
);
comment on table published_change is 'published: one row per transaction that changed what everyone may read; the sum of all never goes down';
comment on column published_change.part is 'PLACES: who there is and where each buys; CONTENT: everything else';
comment on column published_change.transaction is 'a row of its own for each transaction, so that none waits for another';
comment on column published_change.changes is 'how many transactions a row stands for';
grant select on published_change to loodlijn_public;

create function note_published_change() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    insert into published_change (part) values (tg_argv[0]) on conflict do nothing;
    return null;
end $$;

-- To be called for every table that loodlijn_public reads.
create procedure note_changes_of(published regclass, the_part text default 'CONTENT') language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    execute format('create trigger noted_for_kept_pages after insert or update or delete or truncate on %s
                    for each statement execute function note_published_change(%L)', published, the_part);
end $$;

do $$
declare
    it regclass;
begin
    for it in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'loodlijn' and c.relkind = 'r' and c.oid <> 'loodlijn.published_change'::regclass
                 and (has_table_privilege('loodlijn_public', c.oid, 'select') or has_any_column_privilege('loodlijn_public', c.oid, 'select'))
    loop
        call note_changes_of(it, case when it in ('loodlijn.tenant'::regclass, 'loodlijn.published_municipality'::regclass) then 'PLACES' else 'CONTENT' end);
    end loop;
end $$;

-- Many rows become one that stands for them; the sum stays as it is.
create function fold_published_changes(written_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with gone as (delete from published_change where at < written_before returning part, changes),
         folded as (insert into published_change (part, changes) select part, sum(changes) from gone group by part)
    select count(*)::integer from gone;
$$;
grant execute on function fold_published_changes(timestamptz) to loodlijn_job;
