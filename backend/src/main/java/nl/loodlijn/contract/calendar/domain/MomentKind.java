package nl.loodlijn.contract.calendar.domain;

/** What happens on a day of the calendar. */
public enum MomentKind {
    /** The first day. */
    STARTS,
    /** The last day on which an extension can be offered or one decides to let it end: six calendar months before the last day. */
    EXTEND,
    /** The last day. */
    ENDS
}
