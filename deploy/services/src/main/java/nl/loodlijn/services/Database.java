package nl.loodlijn.services;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** One database on a server, with the roles of Loodlijn. */
public record Database(DatabaseServer server, String name, DatabasePasswords passwords) {

    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), name);
    }

    /** Opens a connection as one of the roles loodlijn_owner, loodlijn_app, loodlijn_public and loodlijn_job. */
    public Connection connect(String role) throws SQLException {
        return server.connect(name, role, passwords.of(role));
    }

    /** The variables by which the backend finds this database. */
    public Map<String, String> environment() {
        return Map.of("LOODLIJN_DB_HOST", host(), "LOODLIJN_DB_PORT", Integer.toString(port()), "LOODLIJN_DB_NAME", name,
                "LOODLIJN_DB_OWNER_PASSWORD", passwords.owner(),
                "LOODLIJN_DB_APP_PASSWORD", passwords.app(), "LOODLIJN_DB_PUBLIC_PASSWORD", passwords.anonymous(),
                "LOODLIJN_DB_JOB_PASSWORD", passwords.job());
    }
}
