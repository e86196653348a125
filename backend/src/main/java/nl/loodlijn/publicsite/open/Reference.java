package nl.loodlijn.publicsite.open;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** Something that is told elsewhere, by its id and name. */
@Serdeable
@Introspected
public record Reference(String id, String name) {
}
