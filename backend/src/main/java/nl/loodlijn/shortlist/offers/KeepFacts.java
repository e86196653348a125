package nl.loodlijn.shortlist.offers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** A provider keeps what a region knows of it: numbers, contacts, establishments, quality marks. Its name and KvK number are the region's to change. */
@Singleton
public final class KeepFacts {
    private final UnitOfWork unitOfWork;
    private final OffersRepository repository;
    private final ObjectMapper json;
    private final Clock clock;

    KeepFacts(UnitOfWork unitOfWork, OffersRepository repository, ObjectMapper json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** Whoever reads the list may read them. Fails with a {@link Refusal} when the tenant has no such provider. */
    public Mono<FactsRow> of(Actor.Member actor, UUID provider) {
        return unitOfWork.read(actor, () -> here(provider));
    }

    /** Fails with a {@link Refusal} when the provider is another's, someone else changed it, or something is not filled in right. */
    public Mono<FactsRow> change(Actor.Member actor, UUID provider, int seen, FactsContent content) {
        FactsContent.Columns columns = content.columns();
        List<FactsContent.Establishment> establishments = OfferContent.all(content.establishments()).stream()
                .map(one -> one.tidy()).toList();
        OfferRules.check(columns, OfferContent.all(content.qualityMarks()), establishments);
        return unitOfWork.write(actor, () -> repository.mayWrite(provider).filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .then(Mono.defer(() -> repository.changeFacts(provider, seen, write(columns), clock.instant())))
                .filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> repository.removeEstablishments(provider, write(establishments))))
                .then(Mono.defer(() -> repository.saveEstablishments(provider, write(establishments))))
                .then(Mono.defer(() -> here(provider))));
    }

    private Mono<FactsRow> here(UUID provider) {
        return repository.facts(provider).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND))).map(text -> {
            try {
                return Objects.requireNonNull(json.readValue(text, FactsRow.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
