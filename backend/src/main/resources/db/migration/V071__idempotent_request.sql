-- What was answered to a request that may be sent again (header Idempotency-Key). A row is written in the transaction of the work
-- that it answers for, so there is an answer exactly when there was work.
create table idempotent_request (
    person_id uuid not null references person,
    key_hash bytea not null check (octet_length(key_hash) = 32),
    tenant_id uuid references tenant,
    body_hash bytea not null check (octet_length(body_hash) = 32),
    status smallint not null check (status between 200 and 399),
    headers jsonb not null,
    body text check (octet_length(body) <= 262144),
    body_kept boolean not null,
    answered_at timestamptz not null,
    primary key (person_id, key_hash)
);
comment on table idempotent_request is 'platform: answers of the last 24 hours, for whoever got them first; a person has them in several tenants and outside any, so its policy names both';
comment on column idempotent_request.key_hash is 'SHA-256 of the key with tenant, person, party, method and path: none of them can use the key of another';
comment on column idempotent_request.tenant_id is 'null: the request was outside any tenant';
comment on column idempotent_request.body_hash is 'SHA-256 of what was sent; another body under the same key is refused';
comment on column idempotent_request.body_kept is 'whether the answer could be kept: JSON of at most 256 KiB';
create index idempotent_request_by_age on idempotent_request (answered_at);

alter table idempotent_request enable row level security;
alter table idempotent_request force row level security;
create policy owner_everything on idempotent_request to loodlijn_owner using (true) with check (true);
create policy own_requests on idempotent_request to loodlijn_app
    using (person_id = (select current_person()) and tenant_id is not distinct from (select current_tenant()))
    with check (person_id = (select current_person()) and tenant_id is not distinct from (select current_tenant()));
grant select, insert, delete on idempotent_request to loodlijn_app;

create function idempotent_request_sweep(answered_before timestamptz) returns integer
    language sql security definer set search_path = loodlijn, pg_temp as $$
    with over as (delete from idempotent_request where answered_at <= answered_before returning 1)
    select count(*)::integer from over;
$$;
grant execute on function idempotent_request_sweep(timestamptz) to loodlijn_app;

-- The import had a memory of its own for this.
alter table import_batch drop column idempotency_key;
