-- Model contracts: one text per kind of agreement and way of funding, in versions. A version is a draft, may be laid before head contractors (a
-- consultation), and stays as it is once it is published: agreements are made from it.
create table contract_model (
    tenant_id uuid not null references tenant,
    id uuid not null default uuidv7(),
    kind text not null check (kind in ('REGION_HEAD', 'REGION_SUB', 'HEAD_SUB')),
    variant text not null check (variant in ('EFFORT', 'OUTPUT', 'TASK')),
    name text not null check (length(name) between 1 and 120),
    version integer not null default 1,
    archived_at timestamptz,
    created_at timestamptz not null,
    created_by uuid not null references person,
    primary key (tenant_id, id)
);
comment on table contract_model is 'tenant: a model contract for one kind of agreement and one way of funding; never deleted';
comment on column contract_model.archived_at is 'from when no new agreement is made from it; empty while it is in use';
create unique index contract_model_in_use on contract_model (tenant_id, lower(name)) where archived_at is null;
call wall_off('contract_model');
grant select on contract_model to loodlijn_app;
grant insert (tenant_id, kind, variant, name, created_at, created_by), update (name, version, archived_at) on contract_model to loodlijn_app;

create table contract_model_version (
    tenant_id uuid not null,
    id uuid not null default uuidv7(),
    model_id uuid not null,
    number integer check (number > 0),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'CONSULTATION', 'PUBLISHED')),
    from_example boolean not null default false,
    takes_effect_on date,
    note text check (length(note) between 1 and 1000),
    consultation_question text check (length(consultation_question) between 1 and 2000),
    consultation_until date,
    consultation_opened_at timestamptz,
    consultation_closed_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null references person,
    published_at timestamptz,
    published_by uuid references person,
    primary key (tenant_id, id),
    unique (tenant_id, model_id, number),
    foreign key (tenant_id, model_id) references contract_model (tenant_id, id),
    check ((state = 'PUBLISHED') = (number is not null) and (number is null) = (published_at is null) and (number is null) = (published_by is null)
           and (number is null) = (takes_effect_on is null)),
    check ((consultation_until is null) = (consultation_opened_at is null) and (state <> 'CONSULTATION' or consultation_until is not null))
);
comment on table contract_model_version is 'tenant: a version of a model contract; drafts are seen by the region, a consultation by head contractors too, what is published by every member';
comment on column contract_model_version.number is 'counts from 1 within the model; empty until it is published';
comment on column contract_model_version.from_example is 'whether its text began as the example that comes with the product and that a lawyer has to look at';
comment on column contract_model_version.takes_effect_on is 'from which day new agreements are made from it';
comment on column contract_model_version.consultation_until is 'the last day on which head contractors can comment and vote';
comment on column contract_model_version.version is 'of the draft; goes up with each change of its text or its consultation';
create unique index contract_model_draft on contract_model_version (tenant_id, model_id) where state <> 'PUBLISHED';
call wall_off('contract_model_version');
grant select, delete on contract_model_version to loodlijn_app;
grant insert (tenant_id, model_id, from_example, created_at, created_by) on contract_model_version to loodlijn_app;
grant update (number, state, takes_effect_on, note, consultation_question, consultation_until, consultation_opened_at, consultation_closed_at, version, published_at, published_by)
    on contract_model_version to loodlijn_app;

-- Whether the reader acts for the region itself.
create function at_home() returns boolean language sql stable set search_path = loodlijn, pg_temp
    return current_party() = current_tenant();
grant execute on function at_home() to loodlijn_app;
create policy concerned on contract_model_version as restrictive to loodlijn_app
    using (state = 'PUBLISHED' or (select at_home()) or state = 'CONSULTATION' and (select current_acting_role()) = 'HEAD_CONTRACTOR')
    with check ((select at_home()));
create policy concerned on contract_model as restrictive to loodlijn_app
    using ((select at_home()) or exists (select from contract_model_version v where v.tenant_id = contract_model.tenant_id and v.model_id = contract_model.id))
    with check ((select at_home()));

create table contract_article (
    tenant_id uuid not null,
    version_id uuid not null,
    code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    position integer not null,
    part text not null check (part in ('GENERAL', 'INDIVIDUAL', 'FIXED')),
    state text not null check (state in ('LOCKED', 'CHOOSE', 'FILL')),
    optional boolean not null,
    heading text not null check (length(heading) <= 160),
    option_codes text[] not null check (cardinality(option_codes) between 1 and 10),
    option_labels text[] not null,
    option_texts text[] not null,
    slots jsonb not null,
    explanation text not null check (length(explanation) <= 4000),
    source text not null check (length(source) <= 300),
    version integer not null default 1,
    text_version integer not null default 1,
    primary key (tenant_id, version_id, code),
    foreign key (tenant_id, version_id) references contract_model_version (tenant_id, id) on delete cascade,
    check (cardinality(option_labels) = cardinality(option_codes) and cardinality(option_texts) = cardinality(option_codes))
);
comment on table contract_article is 'tenant: an article of a version of a model contract; seen by whoever sees the version';
comment on column contract_article.option_texts is 'the texts that one chooses from; one where there is nothing to choose';
comment on column contract_article.slots is 'what is filled in, each within bounds: array of objects with key, label and kind';
comment on column contract_article.version is 'goes up with each change, for two who change it at once';
comment on column contract_article.text_version is 'goes up with each change of what it says, also through a term that it uses; a vote is about one of them';
call wall_off('contract_article');
create policy concerned on contract_article as restrictive to loodlijn_app
    using (exists (select from contract_model_version v where v.tenant_id = contract_article.tenant_id and v.id = contract_article.version_id))
    with check ((select at_home()));
