package nl.loodlijn.contract.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.domain.Secret;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.NoMembership;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/**
 * The calendar as a feed that a calendar program fetches. Its address holds a secret of one person and one party, and gives what that person may see at
 * that moment: it is read in a unit of work of that very member, so it is empty handed when access ended.
 */
@Singleton
public final class CalendarFeeds {
    /** Where feeds are. */
    public static final String PATH = "/agenda/";
    private static final String EXTENSION = ".ics";
    private static final int MONTHS_BACK = 3;
    private static final int YEARS_AHEAD = 5;
    private static final int MOST_MOMENTS = 2000;

    private final UnitOfWork unitOfWork;
    private final FeedRepository feeds;
    private final ReadCalendar calendar;
    private final PlatformAddress address;
    private final Clock clock;

    CalendarFeeds(UnitOfWork unitOfWork, FeedRepository feeds, ReadCalendar calendar, PlatformAddress address, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.feeds = feeds;
        this.calendar = calendar;
        this.address = address;
        this.clock = clock;
    }

    /** When the own feed for the acting party was made; empty when there is none. */
    public Mono<Optional<Instant>> made(Actor.Member actor) {
        return unitOfWork.read(actor, () -> feeds.madeAt().map(Optional::of).defaultIfEmpty(Optional.empty()));
    }

    /** Makes the own feed, or gives it another secret so that the address before it is worth nothing. This is the one time that its address is told. */
    public Mono<URI> make(Actor.Member actor, Locale language) {
        Secret secret = Secret.random();
        String words = language.getLanguage().equals("en") ? "en" : "nl";
        return unitOfWork.write(actor, () -> feeds.make(secret.hash(), words, clock.instant()))
                .map(made -> address.of(PATH + secret.value() + EXTENSION));
    }

    /** Done again it changes nothing. */
    public Mono<Void> revoke(Actor.Member actor) {
        return unitOfWork.write(actor, feeds::revoke).then();
    }

    /** The text of a feed (RFC 5545); empty when the secret is of none, or its person has no access any more. */
    public Mono<String> read(Secret secret, UUID request) {
        return unitOfWork.read(new Actor.Platform(request), () -> feeds.holder(secret.hash()))
                .flatMap(holder -> Mono.justOrEmpty(role(holder)).flatMap(role -> read(holder, role, request)));
    }

    private Mono<String> read(FeedRepository.Holder holder, Role role, UUID request) {
        Actor.Member member = new Actor.Member(holder.tenantId(), holder.personId(), holder.partyId(), role.name(), request);
        LocalDate today = Netherlands.today(clock);
        ReadCalendar.Filter all = new ReadCalendar.Filter(today.minusMonths(MONTHS_BACK), today.plusYears(YEARS_AHEAD), Set.of(), Set.of(),
                "");
        return calendar.list(member, all, null, MOST_MOMENTS)
                .map(moments -> new CalendarFile(holder.tenantName(), Locale.of(holder.language()),
                        address.of("/app/" + holder.slug() + "/")).of(moments))
                .onErrorResume(NoMembership::causes, left -> Mono.empty());
    }

    private static Optional<Role> role(FeedRepository.Holder holder) {
        return Arrays.stream(holder.roles().split(",", -1)).map(Role::valueOf).filter(Permission.CALENDAR_READ.roles()::contains).sorted()
                .findFirst();
    }
}
