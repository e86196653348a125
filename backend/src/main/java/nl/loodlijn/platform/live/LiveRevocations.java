package nl.loodlijn.platform.live;

import jakarta.inject.Singleton;

/** Ends the streams of whoever's session ended or whose rights changed. */
@Singleton
final class LiveRevocations implements AnnouncementListener {
    private final LiveStreams streams;

    LiveRevocations(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public String channel() {
        return "loodlijn_revoked";
    }

    /** @param payload {@code session} with the hash of its id, or {@code person} with an id */
    @Override
    public void heard(String payload) {
        int space = payload.indexOf(' ');
        String kind = payload.substring(0, Math.max(0, space));
        String id = payload.substring(space + 1);
        streams.end(viewer -> kind.equals("session") && viewer.holder().session().equals(id)
                || kind.equals("person") && viewer.actor().person().toString().equals(id));
    }

    @Override
    public void startedListening() {
        streams.wakeAll();
    }
}
