package nl.loodlijn.platform.live;

import java.util.UUID;

import jakarta.inject.Singleton;

/** Wakes the streams that an announcement of the database concerns. Announcements say where to look; what is there, each reader reads. */
@Singleton
final class LiveNews implements AnnouncementListener {
    private static final String EVERYONE = "-";

    private final LiveStreams streams;

    LiveNews(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public String channel() {
        return "loodlijn_live";
    }

    /** @param payload tenant, party and person, with spaces between; a hyphen stands for all of them */
    @Override
    public void heard(String payload) {
        String[] audience = payload.split(" ", -1);
        if (audience.length == 3) {
            UUID tenant = UUID.fromString(audience[0]);
            streams.wake(viewer -> viewer.actor().tenant().equals(tenant)
                    && (audience[1].equals(EVERYONE) || audience[1].equals(viewer.actor().party().toString()))
                    && (audience[2].equals(EVERYONE) || audience[2].equals(viewer.actor().person().toString())));
        }
    }

    @Override
    public void startedListening() {
        streams.wakeAll();
    }
}
