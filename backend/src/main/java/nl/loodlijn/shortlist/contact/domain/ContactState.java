package nl.loodlijn.shortlist.contact.domain;

/** How far a contact request (contactverzoek) is. */
public enum ContactState {
    /** Nobody of the provider looked at it yet. */
    OPEN,
    /** The provider looked at it. */
    SEEN,
    /** The provider answered. */
    ANSWERED,
    /** The one who asked needs nothing any more. */
    CLOSED;

    public static ContactState of(boolean seen, boolean answered, boolean closed) {
        if (closed) {
            return CLOSED;
        }
        return answered ? ANSWERED : seen ? SEEN : OPEN;
    }

    /** Whether the provider still has something to do. */
    public boolean waits() {
        return this == OPEN || this == SEEN;
    }
}
