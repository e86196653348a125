package nl.loodlijn.platform.tenancy;

import io.r2dbc.spi.R2dbcException;

/** Tells a person who does not hold the role for the party today, whom the database refuses, from anything else that failed. */
public final class NoMembership {
    /** Raised by the function that enters a tenant. */
    private static final String STATE = "LL403";

    private NoMembership() {
    }

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && STATE.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
