package nl.loodlijn.outcome.disclosure;

/**
 * A number that is counted in every cell of a table, such as a numerator, or the rest of its denominator.
 *
 * @param minimum the least that may be shown; smaller numbers are hidden, 0 as well
 * @param width how far apart the least and the most must lie that somebody can work out for a hidden number
 */
public record Layer(String name, double minimum, double width) {
    public Layer {
        if (!(minimum >= 0 && width > 0)) {
            throw new IllegalArgumentException("Not a layer: " + minimum + ", " + width);
        }
    }

    /** People or things, hidden below this many, and known no better than by that many. */
    public static Layer counts(String name, int minimum) {
        return new Layer(name, minimum, minimum);
    }
}
