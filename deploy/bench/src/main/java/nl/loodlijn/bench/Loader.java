package nl.loodlijn.bench;

import java.io.IOException;

/** Asks the same over and over. */
sealed interface Loader permits Wrk, Pgbench {
    /**
     * @param connections how many ask at a time
     * @throws IllegalStateException when any answer was no success
     */
    Load run(int connections, int seconds) throws IOException, InterruptedException;
}
