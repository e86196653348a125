package nl.loodlijn.platform.tenancy;

import java.security.Principal;
import java.util.UUID;

/**
 * On whose authority a unit of work runs. The database sees it as settings of the transaction, and row security decides on
 * them.
 */
public sealed interface Actor extends Principal {
    /** Identifies the request (or run of a job) in logs and in the audit trail. */
    UUID request();

    /** The kind of actor; who it is stands in its other fields. */
    @Override
    default String getName() {
        return getClass().getSimpleName();
    }

    /**
     * A person who acts inside a tenant.
     *
     * @param party the tenant itself, a municipality of the region or an organisation
     * @param role the name of the role the person uses, as the membership holds it
     */
    record Member(UUID tenant, UUID person, UUID party, String role, UUID request) implements Actor {
        public Member {
            if (!role.matches("[A-Z_]{1,40}")) {
                throw new IllegalArgumentException("Not the name of a role: " + role);
            }
        }
    }

    /** A person outside any tenant: own account, own memberships, an invitation. */
    record Person(UUID person, UUID request) implements Actor {
    }

    /** The application itself, before it knows who asks (looking up a session). Sees no row of any tenant. */
    record Platform(UUID request) implements Actor {
    }

    /**
     * A run of a job inside the tenant that it was asked in. Has the database role and the pool of {@link Job}, so that no request can be
     * it; sees the rows of that tenant in the tables that were opened to jobs.
     *
     * @param job its name
     * @param request the id of the run, which the database looks up
     */
    record System(UUID tenant, String job, UUID request) implements Actor {
        public System {
            if (!job.matches("[a-z][a-z-]{1,59}")) {
                throw new IllegalArgumentException("Not the name of a job: " + job);
            }
        }
    }

    /** Work that nobody waits for: sends mail and runs jobs. Has a database role and a pool of its own that see jobs and outboxes only. */
    record Job(UUID request) implements Actor {
    }

    /** Anyone, without signing in. Has a database role and a pool of its own that reads the published projection only. */
    record Anyone(UUID request) implements Actor {
    }
}
