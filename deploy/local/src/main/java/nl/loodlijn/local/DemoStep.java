package nl.loodlijn.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;

import nl.loodlijn.demo.DemoData;
import nl.loodlijn.services.Database;

/** Fills a new database with invented regions, providers and people. */
record DemoStep(DataFolder folder, Database database, String issuer) {

    private static final String STEP = "demo-data";

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
}
