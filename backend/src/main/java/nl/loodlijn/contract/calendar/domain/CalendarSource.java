package nl.loodlijn.contract.calendar.domain;

/** What a moment of the calendar is about. */
public enum CalendarSource {
    /** An agreement that both parties signed. */
    AGREEMENT,
    /** A subcontractor that works for a head contractor, as the register has it. */
    RELATION,
    /** A version of a model contract. */
    MODEL
}
