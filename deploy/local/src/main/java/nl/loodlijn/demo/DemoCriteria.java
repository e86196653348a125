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
 * What the demo regions ask of providers: the national list, and in a second version one criterion of their own.
 *
 * @param region whose set it is
 * @param person who published it
 */
record DemoCriteria(UUID region, UUID person, LocalDate today) {
    private static final String NATIONAL = "/nl/loodlijn/admission/national-criteria.json";
    private static final String LOCAL = """
            {"criteria":[{"code":"R01","class":"SUITABILITY","laws":["JEUGDWET"],"dutch":{"title":"Bereikbaar voor gezinnen in de regio",
              "asked":"Het adres van een locatie in de regio, of hoe u gezinnen thuis en op school helpt."},
              "english":{"title":"Within reach of families in the region","asked":"The address of a place in the region, or how you help families at home and at school."},
              "evidence":{"kind":"DECLARATION","validMonths":12},"recheck":{"kind":"PERIOD","months":12},"legalSource":"Inkoopkader jeugd van de regio (voorbeeld), paragraaf 3",
              "proportionality":"Gezinnen reizen anders te ver. Wie aan huis komt voldoet ook.","shareable":true}]}""";

    void write(Connection connection) throws SQLException, IOException {
        UUID set = StableId.of("criteria-set", region.toString());
        execute(connection, """
                insert into loodlijn.criteria_set (tenant_id, id, name, laws, created_at, created_by)
                values (?, ?, 'Toelating jeugdhulp', '{JEUGDWET}', ?, ?)""", region, set, today.minusMonths(14), person);
        UUID first = version(connection, set, 1);
        criteria(connection, first, national(), "NATIONAL");
        publish(connection, first, 1, null, today.minusMonths(13));
        UUID second = version(connection, set, 2);
        criteria(connection, second, national(), "NATIONAL");
        criteria(connection, second, LOCAL, "LOCAL");
        publish(connection, second, 2, "Nieuw is eis R01: u bent bereikbaar voor gezinnen in de regio.", today.minusMonths(2));
    }

    private UUID version(Connection connection, UUID set, int number) throws SQLException {
        UUID version = StableId.of("criteria-version", set + "/" + number);
        execute(connection, "insert into loodlijn.criteria_version (tenant_id, id, set_id, created_at, created_by) values (?, ?, ?, ?, ?)",
                region,
                version, set, today.minusMonths(14), person);
        return version;
    }

    private void criteria(Connection connection, UUID version, String list, String origin) throws SQLException {
        execute(connection, """
                insert into loodlijn.criterion (tenant_id, version_id, code, position, class, dutch_title, dutch_asked, english_title, english_asked, evidence,
                       number, not_older_than_months, valid_months, recheck, recheck_months, legal_source, origin, laws, proportionality, shareable)
                select ?, ?, c ->> 'code', place + (select count(*) from loodlijn.criterion where version_id = ?), c ->> 'class', c -> 'dutch' ->> 'title',
                       c -> 'dutch' ->> 'asked', c -> 'english' ->> 'title', c -> 'english' ->> 'asked', c -> 'evidence' ->> 'kind',
                       c -> 'evidence' ->> 'number', cast(c -> 'evidence' ->> 'notOlderThanMonths' as integer),
                       cast(c -> 'evidence' ->> 'validMonths' as integer), c -> 'recheck' ->> 'kind', cast(c -> 'recheck' ->> 'months' as integer),
                       c ->> 'legalSource', ?, array(select jsonb_array_elements_text(c -> 'laws')), coalesce(c ->> 'proportionality', ''),
                       cast(c ->> 'shareable' as boolean)
                  from jsonb_array_elements(cast(? as jsonb) -> 'criteria') with ordinality given(c, place)
                 where c -> 'laws' @> '["JEUGDWET"]'""", region, version, version, origin, list);
    }

    private void publish(Connection connection, UUID version, int number, @Nullable String note, LocalDate day)
            throws SQLException {
        execute(connection,
                "update loodlijn.criteria_version set number = ?, note = ?, published_at = ?, published_by = ? where tenant_id = ? and id = ?",
                number, note, day, person, region, version);
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }

    private static String national() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoCriteria.class.getResourceAsStream(NATIONAL))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
