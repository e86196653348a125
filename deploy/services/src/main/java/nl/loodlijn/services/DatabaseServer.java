package nl.loodlijn.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A running PostgreSQL server and its superuser. */
public interface DatabaseServer extends AutoCloseable {

    /** Name or address of the machine the server listens on. */
    String host();

    int port();

    String superuser();

    String superuserPassword();

    /** Stops the server and waits until it is gone. Further calls do nothing. */
    @Override
    void close();

    /** Opens a connection to a database of this server as the superuser. */
    default Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, superuser(), superuserPassword());
    }

    /** Opens a connection to a database of this server as the given user. */
    default Connection connect(String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(host(), port(), database), properties);
    }
}
