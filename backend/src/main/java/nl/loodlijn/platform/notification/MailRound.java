package nl.loodlijn.platform.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.mail.Outbox;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.NoMembership;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.platform.today.Today;
import nl.loodlijn.platform.today.TodayItem;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Mails each person what waits, one message over all their tenants. What goes into it is read on the authority of that person, in each tenant
 * and for each party apart, so that a mail holds what its reader sees and nothing else; the database refuses whose membership is over. What is
 * mailed is noted in the transaction that posts the mail, so that nothing goes twice, whatever fails or runs twice.
 */
@Singleton
class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    /** Older news is not mailed any more. */
    private static final Duration NEWS = Duration.ofDays(8);
    private static final int MOST_NEWS = 50;

    private final UnitOfWork unitOfWork;
    private final MailReaderRepository repository;
    private final Today today;
    private final Notifications notifications;
    private final MailedKinds kinds;
    private final DigestMail mail;
    private final UnsubscribeLinks links;
    private final Outbox outbox;
    private final Clock clock;

    MailRound(UnitOfWork unitOfWork, MailReaderRepository repository, Today today, Notifications notifications, MailedKinds kinds,
            DigestMail mail, UnsubscribeLinks links, Outbox outbox, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.today = today;
        this.notifications = notifications;
        this.kinds = kinds;
        this.mail = mail;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Mails what is due now. A person for whom it fails keeps nobody else from theirs; it fails in the end, and can be done again.
     *
     * @param run id of the run, for logs
     * @param due which choices it is the moment for
     */
    Mono<Void> mail(UUID run, Set<MailChoice> due) {
        boolean atOnce = due.equals(Set.of(MailChoice.AT_ONCE));
        return unitOfWork.read(new Actor.Job(run), () -> repository.readers(atOnce, clock.instant().minus(NEWS)).collectList())
                .flatMapIterable(rows -> rows).map(MailReader::of).concatMapDelayError(reader -> mail(run, reader, due)).then();
    }

    private Mono<Void> mail(UUID run, MailReader reader, Set<MailChoice> due) {
        LocalDate day = Netherlands.today(clock);
        return Flux.fromIterable(parties(reader.account())).concatMap(standing -> matters(run, reader, standing))
                .filter(matter -> kinds.kind(matter.kind()).map(kind -> reader.choice(kind, matter.lastDay(), day)).filter(due::contains)
                        .isPresent())
                .distinct(matter -> List.of(matter.tenant(), matter.kind(), matter.subject())).collectList()
                .flatMap(matters -> matters.isEmpty() ? Mono.empty() : post(run, reader, matters));
    }

    private Mono<Void> post(UUID run, MailReader reader, List<Matter> matters) {
        Instant now = clock.instant();
        return unitOfWork.write(new Actor.Job(run), () -> Flux.fromIterable(matters)
                .filterWhen(matter -> repository.note(reader.account().person(), matter.tenant(), matter.kind(), matter.subject(), now)
                        .map(noted -> noted == 1))
                .collectList()
                .flatMap(fresh -> fresh.isEmpty() ? Mono.empty() : postFresh(reader, fresh))).then();
    }

    private Mono<UUID> postFresh(MailReader reader, List<Matter> fresh) {
        return links.link(reader.account().person(), fresh.stream().map(Matter::kind).distinct().toList())
                .flatMap(unsubscribe -> outbox.post(mail.of(reader, fresh, Netherlands.today(clock), unsubscribe)));
    }

    private Flux<Matter> matters(UUID run, MailReader reader, Account.Standing standing) {
        Actor.Member member = new Actor.Member(standing.tenant(), reader.account().person(), standing.party(), standing.role().name(), run);
        Mono<List<Matter>> waiting = today.of(member, reader.account(), standing.tenantSlug()).map(gathered -> gathered.items().stream()
                .filter(item -> item.section() == TodayItem.Section.WAITING && item.kind().mailed())
                .map(item -> Matter.of(standing, item)).toList());
        Mono<List<Matter>> told = notifications.list(member, true, "", MOST_NEWS).map(page -> page.rows().stream()
                .filter(row -> row.createdAt().isAfter(clock.instant().minus(NEWS)))
                .flatMap(row -> notifications.kind(row.kind()).stream().map(kind -> Matter.of(standing, row, kind))).toList());
        return Flux.concat(waiting, told).flatMapIterable(found -> found).onErrorResume(NoMembership::causes, refused -> {
            LOG.debug("Access of {} ended meanwhile", reader.account().person());
            return Flux.empty();
        });
    }

    private static Collection<Account.Standing> parties(Account account) {
        return account.standings().stream()
                .collect(Collectors.toMap(standing -> List.of(standing.tenant(), standing.party()), standing -> standing,
                        (first, other) -> first,
                        java.util.LinkedHashMap::new))
                .values();
    }
}
