package nl.loodlijn.platform.problem;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcTimeoutException;

/** Tells a database that cannot be reached from a statement that failed. */
final class DatabaseAway {
    private DatabaseAway() {
    }

    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof R2dbcTimeoutException
                    || cause instanceof R2dbcException refused && isConnectionState(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    // Class 08: connection; 57P01-57P03: shutting down, crashed, starting; 53300: too many connections.
    // https://www.postgresql.org/docs/18/errcodes-appendix.html
    private static boolean isConnectionState(@Nullable String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
    }
}
