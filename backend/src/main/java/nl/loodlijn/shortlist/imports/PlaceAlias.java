package nl.loodlijn.shortlist.imports;

import java.util.List;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A name as the spreadsheets of a tenant use it.
 *
 * @param municipalityCodes codes of Statistics Netherlands (CBS), such as GM0361; none: outside the tenant
 */
@Serdeable
@Introspected
public record PlaceAlias(String alias, List<String> municipalityCodes) {
}
