package nl.loodlijn.shortlist.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.NoMembership;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.ReadCodeLabels;
import nl.loodlijn.shortlist.SearchShortlist;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Sort;
import nl.loodlijn.shortlist.query.SearchAddress;

import reactor.core.publisher.Mono;

/**
 * Looks at watched searches and tells their makers what newly matches. Each is looked at on the authority of its maker, in one transaction
 * that reads what matched before, tells, and writes what matches now: whatever fails or runs twice, an offer is told once.
 */
@Singleton
final class LookAtSearches implements Job {
    static final String NAME = "look-at-searches";
    private static final Logger LOG = LoggerFactory.getLogger(LookAtSearches.class);
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int NAMES_SHOWN = 3;
    /** Of a notification; a longer search is found back by its name. */
    private static final int LONGEST_LINK = 300;

    private final UnitOfWork unitOfWork;
    private final DueWatchRepository dueOnes;
    private final WatchRepository watches;
    private final ReadCodeLabels labels;
    private final SearchShortlist shortlist;
    private final Notifications notifications;

    LookAtSearches(UnitOfWork unitOfWork, DueWatchRepository dueOnes, WatchRepository watches, ReadCodeLabels labels,
            SearchShortlist shortlist,
            Notifications notifications) {
        this.unitOfWork = unitOfWork;
        this.dueOnes = dueOnes;
        this.watches = watches;
        this.labels = labels;
        this.shortlist = shortlist;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Kijken of er nieuw aanbod is in bewaarde zoekopdrachten", "Looking for new offers in saved searches");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(PERIOD);
    }

    /** One that fails keeps no other from being looked at; it fails in the end, and can be done again. */
    @Override
    public Mono<Void> run(JobRun run) {
        return labels.now()
                .flatMap(known -> unitOfWork.read(run.actor(), () -> dueOnes.due(run.dueAt()).collectList()).flatMapIterable(found -> found)
                        .concatMapDelayError(one -> lookAt(one, known, run)).then());
    }

    private Mono<Void> lookAt(DueWatchRepository.Due due, CodeLabels known, JobRun run) {
        return Mono
                .justOrEmpty(due.searcher(run.id())).flatMap(maker -> unitOfWork.write(maker, () -> watches.due(due.viewId(), run.dueAt())
                        .flatMap(watched -> SearchAddress.criteria(watched.address(), known)
                                .map(criteria -> shortlist.idsHere(criteria)
                                        .flatMap(matches -> tell(watched, fresh(watched, criteria, matches, known),
                                                due.personId()).then(Mono.defer(() -> note(watched, matches, run.dueAt())))))
                                .orElseGet(() -> watches.unchanged(watched.viewId(), run.dueAt())))))
                .then().onErrorResume(NoMembership::causes, over -> {
                    LOG.debug("Access of {} ended meanwhile", due.personId());
                    return Mono.empty();
                });
    }

    /** What matches now and did not before; nothing when something else was searched then, because one begins anew. */
    private static Set<UUID> fresh(WatchRepository.Watched watched, Criteria criteria, Set<UUID> matches, CodeLabels known) {
        Optional<Criteria> before = SearchAddress.criteria(watched.searched(), known);
        if (before.isEmpty() || !before.get().by(Sort.NAME).equals(criteria.by(Sort.NAME))) {
            return Set.of();
        }
        Set<UUID> fresh = new HashSet<>(matches);
        fresh.removeAll(watched.offers());
        return fresh;
    }

    private Mono<Integer> note(WatchRepository.Watched watched, Set<UUID> matches, Instant moment) {
        return watched.searched().equals(watched.address()) && watched.offers().equals(matches)
                ? watches.unchanged(watched.viewId(), moment)
                : watches.looked(watched.viewId(), watched.address(), Watches.texts(matches), moment);
    }

    private Mono<Void> tell(WatchRepository.Watched watched, Set<UUID> fresh, UUID person) {
        if (fresh.isEmpty()) {
            return Mono.empty();
        }
        String link = "vinden?" + watched.address();
        return watches.providersOf(Watches.texts(fresh), NAMES_SHOWN + 1).collectList().map(LookAtSearches::named)
                .flatMap(names -> notifications.tell(WatchNotifications.NEW_MATCHES, person, watched.viewId() + "/" + UUID.randomUUID(),
                        List.of(watched.name(), names), link.length() > LONGEST_LINK ? "vinden" : link));
    }

    private static String named(List<String> providers) {
        return String.join(", ", providers.subList(0, Math.min(providers.size(), NAMES_SHOWN)))
                + (providers.size() > NAMES_SHOWN ? " …" : "");
    }
}
