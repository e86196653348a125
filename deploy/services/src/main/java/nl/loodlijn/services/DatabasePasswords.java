package nl.loodlijn.services;

import java.util.Map;

/** The passwords of the four roles that sign in to the database. */
public record DatabasePasswords(String owner, String app, String anonymous, String job) {

    /** Four new random passwords. */
    public static DatabasePasswords random() {
        return new DatabasePasswords(Secrets.random(), Secrets.random(), Secrets.random(), Secrets.random());
    }

    /** The password of one of the roles loodlijn_owner, loodlijn_app, loodlijn_public and loodlijn_job. */
    public String of(String role) {
        return switch (role) {
            case "loodlijn_owner" -> owner;
            case "loodlijn_app" -> app;
            case "loodlijn_public" -> anonymous;
            case "loodlijn_job" -> job;
            default -> throw new IllegalArgumentException("No role of Loodlijn signs in as " + role);
        };
    }

    /** The passwords by the names that bootstrap.sql knows them by. */
    Map<String, String> variables() {
        return Map.of("owner_password", owner, "app_password", app, "public_password", anonymous, "job_password", job);
    }
}
