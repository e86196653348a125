package nl.loodlijn.shortlist.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One line of a preview, in the language of the reader.
 *
 * @param line number in the file
 * @param state NEW, CHANGED, UNCHANGED or ERROR
 */
@Serdeable
@Introspected
public record ImportLine(int line, @Schema(allowableValues = {
        "NEW", "CHANGED", "UNCHANGED", "ERROR"}) String state, String provider, String title, List<Problem> problems,
        List<Difference> changes) {

    /** @param column name in the header, empty when it is about the whole line; @param severity ERROR or WARNING */
    @Serdeable
    @Introspected
    public record Problem(String column, String code, @Schema(allowableValues = {
            "ERROR", "WARNING"}) String severity, String detail) {
    }

    /** One field that would change; null: nothing. */
    @Serdeable
    @Introspected
    public record Difference(String field, @Nullable String before, @Nullable String after) {
    }
}
