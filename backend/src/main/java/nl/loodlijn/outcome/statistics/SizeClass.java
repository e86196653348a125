package nl.loodlijn.outcome.statistics;

/** Municipalities of about the same size, which are compared with each other (grootteklasse). Classes of Statistics Netherlands (CBS). */
public enum SizeClass {
    BELOW_20_000(20_000),
    FROM_20_000(50_000),
    FROM_50_000(100_000),
    FROM_100_000(150_000),
    FROM_150_000(250_000),
    FROM_250_000(Integer.MAX_VALUE);

    private final int below;

    SizeClass(int below) {
        this.below = below;
    }

    /** @param inhabitants 0 or more */
    public static SizeClass of(int inhabitants) {
        for (SizeClass size : values()) {
            if (inhabitants < size.below) {
                return size;
            }
        }
        return FROM_250_000;
    }
}
