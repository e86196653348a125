package nl.loodlijn.contract.move.domain;

/** Where a move stands. */
public enum MoveState {
    /** Each agreement is looked at. */
    LOOKING,
    /** It is known which agreements can be moved; nothing was offered. */
    READY,
    /** Agreements are offered, one by one. */
    RUNNING,
    /** Somebody stopped it; it can go on where it was. */
    STOPPED,
    /** Everything that could be offered is. */
    DONE,
    /** Given up; what was offered by then stays offered. */
    LET_GO;

    /** Whether a job works at it. */
    public boolean works() {
        return this == LOOKING || this == RUNNING;
    }
}
