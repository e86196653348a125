package nl.loodlijn.platform.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An error as RFC 9457 describes it, with a code of our own and the fields that are wrong.
 *
 * @param current of an outdated version (412): what there is now, as the reader may see it
 * @param instance number of the request; a person can report it and an operator finds it in the log
 */
@Serdeable
@Introspected
public record ProblemDocument(String type, String title, int status, @Nullable String detail, String instance, String code,
        List<FieldProblem> errors, @Nullable Object current) {

    /** @param pointer JSON pointer into the request body, or the name of a parameter or header */
    @Serdeable
    @Introspected
    public record FieldProblem(String pointer, String code, String detail) {
    }
}
