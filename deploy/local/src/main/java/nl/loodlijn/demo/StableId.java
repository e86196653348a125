package nl.loodlijn.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of the demo are made from names, so that they are the same on every machine and in every run. */
public final class StableId {
    private StableId() {
    }

    public static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("loodlijn-demo:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}
