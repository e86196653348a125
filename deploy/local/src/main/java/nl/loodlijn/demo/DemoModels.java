package nl.loodlijn.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The model contract of a demo region: a published version, and where head contractors are asked, a draft that they read now.
 *
 * @param region whose model it is
 * @param person who published it
 * @param asked an organisation that said something about the draft, with whoever spoke for it; null where nobody is asked
 */
record DemoModels(UUID region, UUID person, LocalDate today, @Nullable Asked asked) {
    private static final String TEXT = "/nl/loodlijn/demo/model-contract.json";
    private static final int DAYS_LEFT = 18;

    /** Who was asked about a draft. */
    record Asked(UUID organisation, UUID person) {
    }

    void write(Connection connection) throws SQLException, IOException {
        UUID model = StableId.of("contract-model", region.toString());
        execute(connection, """
                insert into loodlijn.contract_model (tenant_id, id, kind, variant, name, created_at, created_by)
                values (?, ?, 'HEAD_SUB', 'EFFORT', 'Onderaanneming jeugdhulp', ?, ?)""", region, model, today.minusMonths(9), person);
        UUID first = version(connection, model, 1);
        execute(connection, """
                update loodlijn.contract_model_version set number = 1, state = 'PUBLISHED', takes_effect_on = ?, published_at = ?, published_by = ?
                 where tenant_id = ? and id = ?""", today.minusMonths(6), today.minusMonths(8), person, region, first);
        if (asked != null) {
            consult(connection, version(connection, model, 2), asked);
        }
    }

    private void consult(Connection connection, UUID draft, Asked head) throws SQLException {
        execute(connection, """
                update loodlijn.contract_article set option_texts = array[replace(option_texts[1], 'elke maand', 'aan het eind van elke maand')]
                 where tenant_id = ? and version_id = ? and code = 'betaling'""", region, draft);
        execute(connection, """
                update loodlijn.contract_model_version
                   set state = 'CONSULTATION', consultation_question = 'Werkt de nieuwe tekst over betaling voor u?', consultation_until = ?, consultation_opened_at = ?
                 where tenant_id = ? and id = ?""", today.plusDays(DAYS_LEFT), today.minusDays(3), region, draft);
        execute(connection,
                """
                insert into loodlijn.article_adoption (tenant_id, version_id, article_code, organisation_id, person_id, verdict, reason, text_version, at)
                select ?, ?, a.code, ?, ?, case a.code when 'betaling' then 'OBJECTS' else 'AGREES' end,
                       case a.code when 'betaling' then 'Onze administratie factureert halverwege de maand.' else '' end, a.text_version, ?
                  from loodlijn.contract_article a where a.tenant_id = ? and a.version_id = ? and a.code in ('partijen', 'raamovereenkomst', 'betaling')""",
                region, draft, head.organisation(), head.person(), today.minusDays(1), region, draft);
        execute(connection, """
                insert into loodlijn.article_comment (tenant_id, version_id, article_code, organisation_id, person_id, text, text_version, at)
                values (?, ?, 'betaling', ?, ?, 'Kan het ook halverwege de maand?', 2, ?)""", region, draft, head.organisation(),
                head.person(),
                today.minusDays(1));
    }

    private UUID version(Connection connection, UUID model, int number) throws SQLException, IOException {
        UUID version = StableId.of("contract-model-version", model + "/" + number);
        execute(connection,
                "insert into loodlijn.contract_model_version (tenant_id, id, model_id, created_at, created_by) values (?, ?, ?, ?, ?)",
                region, version, model, today.minusMonths(9), person);
        execute(connection, """
                insert into loodlijn.contract_article (tenant_id, version_id, code, position, part, state, optional, heading, option_codes, option_labels,
                       option_texts, slots, explanation, source)
                select ?, ?, a ->> 'code', place, a ->> 'part', a ->> 'state', cast(a ->> 'optional' as boolean), a ->> 'heading',
                       array(select o ->> 'code' from jsonb_array_elements(a -> 'options') with ordinality g(o, n) order by n),
                       array(select coalesce(o ->> 'label', '') from jsonb_array_elements(a -> 'options') with ordinality g(o, n) order by n),
                       array(select o ->> 'text' from jsonb_array_elements(a -> 'options') with ordinality g(o, n) order by n),
                       a -> 'slots', a ->> 'explanation', a ->> 'source'
                  from jsonb_array_elements(cast(? as jsonb) -> 'articles') with ordinality given(a, place)""", region, version, text());
        execute(connection, """
                insert into loodlijn.contract_term (tenant_id, version_id, key, position, term, definition)
                select ?, ?, t ->> 'key', place, t ->> 'term', t ->> 'definition'
                  from jsonb_array_elements(cast(? as jsonb) -> 'terms') with ordinality given(t, place)""", region, version, text());
        return version;
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }

    private static String text() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoModels.class.getResourceAsStream(TEXT))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
