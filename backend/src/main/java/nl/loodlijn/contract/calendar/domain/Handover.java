package nl.loodlijn.contract.calendar.domain;

/**
 * Residents in numbers, never by name.
 *
 * @param inCare how many were in care when it was counted
 * @param handedOver of them, how many another provider helps now
 * @param stopped of them, how many needed no more help
 */
public record Handover(int inCare, int handedOver, int stopped) {
    public static final int MOST = 100_000;

    /** Whether it can be: nothing below zero, and no more gone than there were. */
    public boolean adds() {
        return inCare >= 0 && inCare <= MOST && handedOver >= 0 && stopped >= 0 && (long) handedOver + stopped <= inCare;
    }

    /** Who still waits to be handed over. */
    public int left() {
        return inCare - handedOver - stopped;
    }
}
