-- Who does what between a head contractor and its subcontractor is public as far as it says whose a task is: not how it is done, not how the desks are reached.
create table published_responsibility (
    tenant_id uuid not null references tenant,
    agreement_id uuid not null,
    head_id uuid not null,
    sub_id uuid not null,
    ends_on date,
    tasks jsonb not null check (jsonb_typeof(tasks) = 'object'),
    primary key (tenant_id, agreement_id)
);
comment on table published_responsibility is 'published: whose a task is (HEAD, SUB, MUNICIPALITY, REGION) under an agreement in force between a head contractor and a subcontractor';
comment on column published_responsibility.tasks is 'the party by task; tasks of which nobody said whose they are are left out';
create index published_responsibility_of_head on published_responsibility (tenant_id, head_id);
create index published_responsibility_of_sub on published_responsibility (tenant_id, sub_id);
call publish_to_anyone('published_responsibility');

-- What the signed text says of a task holds over what was filled in.
create function publish_responsibility(the_tenant uuid, the_agreement uuid) returns void language sql set search_path = loodlijn, pg_temp as $$
    with known as (
        select a.head_id, a.sub_id, a.ends_on,
               coalesce((select jsonb_object_agg(e ->> 'task', e ->> 'party') from responsibility_matrix m, jsonb_array_elements(m.entries) e
                          where m.tenant_id = a.tenant_id and m.agreement_id = a.id and e ->> 'party' is not null), '{}')
               || coalesce((select jsonb_object_agg(e ->> 'task', e ->> 'party')
                              from jsonb_array_elements(case jsonb_typeof(v.terms -> 'responsibilities') when 'array' then v.terms -> 'responsibilities' end) e
                             where e ->> 'party' is not null), '{}') as tasks
          from agreement a
          join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
         where a.tenant_id = the_tenant and a.id = the_agreement and a.kind = 'HEAD_SUB' and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED')),
    gone as (
        delete from published_responsibility p where p.tenant_id = the_tenant and p.agreement_id = the_agreement and not exists (select from known))
    insert into published_responsibility as p (tenant_id, agreement_id, head_id, sub_id, ends_on, tasks)
    select the_tenant, the_agreement, k.head_id, k.sub_id, k.ends_on, k.tasks from known k
    on conflict (tenant_id, agreement_id) do update set ends_on = excluded.ends_on, tasks = excluded.tasks
     where (p.ends_on, p.tasks) is distinct from (excluded.ends_on, excluded.tasks);
$$;
comment on function publish_responsibility(uuid, uuid) is 'for triggers, and for nobody else';

create function publish_responsibility_of_agreement() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform publish_responsibility(new.tenant_id, new.id);
    return null;
end $$;
create trigger publish_responsibility after update on agreement for each row
    when (new.kind = 'HEAD_SUB' and (new.state, new.current_number, new.ends_on) is distinct from (old.state, old.current_number, old.ends_on))
    execute function publish_responsibility_of_agreement();
create function publish_responsibility_of_matrix() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform publish_responsibility(new.tenant_id, new.agreement_id);
    return null;
end $$;
create trigger publish_responsibility after insert or update on responsibility_matrix for each row execute function publish_responsibility_of_matrix();

-- What was there before.
select publish_responsibility(a.tenant_id, a.id) from agreement a where a.kind = 'HEAD_SUB' and a.current_number is not null;
