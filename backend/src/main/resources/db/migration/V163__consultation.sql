-- What head contractors say about a model contract before it is published: comments, and per article whether their organisation adopts it.
create table article_comment (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    version_id uuid not null,
    article_code text not null check (article_code ~ '^[a-z][a-z0-9-]{0,39}$'),
    answers uuid,
    organisation_id uuid references organisation,
    person_id uuid not null references person,
    text text not null check (length(text) between 1 and 4000),
    text_version integer not null,
    at timestamptz not null,
    settled_at timestamptz,
    settled_by uuid references person,
    primary key (tenant_id, id),
    unique (tenant_id, version_id, id),
    foreign key (tenant_id, version_id) references contract_model_version (tenant_id, id),
    foreign key (tenant_id, version_id, answers) references article_comment (tenant_id, version_id, id),
    check ((settled_at is null) = (settled_by is null) and (answers is null or settled_at is null))
);
comment on table article_comment is 'party: what an organisation or the region says about an article of a model contract in consultation; for head contractors and the region';
comment on column article_comment.article_code is 'stays when the article is taken out: what was said about it is kept';
comment on column article_comment.answers is 'the comment that it answers; empty for one that begins';
comment on column article_comment.organisation_id is 'for whom it was said; empty for the region';
comment on column article_comment.text_version is 'which text of the article was read';
comment on column article_comment.settled_at is 'when the region had done with it what it does';
create index article_comment_of_version on article_comment (tenant_id, version_id, at);
call wall_off('article_comment');

create table article_adoption (
    tenant_id uuid not null,
    version_id uuid not null,
    article_code text not null check (article_code ~ '^[a-z][a-z0-9-]{0,39}$'),
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    verdict text not null check (verdict in ('AGREES', 'OBJECTS')),
    reason text not null check (length(reason) <= 2000),
    text_version integer not null,
    at timestamptz not null,
    primary key (tenant_id, version_id, article_code, organisation_id),
    foreign key (tenant_id, version_id) references contract_model_version (tenant_id, id),
    check (verdict = 'AGREES' or length(reason) > 0)
);
comment on table article_adoption is 'party: whether an organisation adopts an article of a model contract in consultation, one vote each; for head contractors and the region';
comment on column article_adoption.text_version is 'which text of the article it is about; about an earlier one when the article has another by now';
call wall_off('article_adoption');

-- People who speak about a model contract: those of the region, and those of a head contractor.
create function consulted() returns boolean language sql stable set search_path = loodlijn, pg_temp
    return current_party() = current_tenant() and current_acting_role() in ('REGION_ADMIN', 'CONTRACT_MANAGER') or current_acting_role() = 'HEAD_CONTRACTOR';
grant execute on function consulted() to loodlijn_app;
create policy consulted on article_comment as restrictive to loodlijn_app
    using ((select consulted()) and exists (select from contract_model_version v where v.tenant_id = article_comment.tenant_id and v.id = article_comment.version_id))
    with check ((select consulted()));
create policy own_words on article_comment as restrictive for insert to loodlijn_app
    with check (organisation_id is not distinct from (select current_organisation()) and person_id = (select current_person()));
create policy settled_at_home on article_comment as restrictive for update to loodlijn_app using ((select at_home()));
create policy consulted on article_adoption as restrictive to loodlijn_app
    using ((select consulted()) and exists (select from contract_model_version v where v.tenant_id = article_adoption.tenant_id and v.id = article_adoption.version_id))
    with check ((select consulted()));
create policy own_vote on article_adoption as restrictive for insert to loodlijn_app
    with check (organisation_id = (select current_organisation()) and person_id = (select current_person()));
create policy own_change on article_adoption as restrictive for update to loodlijn_app
    using (organisation_id = (select current_organisation())) with check (person_id = (select current_person()));
create policy own_retreat on article_adoption as restrictive for delete to loodlijn_app using (organisation_id = (select current_organisation()));
grant select on article_comment, article_adoption to loodlijn_app;
grant insert (tenant_id, version_id, article_code, answers, organisation_id, person_id, text, text_version, at), update (settled_at, settled_by) on article_comment to loodlijn_app;
grant insert (tenant_id, version_id, article_code, organisation_id, person_id, verdict, reason, text_version, at),
    update (person_id, verdict, reason, text_version, at), delete on article_adoption to loodlijn_app;

-- Votes and what organisations say end with the consultation; the region answers and settles until the version is published. The version is held
-- meanwhile, so that a vote and the end of the consultation cannot both win.
create function consultation_is_open() returns trigger language plpgsql security definer set search_path = loodlijn, pg_temp as $$
declare
    said jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    v contract_model_version;
begin
    select * into v from contract_model_version m
     where m.tenant_id = (said ->> 'tenant_id')::uuid and m.id = (said ->> 'version_id')::uuid for share;
    if v.state is distinct from 'CONSULTATION' then
        raise exception 'this version is not in consultation' using errcode = 'LL409';
    end if;
    if said ->> 'organisation_id' is not null and (tg_table_name = 'article_adoption' or tg_op = 'INSERT')
       and (v.consultation_closed_at is not null or ((said ->> 'at')::timestamptz at time zone 'Europe/Amsterdam')::date > v.consultation_until and tg_op <> 'DELETE') then
        raise exception 'the consultation is closed' using errcode = 'LL409';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger while_it_is_open before insert or update on article_comment for each row execute function consultation_is_open();
create trigger while_it_is_open before insert or update or delete on article_adoption for each row execute function consultation_is_open();

call audited('article_comment', '{article_code,organisation_id,settled_at}', hash => '{text}', omit => '{version_id,answers,person_id,text_version,at,settled_by}',
             name => 'article_code', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call audited('article_adoption', '{verdict,organisation_id}', hash => '{reason}', omit => '{article_code,version_id,person_id,text_version,at}', owner => 'organisation_id', owner_kind => 'ORGANISATION');
call announce_changes_of('article_comment', 'contract-model', 'version_id', 'model:comment');
call announce_changes_of('article_adoption', 'contract-model', 'version_id', 'model:comment');
