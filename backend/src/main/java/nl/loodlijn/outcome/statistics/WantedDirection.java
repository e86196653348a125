package nl.loodlijn.outcome.statistics;

/** Which way a figure should go (gewenste richting); many figures have none, such as how many people get help. */
public enum WantedDirection {
    HIGHER,
    LOWER,
    NONE
}
