package nl.loodlijn.shortlist.offers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.ObjectMapper;
import io.r2dbc.spi.R2dbcException;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** A provider keeps its offers in a region: what they say, how soon someone can come, and that nothing changed. */
@Singleton
public final class KeepOffers {
    private static final String OTHERS_ESTABLISHMENT = "LL422";

    private final UnitOfWork unitOfWork;
    private final OffersRepository repository;
    private final ReadCodeLabels codeLabels;
    private final ObjectMapper json;
    private final Clock clock;

    /**
     * @param rows at most as many as asked
     * @param providers which providers the acting organisation is
     */
    public record Listed(List<OfferRow> rows, List<OwnProvider> providers) {
    }

    KeepOffers(UnitOfWork unitOfWork, OffersRepository repository, ReadCodeLabels codeLabels, ObjectMapper json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.codeLabels = codeLabels;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The offers that the one at work keeps, by name of the provider and title.
     *
     * @param provider only of this one; null: of every provider
     * @param after null: the first page
     */
    public Mono<Listed> list(Actor.Member actor, @Nullable UUID provider, @Nullable UUID after, int most) {
        return unitOfWork.read(actor, () -> (after == null ? Mono.just("") : repository.sortName(after))
                .flatMap(name -> repository.offers(provider, after == null ? null : name, after, most)
                        .map(row -> read(row, OfferRow.class)).collectList())
                .defaultIfEmpty(List.of())
                .zipWhen(rows -> repository.ownProviders().map(one -> read(one, OwnProvider.class)).collectList(), Listed::new));
    }

    /** Fails with a {@link Refusal} when there is no such offer, or it is another's. */
    public Mono<OfferRow> offer(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> here(id));
    }

    /** Fails with a {@link Refusal} when the provider is another's, or something is not filled in right. */
    public Mono<OfferRow> add(Actor.Member actor, UUID provider, OfferContent content) {
        return codeLabels.now().map(labels -> write(OfferRules.checked(content, labels)))
                .flatMap(columns -> unitOfWork.write(actor, () -> requireOwn(provider)
                        .then(Mono.defer(() -> repository.add(provider, columns, clock.instant()))).flatMap(this::here)))
                .onErrorMap(KeepOffers::isOthersEstablishment, wrong -> othersEstablishment());
    }

    /** Fails with a {@link Refusal} when someone else changed it, or something is not filled in right. */
    public Mono<OfferRow> change(Actor.Member actor, UUID id, int seen, OfferContent content) {
        return codeLabels.now().map(labels -> write(OfferRules.checked(content, labels)))
                .flatMap(columns -> unitOfWork.write(actor, () -> here(id)
                        .then(Mono.defer(() -> changed(repository.change(id, seen, columns, clock.instant()))))
                        .then(Mono.defer(() -> here(id)))))
                .onErrorMap(KeepOffers::isOthersEstablishment, wrong -> othersEstablishment());
    }

    /** The figures as they are today. Fails with a {@link Refusal} as {@link #change} does. */
    public Mono<OfferRow> figures(Actor.Member actor, UUID id, int seen, OfferFigures given) {
        OfferFigures figures = OfferRules.checked(given);
        return unitOfWork.write(actor, () -> here(id)
                .then(Mono.defer(() -> changed(repository.figures(id, seen, figures.waitIntakeWeeks(), figures.waitTreatmentWeeks(),
                        figures.freePlaces(), figures.stopFrom(), figures.stopUntil(), figures.stopReason(), today(), clock.instant()))))
                .then(Mono.defer(() -> here(id))));
    }

    /** Nothing changed: the figures hold as of today. Of an offer without figures nothing happens. */
    public Mono<OfferRow> confirm(Actor.Member actor, UUID id, int seen) {
        return unitOfWork.write(actor, () -> here(id)
                .flatMap(row -> row.version() == seen
                        ? repository.confirm(id, seen, today(), clock.instant())
                        : Mono.<Long>error(Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> here(id))));
    }

    /**
     * The same for every offer that the one at work keeps. Fails with a {@link Refusal} when the provider is another's.
     *
     * @param provider of this one only; null: of every provider of the acting organisation
     * @return how many had figures of an earlier day
     */
    public Mono<Long> confirmAll(Actor.Member actor, @Nullable UUID provider) {
        if (provider == null && actor.party().equals(actor.tenant())) {
            throw Refusal.invalid("/provider", "required", Message.of("Zeg van welke aanbieder.", "Say of which provider."));
        }
        return unitOfWork.write(actor, () -> (provider == null ? Mono.<Void>empty() : requireOwn(provider))
                .then(Mono.defer(() -> repository.confirmAll(provider, today(), clock.instant()))));
    }

    private Mono<Void> requireOwn(UUID provider) {
        return repository.mayWrite(provider).filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).then();
    }

    private Mono<OfferRow> here(UUID id) {
        return repository.offer(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .map(row -> read(row, OfferRow.class));
    }

    private LocalDate today() {
        return Netherlands.today(clock);
    }

    private static Mono<Long> changed(Mono<Long> update) {
        return update.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    private static boolean isOthersEstablishment(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && OTHERS_ESTABLISHMENT.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    private static Refusal othersEstablishment() {
        return Refusal.invalid("/establishments", "unknown-value", Message.of("Kies vestigingen van deze aanbieder zelf.",
                "Choose establishments of this provider itself."));
    }

    private String write(Object columns) {
        try {
            return json.writeValueAsString(columns);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
