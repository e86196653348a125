package nl.loodlijn.shortlist.imports;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** A name in the places column that nobody knows yet, and in how many lines it stands. */
@Serdeable
@Introspected
public record UnknownPlace(String place, int lines) {
}
