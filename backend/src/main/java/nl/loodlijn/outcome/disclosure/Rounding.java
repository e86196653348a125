package nl.loodlijn.outcome.disclosure;

/** Counts as the public sees them: to the nearest multiple of 5, as Statistics Netherlands (CBS) does. The same number is always rounded the same. */
public final class Rounding {
    private static final int STEP = 5;

    private Rounding() {
    }

    /** @param count 0 or more; a number halfway cannot be, as 5 is odd */
    public static long of(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Not a count: " + count);
        }
        return Math.floorDiv(count + STEP / 2, STEP) * STEP;
    }
}
