package nl.loodlijn.publicsite.ocds;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A release package of OCDS 1.1.
 *
 * @param uri where it is found
 * @param publishedDate of the newest release in it
 * @param links absent on the last page
 */
@Serdeable
@Introspected
public record OcdsPackage(String uri, String version, String publishedDate, Publisher publisher, List<OcdsRelease> releases,
        @Nullable Links links) {
    /** Who publishes: the platform at this address. */
    @Serdeable
    @Introspected
    public record Publisher(String name, String uri) {
    }

    /** @param next address of the next page */
    @Serdeable
    @Introspected
    public record Links(String next) {
    }
}
