package nl.loodlijn.testing;

/** Counts of race and fuzz tests: small in every build, full with {@code mvn verify -Pthorough}. */
public final class Thorough {
    private Thorough() {
    }

    public static int count(int everyBuild, int thorough) {
        return Boolean.getBoolean("loodlijn.thorough") ? thorough : everyBuild;
    }
}
