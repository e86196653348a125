package nl.loodlijn.outcome.statistics;

/**
 * A group of a population, such as an age group, beside the same group of a standard.
 *
 * @param events in the group, 0 or more
 * @param population of the group, above 0
 * @param standardEvents in the same group of the standard; 0 where they are not needed
 * @param standardPopulation of the same group of the standard
 */
public record Stratum(double events, double population, double standardEvents, double standardPopulation) {
    public Stratum {
        if (!(events >= 0 && population > 0 && standardEvents >= 0 && standardPopulation >= 0)) {
            throw new IllegalArgumentException(
                    "Not a group of a population: " + events + " in " + population + ", standard " + standardEvents
                            + " in " + standardPopulation);
        }
    }
}
