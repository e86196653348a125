package nl.loodlijn.local;

import java.util.Optional;
import java.util.stream.Stream;

import nl.loodlijn.services.FreePort;

/** The ports Loodlijn listens on, all on the loopback address. Each can be chosen with a system property. */
record Ports(int web, int keycloak, int database, int smtp, int mailbox) {

    /** What listens on a port, and the property that chooses another one. */
    private record Use(String what, int port, String property) {
    }

    static Ports fromProperties() {
        return new Ports(Integer.getInteger("port", 8080), Integer.getInteger("keycloak.port", 8180),
                Integer.getInteger("database.port", 5438), Integer.getInteger("smtp.port", 2525),
                Integer.getInteger("mailbox.port", 8025));
    }

    /** A sentence about the first port that another program holds, or nothing when all are free. */
    Optional<String> obstacle() {
        return Stream
                .of(new Use("Loodlijn", web, "port"), new Use("Keycloak", keycloak, "keycloak.port"),
                        new Use("PostgreSQL", database, "database.port"),
                        new Use("the mail server", smtp, "smtp.port"), new Use("the mailbox page", mailbox, "mailbox.port"))
                .filter(use -> !FreePort.isFree(use.port))
                .map(use -> "Port %d, which %s needs, is taken by another program: stop that program, or choose another port with -D%s=%d."
                        .formatted(use.port, use.what, use.property, use.port + 1))
                .findFirst();
    }
}
