package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs {@code bootstrap.sql}, which creates the roles and a database, without psql. It understands what that file uses of psql: variables ({@code :'name'} and
 * {@code :"name"}), {@code \gexec} and {@code \connect}.
 */
public final class BootstrapScript {

    private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");

    private BootstrapScript() {
    }

    /**
     * Creates what is missing: the roles, the database, and who may connect to it.
     *
     * @param database name of the database, lower-case letters, digits and underscores
     * @throws SQLException when the server refuses a statement; what came before it stays, and running again completes it
     */
    public static void run(DatabaseServer server, String database, DatabasePasswords passwords) throws SQLException {
        var variables = new HashMap<>(passwords.variables());
        variables.put("database", database);
        var connection = server.connectAsSuperuser("postgres");
        try {
            for (var step : steps(text())) {
                if (step.startsWith("\\connect")) {
                    connection.close();
                    connection = server.connectAsSuperuser(database);
                } else if (step.endsWith("\\gexec")) {
                    for (var statement : query(connection, substitute(step.substring(0, step.length() - 6), variables))) {
                        execute(connection, statement);
                    }
                } else {
                    execute(connection, substitute(step, variables));
                }
            }
        } finally {
            connection.close();
        }
    }

    /** A step ends at the end of a line: with a semicolon, or where a line is a command of psql. */
    static List<String> steps(String script) {
        var steps = new ArrayList<String>();
        var current = new StringBuilder();
        for (var line : script.lines().filter(line -> !line.startsWith("--")).toList()) {
            current.append(line).append('\n');
            if (line.endsWith(";") || line.startsWith("\\")) {
                steps.add(current.toString().strip());
                current.setLength(0);
            }
        }
        return steps;
    }

    static String substitute(String sql, Map<String, String> variables) {
        return VARIABLE.matcher(sql).replaceAll(match -> {
            var value = variables.get(match.group(2));
            if (value == null) {
                throw new IllegalArgumentException("bootstrap.sql uses the variable " + match.group(2) + ", which has no value");
            }
            var quote = match.group(1);
            return Matcher.quoteReplacement(quote + value.replace(quote, quote + quote) + quote);
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static String text() {
        try (var stream = BootstrapScript.class.getResourceAsStream("bootstrap.sql")) {
            if (stream == null) {
                throw new IllegalStateException("bootstrap.sql is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