grant select, insert, update, delete on contract_article to loodlijn_app;

create table contract_term (
    tenant_id uuid not null,
    version_id uuid not null,
    key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    position integer not null,
    term text not null check (length(term) <= 160),
    definition text not null check (length(definition) <= 20000),
    version integer not null default 1,
    primary key (tenant_id, version_id, key),
    foreign key (tenant_id, version_id) references contract_model_version (tenant_id, id) on delete cascade
);
comment on table contract_term is 'tenant: a term that a version of a model contract defines; seen by whoever sees the version';
call wall_off('contract_term');
create policy concerned on contract_term as restrictive to loodlijn_app
    using (exists (select from contract_model_version v where v.tenant_id = contract_term.tenant_id and v.id = contract_term.version_id))
    with check ((select at_home()));
grant select, insert, update, delete on contract_term to loodlijn_app;

create policy changed_at_home on contract_model_version as restrictive for delete to loodlijn_app using ((select at_home()));
create policy changed_at_home on contract_article as restrictive for delete to loodlijn_app using ((select at_home()));
create policy changed_at_home on contract_term as restrictive for delete to loodlijn_app using ((select at_home()));

-- What was published stays, also for the owner of the tables; what head contractors were asked about is not thrown away.
create function contract_models_stay() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if tg_table_name = 'contract_model' then
        raise exception 'a model contract is archived, never deleted' using errcode = 'LL409';
    end if;
    if tg_table_name = 'contract_model_version' then
        if old.state = 'PUBLISHED' then
            raise exception 'a published version stays as it is' using errcode = 'LL409';
        end if;
        if old.state = 'CONSULTATION' and (tg_op = 'DELETE' or new.state = 'DRAFT') then
            raise exception 'a version that head contractors were asked about stays' using errcode = 'LL409';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op <> 'INSERT' and exists (select from contract_model_version v where v.tenant_id = old.tenant_id and v.id = old.version_id and v.state = 'PUBLISHED')
       or tg_op <> 'DELETE' and exists (select from contract_model_version v where v.tenant_id = new.tenant_id and v.id = new.version_id and v.state = 'PUBLISHED') then
        raise exception 'the text of a published version stays as it is' using errcode = 'LL409';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger archived_not_deleted before delete on contract_model for each row execute function contract_models_stay();
create trigger published_stays before update or delete on contract_model_version for each row execute function contract_models_stay();
create trigger published_stays before insert or update or delete on contract_article for each row execute function contract_models_stay();
create trigger published_stays before insert or update or delete on contract_term for each row execute function contract_models_stay();

-- A vote is about what an article says: each change of that is another text.
create function article_says_something_else() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    if (old.part, old.state, old.optional, old.heading, old.option_labels, old.option_texts, old.slots)
       is distinct from (new.part, new.state, new.optional, new.heading, new.option_labels, new.option_texts, new.slots) then
        new.text_version := old.text_version + 1;
    end if;
    return new;
end $$;
create trigger another_text before update on contract_article for each row execute function article_says_something_else();

-- So is a change of a term that the article uses, itself or through the definition of another term.
create function term_means_something_else() returns trigger language plpgsql set search_path = loodlijn, pg_temp as $$
begin
    with recursive meant(key) as (
        select new.key
        union
        select t.key from contract_term t join meant m on strpos(t.definition, '{begrip:' || m.key || '}') > 0
         where t.tenant_id = new.tenant_id and t.version_id = new.version_id)
    update contract_article a set text_version = a.text_version + 1
     where a.tenant_id = new.tenant_id and a.version_id = new.version_id
       and exists (select from meant m where strpos(array_to_string(a.option_texts, ' '), '{begrip:' || m.key || '}') > 0);
    return null;
end $$;
create trigger another_meaning after update on contract_term for each row
    when (old.term is distinct from new.term or old.definition is distinct from new.definition) execute function term_means_something_else();

call audited('contract_model', '{kind,variant,name,archived_at}', omit => '{version,created_at,created_by}', name => 'name');
call audited('contract_model_version', '{model_id,number,state,takes_effect_on,note,consultation_question,consultation_until,consultation_closed_at,published_at}',
             omit => '{from_example,version,created_at,created_by,published_by,consultation_opened_at}');
call audited('contract_article', '{part,state,optional,heading,option_labels,option_texts,explanation,source}', hash => '{slots}',
             omit => '{position,option_codes,version,text_version}', name => 'heading');
call audited('contract_term', '{term,definition}', omit => '{position,version}', name => 'term');
call announce_changes_of('contract_model', 'contract-model', 'id', 'model:read');
call announce_changes_of('contract_model_version', 'contract-model', 'model_id', 'model:read');
