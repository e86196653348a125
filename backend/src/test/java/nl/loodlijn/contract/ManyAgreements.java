package nl.loodlijn.contract;

import java.util.UUID;

import nl.loodlijn.testing.NewTenant;

/** Copies of what a region has once, made by SQL: agreements with their version, signatures and departures, and relations on the register. */
final class ManyAgreements {
    private final Contracting they;

    ManyAgreements(Contracting they) {
        this.they = they;
    }

    /** The models, the framework and the agreement of a region in another one, so that it can be copied there. */
    void elsewhere(NewTenant tenant, String framework, String agreement) {
        they.server.fixtures().execute("""
                do $$ begin
                    alter table loodlijn.contract_model disable trigger user;
                    alter table loodlijn.contract_model_version disable trigger user;
                    alter table loodlijn.agreement disable trigger user;
                    alter table loodlijn.agreement_version disable trigger user;
                    alter table loodlijn.agreement_signature disable trigger user;
                    insert into loodlijn.contract_model
                    select (jsonb_populate_record(m, '{"tenant_id":"%1$s"}')).* from loodlijn.contract_model m where m.tenant_id = '%2$s';
                    insert into loodlijn.contract_model_version
                    select (jsonb_populate_record(m, '{"tenant_id":"%1$s"}')).* from loodlijn.contract_model_version m where m.tenant_id = '%2$s';
                    insert into loodlijn.agreement
                    select (jsonb_populate_record(a, '{"tenant_id":"%1$s"}')).* from loodlijn.agreement a where a.tenant_id = '%2$s' and a.id in ('%3$s', '%4$s');
                    insert into loodlijn.agreement_version
                    select (jsonb_populate_record(v, '{"tenant_id":"%1$s"}')).* from loodlijn.agreement_version v
                     where v.tenant_id = '%2$s' and v.agreement_id in ('%3$s', '%4$s');
                    insert into loodlijn.agreement_signature
                    select (jsonb_populate_record(s, '{"tenant_id":"%1$s"}')).* from loodlijn.agreement_signature s
                     where s.tenant_id = '%2$s' and s.agreement_id in ('%3$s', '%4$s');
                    alter table loodlijn.contract_model enable trigger user;
                    alter table loodlijn.contract_model_version enable trigger user;
                    alter table loodlijn.agreement enable trigger user;
                    alter table loodlijn.agreement_version enable trigger user;
                    alter table loodlijn.agreement_signature enable trigger user;
                end $$""".formatted(tenant.id(), they.tenant.id(), framework, agreement));
    }

