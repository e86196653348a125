package nl.loodlijn.publicsite.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.publicsite.domain.FeedbackOutcome;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.FeedbackWrong;

import reactor.core.publisher.Mono;

/** Lets anyone say that something on the public site is not right, and look what became of it. Nothing of who says it is kept. */
@Singleton
public final class TellFeedback {
    /** Most characters of what is written. */
    public static final int LONGEST = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE = 10;

    private final UnitOfWork unitOfWork;
    private final PublicFeedbackRepository repository;
    private final Clock clock;

    /**
     * What it is about.
     *
     * @param part title of the offer, or name of the local team
     */
    public record Subject(String name, Optional<String> part) {
    }

    /**
     * What became of it.
     *
     * @param region name of the region that leads it
     * @param byProvider whether the provider answers it; otherwise the region
     * @param lastDay the last working day on which an answer is in time
     */
    public record State(String region, Subject subject, boolean byProvider, Optional<FeedbackOutcome> outcome, LocalDate toldOn,
            LocalDate lastDay) {
    }

    TellFeedback(UnitOfWork unitOfWork, PublicFeedbackRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** Empty when there is no such page. */
    public Mono<Subject> subject(Actor.Anyone actor, FeedbackPlace place) {
        return unitOfWork.read(actor,
                () -> repository.subject(place.region(), place.about().name(), place.target(), Netherlands.today(clock)))
                .map(found -> new Subject(found.name(), Optional.ofNullable(found.part())));
    }

    /**
     * Tells it to who answers it and to the region. What was told already and is still open is counted.
     *
     * @param written at most {@link #LONGEST} characters; null for nothing
     * @param stamp of the form; the same one counts once
     * @return the reference; empty when there is no such page any more
     */
    public Mono<String> tell(Actor.Anyone actor, FeedbackPlace place, FeedbackWrong wrong, @Nullable String written, String stamp) {
        return unitOfWork.write(actor, () -> repository.tell(place.region(), place.about().name(), place.target(), wrong.name(), written,
                hash(stamp), reference(), clock.instant()));
    }

    /** @param reference as people copy it: small letters and hyphens do not count; empty when there is none such (any more) */
    public Mono<State> state(Actor.Anyone actor, String reference) {
        return unitOfWork.read(actor, () -> repository.state(reference.replace("-", "").toUpperCase(Locale.ROOT))).map(TellFeedback::state);
    }

    private static State state(PublicFeedbackRepository.State found) {
        TenantDays days = new TenantDays(Arrays.stream(found.closedDays().split(",")).filter(day -> !day.isEmpty()).map(LocalDate::parse)
                .collect(Collectors.toSet()));
        return new State(found.region(), new Subject(found.name(), Optional.ofNullable(found.part())), found.byProvider(),
                Optional.ofNullable(found.outcome()).map(FeedbackOutcome::valueOf), found.toldOn(),
                days.after(found.toldOn(), found.termDays()));
    }

    private static String reference() {
        return RANDOM.ints(REFERENCE, 0, SIGNS.length()).mapToObj(place -> SIGNS.substring(place, place + 1)).collect(Collectors.joining());
    }

    private static byte[] hash(String stamp) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(stamp.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
