package nl.loodlijn.platform.tenancy;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.r2dbc.spi.IsolationLevel;

/**
 * How a unit of work begins. Travels in the Reactor context from {@link UnitOfWork} to the connection.
 *
 * <p>The SQL holds only UUIDs and the checked names of roles, so nothing can be injected; values from requests never come here.
 */
record Entry(Actor actor, boolean readOnly) {
    /** Begins the transaction and enters it, for one round trip. */
    String sql(@Nullable IsolationLevel isolation, @Nullable Duration lockTimeout) {
        StringBuilder sql = new StringBuilder("BEGIN");
        if (isolation != null) {
            sql.append(" ISOLATION LEVEL ").append(isolation.asSql());
        }
        sql.append(readOnly ? " READ ONLY;" : " READ WRITE;");
        if (lockTimeout != null) {
            sql.append("SET LOCAL lock_timeout = ").append(lockTimeout.toMillis()).append(';');
        }
        return sql.append(enter()).toString();
    }

    private String enter() {
        return switch (actor) {
            case Actor.Member member ->
                "SELECT loodlijn.enter('" + member.tenant() + "','" + member.person() + "','" + member.party() + "','"
                        + member.role() + "','" + member.request() + "')";
            case Actor.Person person -> "SELECT loodlijn.enter_person('" + person.person() + "','" + person.request() + "')";
            case Actor.Platform platform -> "SELECT set_config('loodlijn.request','" + platform.request() + "',true)";
            case Actor.System run ->
                "SELECT loodlijn.enter_system('" + run.tenant() + "','" + run.job() + "','" + run.request() + "')";
            case Actor.Job job -> "SELECT set_config('loodlijn.request','" + job.request() + "',true)";
            case Actor.Anyone anyone -> "SELECT set_config('loodlijn.request','" + anyone.request() + "',true)";
        };
    }
}