    /**
     * Agreements like one that both signed: of each ten one departs from its model at one article, and of each hundred one waits for a signature.
     *
     * @param agreement which is copied
     * @param article code of the article from which copies depart
     */
    void copies(NewTenant tenant, String agreement, int number, String article) {
        they.server.fixtures().execute("""
                do $$ begin
                    alter table loodlijn.agreement disable trigger user;
                    alter table loodlijn.agreement_version disable trigger user;
                    alter table loodlijn.agreement_signature disable trigger user;
                    alter table loodlijn.agreement_deviation disable trigger user;
                    create temporary table made on commit drop as select uuidv7() as id, n from generate_series(1, %1$d) n;
                    insert into loodlijn.agreement
                    select (jsonb_populate_record(a, jsonb_build_object('id', made.id, 'title', 'Kopie ' || made.n, 'ends_on', a.ends_on - made.n %% 400,
                                'changed_at', a.changed_at - make_interval(mins => made.n)))).*
                      from loodlijn.agreement a, made where a.tenant_id = '%4$s' and a.id = '%2$s';
                    insert into loodlijn.agreement_version
                    select (jsonb_populate_record(v, jsonb_build_object('agreement_id', made.id, 'agreed_at', v.agreed_at - make_interval(days => made.n %% 500)))).*
                      from loodlijn.agreement_version v, made where v.tenant_id = '%4$s' and v.agreement_id = '%2$s' and v.number = 1;
                    insert into loodlijn.agreement_version (tenant_id, agreement_id, number, purpose, state, drafted_by, model_version_id, reason, terms, filling, starts_on,
                           ends_on, articles, canonical, sha256, created_at, created_by, changed_at, offered_at)
                    select v.tenant_id, made.id, 2, 'AMENDMENT', 'OFFERED', v.drafted_by, v.model_version_id, 'Anders', v.terms, v.filling, v.starts_on, v.ends_on,
                           v.articles, v.canonical, v.sha256, v.created_at, v.created_by, v.changed_at, v.offered_at
                      from loodlijn.agreement_version v, made where v.tenant_id = '%4$s' and v.agreement_id = '%2$s' and v.number = 1 and made.n %% 100 = 0;
                    insert into loodlijn.agreement_signature
                    select (jsonb_populate_record(s, jsonb_build_object('agreement_id', made.id, 'id', uuidv7()))).*
                      from loodlijn.agreement_signature s, made where s.tenant_id = '%4$s' and s.agreement_id = '%2$s' and s.number = 1;
                    insert into loodlijn.agreement_deviation (tenant_id, agreement_id, number, article_code, position, text, reason, approved_by, approved_at)
                    select v.tenant_id, made.id, 1, '%3$s', 1, 'Anders dan het model.', 'Zo deden wij het altijd al.', v.created_by, v.agreed_at
                      from loodlijn.agreement_version v, made where v.tenant_id = '%4$s' and v.agreement_id = '%2$s' and v.number = 1 and made.n %% 10 = 0;
                    alter table loodlijn.agreement enable trigger user;
                    alter table loodlijn.agreement_version enable trigger user;
                    alter table loodlijn.agreement_signature enable trigger user;
                    alter table loodlijn.agreement_deviation enable trigger user;
                end $$""".formatted(number, agreement, article, tenant.id()));
    }

    /** Relations of a head contractor with as many subcontractors, each with what was known first and what is known now. */
    void relations(NewTenant tenant, UUID head, int number) {
        they.server.fixtures().execute("""
                do $$ declare person constant uuid := (select id from loodlijn.person limit 1); begin
                    alter table loodlijn.subcontracting disable trigger user;
                    create temporary table made on commit drop as
                        select uuidv7() as id, n, date '2026-01-01' + n %% 300 as first_day from generate_series(1, %3$d) n;
                    insert into loodlijn.subcontracting (tenant_id, id, head_id, sub_name, sub_kvk, self_employed, admitted, categories, municipality_codes, task,
                           starts_on, state, reported_on, reported_at, reported_by, changed_at)
                    select '%1$s', id, '%2$s', 'Praktijk ' || n, lpad(n::text, 8, '0'), true, true, '{45}', '{GM0361}', 'Hulp', first_day, 'REGISTERED',
                           first_day, first_day, person, first_day from made;
                    insert into loodlijn.register_entry (tenant_id, subcontracting_id, number, known_from, known_until, change, state, head_id, head_name, sub_name,
                           sub_kvk, self_employed, categories, municipality_codes, working_codes, works_from, ends_on, words)
                    select '%1$s', id, k.number, first_day + k.number - 1, case k.number when 1 then first_day + 1 else 'infinity' end,
                           case k.number when 1 then 'REGISTERED' else 'MOVED' end, 'REGISTERED', '%2$s', 'Stichting Duinrand Jeugdhulp', 'Praktijk ' || n,
                           lpad(n::text, 8, '0'), true, '{45}', '{GM0361}', '{GM0361}', first_day, first_day + 400,
                           ' stichting duinrand jeugdhulp praktijk ' || n || ' ' || lpad(n::text, 8, '0')
                      from made, (values (1), (2)) k(number);
                    alter table loodlijn.subcontracting enable trigger user;
                end $$""".formatted(tenant.id(), head, number));
    }

    /** What the planner needs to know of tables that were filled at once. */
    void settle() {
        they.server.fixtures().execute("""
                analyze loodlijn.agreement, loodlijn.agreement_version, loodlijn.agreement_signature, loodlijn.agreement_deviation,
                        loodlijn.subcontracting, loodlijn.register_entry""");
    }
}
