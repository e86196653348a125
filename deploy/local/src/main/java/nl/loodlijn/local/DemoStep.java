package nl.loodlijn.local;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;

import nl.loodlijn.demo.DemoApplications;
import nl.loodlijn.demo.DemoContracts;
import nl.loodlijn.demo.DemoData;
import nl.loodlijn.services.Database;

/** Fills a new database with invented regions, providers and people. */
record DemoStep(DataFolder folder, Database database, String issuer) {

    private static final String STEP = "demo-data";
    private static final String APPLICATIONS = "demo-applications";
    private static final String CONTRACTS = "demo-contracts";

    /**
     * Loads the demo data unless that was done before.
     *
     * @throws IllegalStateException when it fails; nothing is written then and the next start tries again
     */
    void load(Timeline timeline) {
        if (folder.isDone(STEP)) {
            return;
        }
        timeline.say("Loading demo data");
        try {
            DemoData.standard().load(database.jdbcUrl(), "loodlijn_owner", database.passwords().owner(), issuer, Clock.systemDefaultZone(),
                    timeline::say);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The demo data could not be loaded: " + e.getMessage(), e);
        }
        folder.markDone(STEP);
    }

    /**
     * Has the demo persons apply and decide through the API, once. What they did stays when that stops halfway, so it is not tried again: their
     * applications are running then.
     *
     * @param base of the backend, which is ready as Keycloak is
     */
    void apply(URI base, Timeline timeline) {
        if (folder.isDone(APPLICATIONS)) {
            return;
        }
        timeline.say("Making demo applications");
        folder.markDone(APPLICATIONS);
        try {
            DemoApplications.make(base, database.jdbcUrl(), database.passwords().owner(), Clock.systemDefaultZone());
        } catch (SQLException | IllegalStateException e) {
            timeline.say("Not all demo applications could be made: " + e.getMessage());
        }
    }

    /**
     * Has the demo persons report subcontractors and sign agreements through the API, once, after they applied.
     *
     * @param base of the backend, which is ready as Keycloak is
     */
    void contract(URI base, Timeline timeline) {
        if (folder.isDone(CONTRACTS)) {
            return;
        }
        timeline.say("Making demo agreements");
        folder.markDone(CONTRACTS);
        try {
            DemoContracts.make(base, Clock.systemDefaultZone());
        } catch (IllegalStateException e) {
            timeline.say("Not all demo agreements could be made: " + e.getMessage());
        }
    }
}
