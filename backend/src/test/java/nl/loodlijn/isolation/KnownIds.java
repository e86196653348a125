package nl.loodlijn.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.loodlijn.services.Database;

/** Every id in the rows of one tenant, found in the catalogue of the database, so that those of a new table are among them. */
final class KnownIds {
    private static final int STEM = 5;

    /** @param name table and column */
    private record Id(String name, String value) {
    }

    private final List<Id> ids = new ArrayList<>();
    private final Database database;
    private final UUID tenant;
    private final UUID organisation;

    KnownIds(Database database, UUID tenant, UUID organisation) {
        this.database = database;
        this.tenant = tenant;
        this.organisation = organisation;
        try (Connection owner = database.connect("loodlijn_owner")) {
            for (String column : names(owner, """
                    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                     where c.relnamespace = 'loodlijn'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and not a.attisdropped
                       and a.attname <> 'tenant_id' and obj_description(c.oid) ~ '^(tenant|party):' order by (a.attname <> 'id'), 1""")) {
                String[] name = column.split("\\.", -1);
                values(owner, "select distinct " + name[1] + "::text from loodlijn." + name[0] + " where tenant_id = ? and " + name[1]
                        + " is not null order by 1", tenant).forEach(value -> ids.add(new Id(column, value)));
            }
            for (String column : names(owner, """
                    select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                     where c.relnamespace = 'loodlijn'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype and not a.attisdropped
                       and a.attname <> 'organisation_id' and obj_description(c.oid) ~ '^organisation:' order by 1""")) {
                String[] name = column.split("\\.", -1);
                values(owner, "select distinct " + name[1] + "::text from loodlijn." + name[0] + " where organisation_id = ? order by 1",
                        organisation).forEach(value -> ids.add(new Id(column, value)));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** All ids, those first whose table and column are called like the name, and of those the ones that are called like the place it stands in. */
    List<String> likely(String name, String place) {
        Set<String> words = words(name);
        Set<String> around = words(place);
        return ids.stream().sorted(Comparator.comparingInt((Id id) -> -10 * likeness(words, id.name) - likeness(around, id.name)))
                .map(Id::value).distinct().toList();
    }

    /** The ids of the rows of these tables. */
    Set<String> rowsOf(Set<String> tables) {
        return ids.stream().filter(id -> id.name.endsWith(".id") && tables.contains(id.name.substring(0, id.name.indexOf('.'))))
                .map(Id::value).collect(Collectors.toSet());
    }

    Set<String> all() {
        return ids.stream().map(Id::value).collect(Collectors.toSet());
    }

    /** The ids of all rows of the tenant. */
    Set<String> rows() {
        return ids.stream().filter(id -> id.name.endsWith(".id")).map(Id::value).collect(Collectors.toSet());
    }

    /** What stands in every table of the tenant now, as a hash of each row by its table. */
    TreeMap<String, Set<String>> state() {
        TreeMap<String, Set<String>> state = new TreeMap<>();
        try (Connection owner = database.connect("loodlijn_owner")) {
            for (String table : names(owner, """
                    select c.relname from pg_class c where c.relnamespace = 'loodlijn'::regnamespace and c.relkind = 'r'
                       and obj_description(c.oid) ~ '^(tenant|party):'""")) {
                state.put(table,
                        new TreeSet<>(values(owner, "select md5(t::text) from loodlijn." + table + " t where tenant_id = ?", tenant)));
            }
            for (String table : names(owner, """
                    select c.relname from pg_class c where c.relnamespace = 'loodlijn'::regnamespace and c.relkind = 'r'
                       and obj_description(c.oid) ~ '^organisation:'""")) {
                state.put(table, new TreeSet<>(
                        values(owner, "select md5(t::text) from loodlijn." + table + " t where organisation_id = ?", organisation)));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return state;
    }

    private static int likeness(Set<String> words, String name) {
        Set<String> shared = words(name);
        shared.retainAll(words);
        return 2 * shared.size() + (name.endsWith(".id") ? 1 : 0);
    }

    /** The beginnings of the words, so that one and many are alike. */
    private static Set<String> words(String name) {
        return Arrays.stream(name.split("(?=[A-Z])|[^A-Za-z]+", -1)).filter(word -> word.length() > 2)
                .map(word -> word.toLowerCase(Locale.ROOT)).map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return read(rows);
        }
    }

    private static List<String> values(Connection owner, String sql, UUID of) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, of);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        }
    }

    private static List<String> read(ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(1));
        }
        return values;
    }
}
