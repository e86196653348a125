package nl.loodlijn.shortlist.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.platform.find.FindKind;
import nl.loodlijn.platform.find.FindSource;
import nl.loodlijn.platform.find.Hit;
import nl.loodlijn.platform.find.Question;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.shortlist.StopLabels;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Providers by name, also when it is mistyped, or by their number in the trade register. */
@Singleton
final class FindProviders implements FindSource {
    private static final FindKind KIND = FindKind.of("provider", "Aanbieders", "Providers", 10);
    private static final int PLACES_NAMED = 3;

    private final FindRepository repository;
    private final ObjectMapper json;

    FindProviders(FindRepository repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    @Override
    public FindKind kind() {
        return KIND;
    }

    @Override
    public Permission needs() {
        return Permission.PROVIDER_READ;
    }

    @Override
    public Flux<Hit> find(Question question) {
        return repository.providers(question.typed(), question.most()).map(this::read)
                .flatMapMany(found -> stopped(found).flatMapIterable(stopped -> found.stream()
                        .map(provider -> new Hit(provider.id().toString(), provider.name(),
                                context(provider, stopped.get(provider.id()), question),
                                question.path("aanbieders/" + provider.id()), provider.words()))
                        .toList()));
    }

    private Mono<Map<UUID, FindRepository.Stopped>> stopped(List<FoundProvider> found) {
        return repository.stopped(found.stream().map(provider -> provider.id().toString()).collect(Collectors.joining(",", "{", "}")))
                .collectMap(FindRepository.Stopped::id);
    }

    private List<FoundProvider> read(String found) {
        try {
            return Objects.requireNonNull(json.readValue(found, Argument.listOf(FoundProvider.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String context(FoundProvider provider, FindRepository.@Nullable Stopped stopped, Question question) {
        String facts = facts(provider, question);
        if (stopped == null) {
            return facts;
        }
        Message kind = StopLabels.of(stopped.stopKind());
        return question.say(Message.of(kind.dutch() + " sinds " + day(stopped, Locale.of("nl")),
                kind.english() + " since " + day(stopped, Locale.ENGLISH))) + " · " + facts;
    }

    private static String day(FindRepository.Stopped stopped, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(stopped.stoppedOn());
    }

    private static String facts(FoundProvider provider, Question question) {
        String offers = question.say(provider.offers() == 0
                ? Message.of("nog geen aanbod", "no offers yet")
                : Message.of(provider.offers() + (provider.offers() == 1 ? " vorm van hulp" : " vormen van hulp"),
                        provider.offers() + (provider.offers() == 1 ? " offer" : " offers")));
        List<String> places = provider.places();
        if (places.isEmpty()) {
            return offers;
        }
        String named = String.join(", ", places.subList(0, Math.min(PLACES_NAMED, places.size())));
        int others = places.size() - PLACES_NAMED;
        return offers + " · " + (others <= 0
                ? named
                : question.say(Message.of(named + " en nog " + others, named + " and " + others + " more")));
    }
}
