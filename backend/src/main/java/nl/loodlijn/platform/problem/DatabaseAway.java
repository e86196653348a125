package nl.loodlijn.platform.problem;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;

import org.jspecify.annotations.Nullable;

import io.netty.channel.unix.Errors;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;

/** Tells a database that cannot be reached from a statement, or anything else, that failed. */
public final class DatabaseAway {
    private DatabaseAway() {
    }

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isBrokenConnection(cause) || cause instanceof R2dbcException refused && isAway(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBrokenConnection(Throwable cause) {
        return cause instanceof SocketException || cause instanceof UnknownHostException || cause instanceof ClosedChannelException
                || cause instanceof Errors.NativeIoException;
    }

    // The driver gives no state when it lost the connection itself; the pool's patience ends with a timeout.
    private static boolean isAway(R2dbcException refused) {
        String state = refused.getSqlState();
        return refused instanceof R2dbcTimeoutException || isConnectionState(state)
                || state == null
                        && (refused instanceof R2dbcNonTransientResourceException || refused instanceof R2dbcTransientResourceException);
    }

    // Class 08: connection; 57P01-57P03: shutting down, crashed, starting; 53300: too many connections.
    // https://www.postgresql.org/docs/18/errcodes-appendix.html
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300"));
    }
}
