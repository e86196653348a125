-- Moving running agreements to a newer version of their model, many at once: a party looks which ones can, and offers each of them as a change. The other
-- party of each still signs. An agreement is offered in the transaction that marks its row, so that whatever happens in between, it is offered once.
create table agreement_move (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    party_id uuid not null,
    model_id uuid not null,
    model_version_id uuid not null,
    state text not null default 'LOOKING' check (state in ('LOOKING', 'READY', 'RUNNING', 'STOPPED', 'DONE', 'LET_GO')),
    reason text check (length(reason) between 1 and 1000),
    sign_by date not null,
    runner_id uuid not null references person,
    runner_role text not null,
    created_at timestamptz not null,
    created_by uuid not null references person,
    started_at timestamptz,
    over_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, model_id) references contract_model (tenant_id, id),
    foreign key (tenant_id, model_version_id) references contract_model_version (tenant_id, id),
    check ((started_at is null) = (reason is null)),
    check ((over_at is not null) = (state in ('DONE', 'LET_GO')))
);
comment on table agreement_move is 'party: one time that a party moves its running agreements to a newer version of their model';
comment on column agreement_move.party_id is 'the tenant or the head contractor whose agreements they are';
comment on column agreement_move.sign_by is 'the last day of the term in which the standard wants a change of the standard taken over';
comment on column agreement_move.runner_id is 'on whose authority the work goes on: who began it, or went on with it last';
create unique index agreement_move_open on agreement_move (tenant_id, party_id, model_id) where over_at is null;
create index agreement_move_of_model on agreement_move (tenant_id, model_id, id);
call wall_off('agreement_move');
create policy concerned on agreement_move as restrictive to loodlijn_app
    using (party_id = (select current_party()) and ((select manages_contracts()) or (select contracts_for(current_organisation()))));
call open_to_jobs('agreement_move');
grant select on agreement_move to loodlijn_app, loodlijn_job;
grant insert (tenant_id, party_id, model_id, model_version_id, sign_by, runner_id, runner_role, created_at, created_by),
    update (state, reason, runner_id, runner_role, started_at, over_at) on agreement_move to loodlijn_app;
grant update (state, over_at) on agreement_move to loodlijn_job;

create table agreement_move_item (
    tenant_id uuid not null,
    move_id uuid not null,
    agreement_id uuid not null,
    from_version_id uuid not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'FITS', 'CANNOT', 'OFFERED')),
    number integer check (number > 1),
    objections jsonb not null default '[]',
    primary key (tenant_id, move_id, agreement_id),
    foreign key (tenant_id, move_id) references agreement_move (tenant_id, id) on delete cascade,
    foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    check ((state = 'OFFERED') = (number is not null))
);
comment on table agreement_move_item is 'party: an agreement of a move, whether it can be moved, why not, and as which version it was offered';
comment on column agreement_move_item.objections is 'each thing that keeps it from being moved, in both languages';
create index agreement_move_item_by_state on agreement_move_item (tenant_id, move_id, state, agreement_id);
call wall_off('agreement_move_item');
create policy concerned on agreement_move_item as restrictive to loodlijn_app
    using (exists (select from agreement_move m where m.tenant_id = agreement_move_item.tenant_id and m.id = agreement_move_item.move_id));
grant select on agreement_move_item to loodlijn_app;
grant insert (tenant_id, move_id, agreement_id, from_version_id), update (state, number, objections) on agreement_move_item to loodlijn_app;

-- What was offered stays so, and a move goes from one state to the next.
create function agreement_move_items_stay() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if old.state = 'OFFERED' or new.state = 'OFFERED' and old.state <> 'FITS' or new.state = 'WAITING' then
        raise exception 'an agreement is moved once' using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger stay before update on agreement_move_item for each row execute function agreement_move_items_stay();
create function agreement_move_steps() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (('LOOKING', 'READY'), ('LOOKING', 'LET_GO'), ('READY', 'RUNNING'), ('READY', 'LET_GO'),
            ('RUNNING', 'STOPPED'), ('RUNNING', 'DONE'), ('STOPPED', 'RUNNING'), ('STOPPED', 'LET_GO')) then
        raise exception 'a move does not go from % to %', old.state, new.state using errcode = 'LL409';
    end if;
    return new;
end $$;
create trigger steps before update on agreement_move for each row execute function agreement_move_steps();

call audited('agreement_move', '{state,reason,sign_by,started_at,over_at}',
             omit => '{party_id,model_id,model_version_id,runner_id,runner_role,created_at,created_by}');
create policy moves_stay_with_their_party on audit_entry as restrictive for select to loodlijn_app using (
    case when subject = 'agreement_move' then exists (select from agreement_move m where m.tenant_id = audit_entry.tenant_id and m.id::text = audit_entry.subject_id) else true end);
call not_audited('agreement_move_item', 'each version that is offered stands on the trail itself');

create function announce_agreement_move() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
begin
    perform announce(new.tenant_id, 'agreement-move', cast(new.id as text), 'agreement:write', the_party => new.party_id);
    return null;
end $$;
create trigger live after insert or update on agreement_move for each row execute function announce_agreement_move();
