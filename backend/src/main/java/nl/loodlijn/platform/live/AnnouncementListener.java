package nl.loodlijn.platform.live;

/** A bean that wants to hear a channel of the database. Its methods must not block. */
public interface AnnouncementListener {
    /** Lower-case name of the channel, a constant. */
    String channel();

    /**
     * Called for every announcement.
     *
     * @param payload what the announcer wrote: ids only
     */
    void heard(String payload);

    /** Called when listening starts or starts again; announcements before this moment may have been missed. */
    void startedListening();
}
