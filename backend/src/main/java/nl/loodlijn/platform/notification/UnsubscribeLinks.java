package nl.loodlijn.platform.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Links with which mail is turned off without signing in. Each holds 256 random bits of its own, of which we keep the hash. */
@Singleton
final class UnsubscribeLinks {
    static final String PATH = "/afmelden/";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final UnitOfWork unitOfWork;
    private final MailReaderRepository ofJobs;
    private final UnsubscribeRepository repository;
    private final PlatformAddress address;
    private final Clock clock;

    /**
     * What a link is for.
     *
     * @param kinds codes of what it turns off
     * @param done whether all of that is off
     */
    record Facts(Locale language, List<String> kinds, boolean done) {
    }

    UnsubscribeLinks(UnitOfWork unitOfWork, MailReaderRepository ofJobs, UnsubscribeRepository repository, PlatformAddress address,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.ofJobs = ofJobs;
        this.repository = repository;
        this.address = address;
        this.clock = clock;
    }

    /** A new link, inside the unit of work of a job that posts the mail. */
    Mono<URI> link(UUID person, Collection<String> kinds) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return ofJobs.addUnsubscribeLink(hash(token), person, String.join(",", kinds), clock.instant())
                .thenReturn(address.of(PATH + token));
    }

    /** Empty for a link that is not known. Changes nothing. */
    Mono<Facts> facts(String token, UUID request) {
        return unitOfWork.read(new Actor.Platform(request), () -> repository.facts(hash(token)))
                .map(row -> new Facts(Locale.of(row.language()), List.of(row.kinds().split(",")), row.done()));
    }

    /** Turns the mail off; gives what the link is for, or nothing for a link that is not known. */
    Mono<Facts> use(String token, UUID request) {
        return unitOfWork.write(new Actor.Platform(request), () -> repository.turnOff(hash(token), clock.instant()))
                .then(Mono.defer(() -> facts(token, request)));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
