package nl.loodlijn.local;

import java.io.PrintStream;
import java.util.Locale;

/** What happened since the start, one line each with the seconds in front. */
final class Timeline {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Timeline(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
        out.flush();
    }

    synchronized void print(String text) {
        out.print(text);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
