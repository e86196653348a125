package nl.loodlijn.local;

import java.time.Duration;
import java.util.List;

/** Fills a new database with invented regions, providers and people, by the generator of the backend. */
record DemoData(DataFolder folder, Backend backend) {

    private static final String GENERATOR = "nl.loodlijn.demo.DemoData";
    private static final String STEP = "demo-data";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /**
     * Loads the demo data unless that was done before.
     *
     * @throws IllegalStateException when the generator fails; the next start tries again
     */
    void load(Timeline timeline) {
        if (folder.isDone(STEP) || ClassLoader.getSystemResource(GENERATOR.replace('.', '/') + ".class") == null) {
            return;
        }
        timeline.say("Loading demo data");
        try (var generator = backend.run("The demo data", GENERATOR, List.of("-XX:TieredStopAtLevel=1"), List.of(), "demo-data.log")) {
            if (generator.awaitEnd(LIMIT) != 0) {
                throw new IllegalStateException("The demo data could not be loaded.\n" + generator.tail());
            }
        }
        folder.markDone(STEP);
        timeline.say("Demo data is loaded");
    }
}
