package nl.loodlijn.settings.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.settings.domain.HouseStyle;

import reactor.core.publisher.Mono;

/** Where a tenant shows its public pages, and in which house style. */
@Singleton
public final class OwnSite {
    private final UnitOfWork unitOfWork;
    private final SiteRepository repository;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * What was decided.
     *
     * @param slug the word for the tenant in addresses
     * @param style null: none
     * @param styleName the file that it was read in; null: there is none
     */
    public record Decided(String slug, int version, List<String> sites, @Nullable StoredStyle style, @Nullable String styleName,
            @Nullable Instant updatedAt, @Nullable String updatedBy) {
    }

    OwnSite(UnitOfWork unitOfWork, SiteRepository repository, JsonMapper json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    public Mono<Decided> find(Actor.Member actor) {
        return unitOfWork.read(actor, this::now);
    }

    /**
     * @param sites origins, checked already
     * @return fails with a {@link Refusal} when someone else decided in between
     */
    public Mono<Decided> embedIn(Actor.Member actor, int version, List<String> sites) {
        return unitOfWork.write(actor, () -> current(repository.embedIn(version, sites.toArray(String[]::new), clock.instant())));
    }

    /**
     * @param style that can be read
     * @return fails with a {@link Refusal} when someone else decided in between
     */
    public Mono<Decided> dress(Actor.Member actor, int version, HouseStyle style, String fileName) {
        return unitOfWork.write(actor, () -> current(repository.dress(version, written(style), fileName, clock.instant())));
    }

    /** Goes on in our own colours. */
    public Mono<Decided> undress(Actor.Member actor, int version) {
        return unitOfWork.write(actor, () -> current(repository.dress(version, null, null, clock.instant())));
    }

    private Mono<Decided> now() {
        return repository.find().map(row -> new Decided(row.slug(), row.version(), row.embedSites(), read(row.houseStyle()),
                row.houseStyleName(), row.updatedAt(), row.updatedByName()));
    }

    private Mono<Decided> current(Mono<Long> changed) {
        return changed.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(this::now));
    }

    private @Nullable StoredStyle read(@Nullable String style) {
        try {
            return style == null ? null : json.readValue(style, StoredStyle.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written(HouseStyle style) {
        try {
            return json.writeValueAsString(StoredStyle.of(style));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
