package nl.loodlijn.shortlist.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.mail.Outbox;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.ClosingDays;
import nl.loodlijn.shortlist.attention.CountAttention;
import nl.loodlijn.shortlist.contact.domain.NoClientData;

import reactor.core.publisher.Mono;

/** Asking a provider for something, answering that, and closing it. Every answer comes with how long it took. */
@Singleton
final class ContactRequests {
    private static final int LONGEST_NEED = 1000;
    private static final int LONGEST_ANSWER = 2000;

    private final UnitOfWork unitOfWork;
    private final ContactRepository repository;
    private final ClosingDays closingDays;
    private final ContactMail mail;
    private final Outbox outbox;
    private final Notifications notifications;
    private final CountAttention attention;
    private final Clock clock;

    ContactRequests(UnitOfWork unitOfWork, ContactRepository repository, ClosingDays closingDays, ContactMail mail, Outbox outbox,
            Notifications notifications, CountAttention attention, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.closingDays = closingDays;
        this.mail = mail;
        this.outbox = outbox;
        this.notifications = notifications;
        this.attention = attention;
        this.clock = clock;
    }

    /** Requests with what is needed to tell how long they take. */
    record Shown(List<ContactRow> rows, TenantDays days, LocalDate today) {
    }

    /** Whom a request would reach; fails with a {@link Refusal} when nobody. */
    Mono<ContactRepository.Reach> reach(Actor.Member actor, UUID provider) {
        return unitOfWork.read(actor, () -> reachable(provider));
    }

    /**
     * Asks a provider for something, about one of its offers or in general.
     *
     * @param needed 1 to 1,000 characters, with nothing of a client in it
     */
    Mono<Shown> ask(Actor.Member actor, UUID provider, @Nullable UUID listing, String needed) {
        String text = checked("/needed", needed, LONGEST_NEED);
        return unitOfWork.write(actor, () -> reachable(provider).flatMap(reach -> offered(provider, listing).flatMap(offer -> {
            String email = reach.emailIsMembers() ? null : reach.email();
            return repository
                    .ask(provider, reach.providerName(), listing, offer.orElse(null), reach.organisation(), email != null, text,
                            reach.termDays(),
                            clock.instant())
                    .filter(written -> written == 1).switchIfEmpty(Mono.error(() -> Refusal.of(ContactProblem.ALREADY_OPEN)))
                    .flatMap(written -> repository.unanswered(provider)).map(ContactRow::id)
                    .flatMap(id -> posted(email == null ? null : mail.of(id, reach, email, offer, text)).then(Mono.defer(() -> one(id))));
        }))).doOnNext(asked -> attention.count(actor, CountAttention.What.CONTACTED, listing == null ? List.of() : List.of(listing)));
    }

    Mono<Shown> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> one(id));
    }

    /**
     * The newest first.
     *
     * @param side asked for what the acting party asked, received for what it received; both otherwise
     * @param waiting only those that wait for an answer
     * @param after the last one of the page before; null for the first page
     */
    Mono<Shown> list(Actor.Member actor, String side, boolean waiting, @Nullable UUID after, int most) {
        return unitOfWork.read(actor, () -> repository.list(side, waiting, after, most).collectList().flatMap(this::shown));
    }

    /** The provider looked at it; done again it changes nothing. */
    Mono<Shown> see(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor,
                () -> received(id).flatMap(row -> repository.see(id, clock.instant())).then(Mono.defer(() -> one(id))));
    }

    /** @param answer 1 to 2,000 characters, with nothing of a client in it */
    Mono<Shown> answer(Actor.Member actor, UUID id, String answer) {
        String text = checked("/answer", answer, LONGEST_ANSWER);
        return unitOfWork.write(actor,
                () -> received(id).flatMap(row -> requireWritten(repository.answer(id, text, clock.instant()))
                        .then(Mono.defer(() -> notifications.tell(ContactNotifications.ANSWERED, row.fromPerson(), id.toString(),
                                List.of(row.providerName()), "contact/" + id))))
                        .then(Mono.defer(() -> one(id))));
    }

    /** Who asked needs nothing any more. */
    Mono<Shown> close(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor,
                () -> seen(id).filter(ContactRow::asked).switchIfEmpty(Mono.error(() -> Refusal.of(ContactProblem.NOT_YOURS_TO_DO)))
                        .flatMap(row -> requireWritten(repository.close(id, clock.instant()))).then(Mono.defer(() -> one(id))));
    }

    /** When things were asked and answered since a moment, with the working days to count them in. */
    Mono<ContactFigures> figures(Actor.Member actor, Instant since) {
        return unitOfWork.read(actor,
                () -> closingDays.days()
                        .flatMap(days -> repository.days(since).collectList().map(asked -> ContactFigures.of(asked, days))));
    }

    private Mono<Void> posted(@Nullable Mail written) {
        return written == null ? Mono.empty() : outbox.post(written).then();
    }

    private Mono<ContactRepository.Reach> reachable(UUID provider) {
        return repository.reach(provider).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).doOnNext(reach -> {
            if (reach.own()) {
                throw Refusal.of(ContactProblem.OWN);
            }
            if (reach.stopped()) {
                throw Refusal.of(ContactProblem.STOPPED);
            }
            if (reach.email() == null && reach.organisation() == null) {
                throw Refusal.of(ContactProblem.UNREACHABLE);
            }
        });
    }

    private Mono<Optional<String>> offered(UUID provider, @Nullable UUID listing) {
        return listing == null
                ? Mono.just(Optional.empty())
                : repository.offered(listing).filter(offer -> offer.providerId().equals(provider))
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).doOnNext(offer -> {
                            if (offer.closed()) {
                                throw Refusal.of(ContactProblem.OFF_THE_LIST);
                            }
                        }).map(offer -> Optional.of(offer.title()));
    }

    private Mono<Shown> one(UUID id) {
        return seen(id).flatMap(row -> shown(List.of(row)));
    }

    private Mono<ContactRow> seen(UUID id) {
        return repository.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<ContactRow> received(UUID id) {
        return seen(id).filter(row -> !row.asked()).switchIfEmpty(Mono.error(() -> Refusal.of(ContactProblem.NOT_YOURS_TO_DO)));
    }

    private Mono<Shown> shown(List<ContactRow> rows) {
        return closingDays.days().map(days -> new Shown(rows, days, Netherlands.today(clock)));
    }

    private static Mono<Integer> requireWritten(Mono<Integer> written) {
        return written.filter(rows -> rows == 1).switchIfEmpty(Mono.error(() -> Refusal.of(ContactProblem.OVER)));
    }

    private static String checked(String pointer, String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(pointer, "not-a-text", Message.of("Schrijf een tekst van 1 tot " + longest + " tekens.",
                    "Write a text of 1 to " + longest + " characters."));
        }
        NoClientData.brokenBy(text).ifPresent(rule -> {
            throw Refusal.invalid(pointer, rule.code(), rule.detail());
        });
        return text;
    }
}
