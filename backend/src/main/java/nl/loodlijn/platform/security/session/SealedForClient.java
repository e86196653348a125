package nl.loodlijn.platform.security.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.security.ClientSeal;

/** Seals with a key that every replica derives alike. */
@Singleton
final class SealedForClient implements ClientSeal {
    private static final int BLOCK = 64;

    private final Seal seal;

    SealedForClient(SessionKeys keys) {
        this.seal = new Seal(keys, "kept by clients");
    }

    @Override
    public String seal(String text, String context) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, BLOCK) * BLOCK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(padded, context.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<String> open(String sealed, String context) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return seal.open(bytes, context.getBytes(StandardCharsets.UTF_8))
                .map(padded -> new String(padded, StandardCharsets.UTF_8).replace("\0", ""));
    }
}
