package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** Counts and hashes bytes on their way to a store, and stops them when there are too many. */
final class CountedDigest {
    private static final long KILOBYTE = 1_000;

    private final MessageDigest digest;
    private final long atMost;
    private long size;

    CountedDigest(long atMost) {
        this.atMost = atMost;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** @throws Refusal when there are more than the store was told */
    void add(ByteBuffer bytes) {
        size += bytes.remaining();
        if (size > atMost) {
            String most = atMost / KILOBYTE + " kB";
            throw Refusal.of(ProblemType.TOO_LARGE,
                    Message.of("Dit bestand mag hooguit " + most + " groot zijn. Verklein het en probeer het opnieuw.",
                            "This file may be at most " + most + ". Make it smaller and try again."));
        }
        digest.update(bytes.duplicate());
    }

    long size() {
        return size;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
