package nl.loodlijn.platform.problem;

import io.r2dbc.spi.R2dbcException;

/** Tells a value that the database cannot hold (a NUL in a text, a day beyond its calendar) from a statement that failed otherwise. */
final class ImpossibleValue {
    private static final String DIVISION_BY_ZERO = "22012";

    private ImpossibleValue() {
    }

    // Class 22: data exception. A division is never the caller's.
    // https://www.postgresql.org/docs/18/errcodes-appendix.html
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && refused.getSqlState() != null && refused.getSqlState().startsWith("22")
                    && !refused.getSqlState().equals(DIVISION_BY_ZERO)) {
                return true;
            }
        }
        return false;
    }
}
