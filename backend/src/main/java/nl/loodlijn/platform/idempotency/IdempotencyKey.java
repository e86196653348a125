package nl.loodlijn.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import io.micronaut.http.HttpRequest;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;

/**
 * What a client names a request with, so that it can send it again without it happening again. The name holds for one person, on behalf of one
 * party, for one method and path.
 *
 * @param hash SHA-256 of the name and of what it holds for, in hexadecimal
 */
record IdempotencyKey(String hash) {
    static final String HEADER = "Idempotency-Key";
    // Visible characters of ASCII: what every client and proxy passes on unchanged.
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /**
     * The key that a request carries; empty when it carries none.
     *
     * @throws Refusal 400 when it cannot be a key
     */
    static Optional<IdempotencyKey> of(HttpRequest<?> request, Actor actor) {
        List<String> sent = request.getHeaders().getAll(HEADER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !FORM.matcher(sent.getFirst()).matches()) {
            throw Refusal.invalid(HEADER, "malformed-key",
                    Message.of("Stuur een sleutel van 1 tot 200 zichtbare ASCII-tekens, zonder spaties.",
                            "Send one key of 1 to 200 visible ASCII characters, without spaces."));
        }
        return Optional.of(new IdempotencyKey(hash(String.join("\n", who(actor), request.getMethodName(), request.getPath(),
                sent.getFirst()))));
    }

    /** A number for the lock that keeps two requests with this key apart. */
    long lock() {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hash)).getLong();
    }

    private static String who(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> member.tenant() + " " + member.person() + " " + member.party();
            case Actor.Person person -> "- " + person.person() + " -";
            case Actor.Platform platform -> throw nobody();
            case Actor.Job job -> throw nobody();
            case Actor.System run -> throw nobody();
            case Actor.Anyone anyone -> throw nobody();
        };
    }

    /** Whether a request of this actor can carry a key: there has to be somebody whose key it is. */
    static boolean isFor(Actor actor) {
        return actor instanceof Actor.Member || actor instanceof Actor.Person;
    }

    static UUID personOf(Actor actor) {
        return switch (actor) {
            case Actor.Member member -> member.person();
            case Actor.Person person -> person.person();
            case Actor.Platform platform -> throw nobody();
            case Actor.Job job -> throw nobody();
            case Actor.System run -> throw nobody();
            case Actor.Anyone anyone -> throw nobody();
        };
    }

    private static IllegalArgumentException nobody() {
        return new IllegalArgumentException("A key belongs to a person.");
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(BodyDigest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
