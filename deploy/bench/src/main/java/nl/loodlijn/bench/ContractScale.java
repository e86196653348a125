package nl.loodlijn.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import nl.loodlijn.services.Database;

/**
 * Many agreements and relations, made by SQL from those of one region.
 *
 * @param tenant the region
 * @param framework its agreement with a head contractor
 * @param agreement one under it that both signed
 */
record ContractScale(Database database, UUID tenant, UUID framework, UUID agreement) {
    /** The tables whose triggers look at each step, which copies did not take. */
    private static final List<String> TABLES = List.of("contract_model", "contract_model_version", "agreement", "agreement_version",
            "agreement_signature", "agreement_deviation", "subcontracting");
    /** Of so many agreements one departs from its model at an article. */
    static final int DEVIATING = 10;

    /** The one between head contractor and subcontractor that was signed first, and what it falls under. */
    static ContractScale of(Database database, UUID tenant) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select framework_id, id from loodlijn.agreement
                         where tenant_id = '%s' and kind = 'HEAD_SUB' and state = 'IN_FORCE' order by in_force_at limit 1"""
                        .formatted(tenant))) {
            rows.next();
            return new ContractScale(database, tenant, rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
        }
    }

    /** Another region gets the models, the framework and the agreement, so that there is something to copy. */
    void give(UUID other) throws SQLException {
        StringBuilder sql = new StringBuilder();
        sql.append("""
                insert into loodlijn.contract_model
                select (jsonb_populate_record(m, jsonb_build_object('tenant_id', '%s', 'name', m.name || ', voorbeeld'))).*
                  from loodlijn.contract_model m where m.tenant_id = '%s';
                """.formatted(other, tenant)).append(copied("contract_model_version", other, "number is not null"));
        sql.append(copied("agreement", other, "id in ('%s', '%s')".formatted(framework, agreement)));
        for (String table : List.of("agreement_version", "agreement_signature")) {
            sql.append(copied(table, other, "agreement_id in ('%s', '%s')".formatted(framework, agreement)));
        }
        withoutTriggers(sql.toString());
    }

    private String copied(String table, UUID other, String which) {
        return "insert into loodlijn.%1$s select (jsonb_populate_record(r, '{\"tenant_id\":\"%2$s\"}')).* from loodlijn.%1$s r where r.tenant_id = '%3$s' and r.%4$s;\n"
                .formatted(table, other, tenant, which);
    }

    /**
     * Copies of the agreement with the version that both signed, their signatures and, of each ten, a departure from the model.
     *
     * @param region where
     * @param article code of the article from which they depart
     */
    void copies(UUID region, int number, String article) throws SQLException {
        withoutTriggers(
                """
                create temporary table made on commit drop as select uuidv7() as id, n from generate_series(1, %1$d) n;
                insert into loodlijn.agreement
                select (jsonb_populate_record(a, jsonb_build_object('id', made.id, 'title', 'Kopie ' || made.n,
                            'changed_at', a.changed_at - make_interval(mins => made.n)))).*
                  from loodlijn.agreement a, made where a.tenant_id = '%4$s' and a.id = '%2$s';
                update loodlijn.agreement a set current_number = 1, state = 'IN_FORCE' from made where a.tenant_id = '%4$s' and a.id = made.id;
                insert into loodlijn.agreement_version
                select (jsonb_populate_record(v, jsonb_build_object('agreement_id', made.id, 'canonical', '\\x7b7d', 'sha256', encode(sha256('\\x7b7d'), 'hex'),
                            'agreed_at', v.agreed_at - make_interval(days => made.n %% 500), 'replaced_at', null))).*
                  from loodlijn.agreement_version v, made where v.tenant_id = '%4$s' and v.agreement_id = '%2$s' and v.number = 1;
                insert into loodlijn.agreement_signature
                select (jsonb_populate_record(s, jsonb_build_object('agreement_id', made.id, 'id', uuidv7()))).*
                  from loodlijn.agreement_signature s, made where s.tenant_id = '%4$s' and s.agreement_id = '%2$s' and s.number = 1;
                insert into loodlijn.agreement_deviation (tenant_id, agreement_id, number, article_code, position, text, reason, approved_by, approved_at)
                select v.tenant_id, made.id, 1, '%3$s', 1, 'Anders dan het model.', 'Zo deden wij het altijd al.', v.created_by, v.agreed_at
                  from loodlijn.agreement_version v, made
                 where v.tenant_id = '%4$s' and v.agreement_id = '%2$s' and v.number = 1 and made.n %% %5$d = 0;
                """
                        .formatted(number, agreement, article, region, DEVIATING));
    }

    /** Relations under the head contractor of the agreement, each with what was known first and what is known now. */
    void relations(UUID region, int number) throws SQLException {
        withoutTriggers(
                """
                create temporary table made on commit drop as
                    select uuidv7() as id, n, current_date - n %% 300 as first_day, (select head_id from loodlijn.agreement where tenant_id = '%3$s' and id = '%2$s') as head,
                           ('{De Linde,Het Anker,Zeewind,Duinpad,Vuurtoren,De Brug,Noorderlicht,De Kade}'::text[])[1 + n %% 8] || ' ' || n as name
                      from generate_series(1, %4$d) n;
                insert into loodlijn.subcontracting (tenant_id, id, head_id, sub_name, sub_kvk, self_employed, admitted, categories, municipality_codes, task,
                       starts_on, state, reported_on, reported_at, reported_by, changed_at)
                select '%1$s', made.id, head, 'Praktijk ' || name, lpad(n::text, 8, '0'), true, true, array[(array['45','54'])[1 + n %% 2]], '{GM0361}', 'Hulp',
                       first_day, 'REGISTERED', first_day, first_day, (select created_by from loodlijn.agreement where tenant_id = '%3$s' and id = '%2$s'), first_day
                  from made;
                insert into loodlijn.register_entry (tenant_id, subcontracting_id, number, known_from, known_until, change, state, head_id, head_name, sub_name,
                       sub_kvk, self_employed, categories, municipality_codes, working_codes, works_from, ends_on, words)
                select '%1$s', made.id, k.number, first_day - 2 + k.number, case k.number when 1 then first_day else 'infinity' end,
                       case k.number when 1 then 'REGISTERED' else 'MOVED' end, 'REGISTERED', head, o.name, 'Praktijk ' || made.name,
                       lpad(n::text, 8, '0'), true, array[(array['45','54'])[1 + n %% 2]], '{GM0361}', '{GM0361}', first_day, first_day + 700,
                       ' ' || search.fold(o.name || ' Praktijk ' || made.name || ' ' || lpad(n::text, 8, '0'))
                  from made join loodlijn.organisation o on o.id = head, (values (1), (2)) k(number);
                """
                        .formatted(region, agreement, tenant, number));
    }

    /** The last day on which head contractors could say something about the draft of a model has gone by. */
    void endConsultation(String model) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            statement.execute(
                    "update loodlijn.contract_model_version set consultation_until = date '2020-01-01' where tenant_id = '" + tenant
                            + "' and model_id = '" + model + "' and state = 'CONSULTATION'");
        }
    }

    String inAll() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return number("select count(*) from loodlijn.agreement") + " agreements and "
                + number("select count(*) from loodlijn.subcontracting") + " relations in "
                + number("select count(distinct tenant_id) from loodlijn.agreement") + " tenants";
    }

    private String number(String sql) throws SQLException {
        return String.format(Locale.ROOT, "%,d", Long.parseLong(value(sql)));
    }

    /** The first column of the first row. */
    String value(String sql) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void withoutTriggers(String sql) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute("alter table loodlijn." + table + " disable trigger user");
            }
            for (String one : sql.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
            // Keys that point elsewhere are looked at when a statement ends; a table with checks to come cannot be altered.
            statement.execute("set constraints all immediate");
            for (String table : TABLES) {
                statement.execute("alter table loodlijn." + table + " enable trigger user");
            }
            owner.commit();
        }
    }
}
