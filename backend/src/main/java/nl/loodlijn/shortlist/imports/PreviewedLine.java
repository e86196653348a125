package nl.loodlijn.shortlist.imports;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What an import would do with one line.
 *
 * @param state NEW, CHANGED, UNCHANGED or ERROR
 * @param listing as it would become
 */
@Serdeable
@Introspected
record PreviewedLine(int line, String state, boolean warned, @Nullable Integer providerNumber, String providerName, String importKey,
        @Nullable UUID listingId, @Nullable Integer listingVersion, ListingColumns listing, List<Problem> problems,
        List<ImportLine.Difference> changes,
        List<String> unknownPlaces) {

    /** A problem in both languages. */
    @Serdeable
    @Introspected
    record Problem(String column, String code, String severity, String dutch, String english) {
    }
}
