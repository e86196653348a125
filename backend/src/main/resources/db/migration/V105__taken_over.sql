-- A provider that was taken over by another one on the list: its offers stop as with one that ceased, and both say so.
alter table provider
    drop constraint provider_stop_kind_check,
    add constraint provider_stop_kind_check check (stop_kind in ('BANKRUPT', 'MORATORIUM', 'CEASED', 'TAKEN_OVER')),
    add column taken_over_by uuid,
    add constraint provider_taken_over_by_another check (taken_over_by is null or (coalesce(stop_kind, '') = 'TAKEN_OVER' and taken_over_by <> id)),
    add foreign key (tenant_id, taken_over_by) references provider on delete set null (taken_over_by);
comment on column provider.stop_kind is 'bankrupt (failliet), moratorium of payments (surseance), ceased (gestaakt) or taken over (overgenomen); null: at work';
comment on column provider.taken_over_by is 'the provider that goes on with its work; empty when that is on the list no more';
create index provider_taken_over on provider (tenant_id, taken_over_by) where taken_over_by is not null;
insert into audit_column values ('provider', 'taken_over_by', 'KEEP');

-- What a provider took over goes along when it is merged into another one, and comes back with it.
create function carry_taken_over() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        new.undo := new.undo || jsonb_build_object('takenOver', (
            select coalesce(jsonb_agg(id), '[]') from provider where tenant_id = new.tenant_id and taken_over_by = new.id));
        update provider set taken_over_by = nullif(new.into_provider_id, id) where tenant_id = new.tenant_id and taken_over_by = new.id;
        return new;
    end if;
    update provider set taken_over_by = old.id
     where tenant_id = old.tenant_id and id in (select jsonb_array_elements_text(old.undo -> 'takenOver')::uuid) and stop_kind = 'TAKEN_OVER'
       and exists (select from provider where tenant_id = old.tenant_id and id = old.id);
    update provider set taken_over_by = (old.undo #>> '{gone,taken_over_by}')::uuid
     where tenant_id = old.tenant_id and id = old.id and stop_kind = 'TAKEN_OVER'
       and exists (select from provider where tenant_id = old.tenant_id and id = (old.undo #>> '{gone,taken_over_by}')::uuid);
    return null;
end $$;
create trigger taken_over_goes_along before insert on merged_provider for each row execute function carry_taken_over();
create trigger taken_over_comes_back after delete on merged_provider for each row when (old.undo is not null) execute function carry_taken_over();
