package nl.loodlijn.services;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. */
final class ContainerDatabase implements DatabaseServer {

    static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container;

    private ContainerDatabase(PostgreSQLContainer container) {
        this.container = container;
    }

    static ContainerDatabase start() {
        var container = new PostgreSQLContainer(IMAGE).withDatabaseName("postgres").withUsername("postgres").withPassword(Secrets.random())
                .withCommand("postgres", "-c", "fsync=off", "-c",
                        "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
        container.start();
        return new ContainerDatabase(container);
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(5432);
    }

    @Override
    public String superuser() {
        return container.getUsername();
    }

    @Override
    public String superuserPassword() {
        return container.getPassword();
    }

    @Override
    public void close() {
        container.stop();
    }
}
