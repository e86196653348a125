package nl.loodlijn.contract.referral;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.TestServer;

/** The job that renews keys of forms, with other master keys than the server has. */
final class Renewal {
    private static final String LATER = Base64.getEncoder().encodeToString(new byte[32]);

    private Renewal() {
    }

    /** From the key of the server to a later one. */
    static void to(TestServer server, String id) {
        run(server, id + ":" + LATER + "," + configured(server));
    }

    /** Back again, so that the server reads what it wrote. */
    static void back(TestServer server, String id) {
        run(server, configured(server) + "," + id + ":" + LATER);
    }

    private static String configured(TestServer server) {
        return TestServices.environment(server.database(), server.base().getPort()).get("LOODLIJN_REFERRAL_KEYS");
    }

    private static void run(TestServer server, String keys) {
        new RenewReferralKeysJob(server.bean(UnitOfWork.class), server.bean(ReferralKeyRepository.class), new MasterKeys(keys))
                .run(new JobRun(UUID.randomUUID(), RenewReferralKeysJob.NAME, Optional.empty(), Map.of(), server.clock().instant(), 1))
                .block();
    }
}
