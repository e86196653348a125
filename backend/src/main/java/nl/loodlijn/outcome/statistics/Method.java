package nl.loodlijn.outcome.statistics;

/** By which method an interval was made, for the line under a figure. */
public enum Method {
    /** Score interval of a proportion (E. B. Wilson, 1927). */
    WILSON,
    /** Interval of a count from 10 on, close to the exact one (Breslow and Day, 1987). */
    BYAR,
    /** Exact interval of a Poisson count, below 10. */
    EXACT_POISSON,
    /** Interval of a mean by Student's t-distribution. */
    STUDENT,
    /** Interval of a directly standardised rate (Dobson and others, 1991). */
    DOBSON
}
