package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.shortlist.imports.domain.CleanText;
import nl.loodlijn.shortlist.imports.domain.Gazetteer;

import reactor.core.publisher.Mono;

/** What names in the places column stand for, as a tenant decided. */
@Singleton
public final class PlaceAliases {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final int ALIAS_CHARACTERS = 1_000;
    private static final int MOST = 2_000;

    private final UnitOfWork unitOfWork;
    private final ImportRepository repository;
    private final OpenImport open;
    private final PreviewImport preview;
    private final ImportJson json;
    private final Clock clock;

    PlaceAliases(UnitOfWork unitOfWork, ImportRepository repository, OpenImport open, PreviewImport preview, ImportJson json, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.open = open;
        this.preview = preview;
        this.json = json;
        this.clock = clock;
    }

    public Mono<List<PlaceAlias>> all(Actor.Member actor) {
        return unitOfWork.read(actor, this::read);
    }

    /**
     * Saves these; aliases that are not named stay. Computes the preview of an import that is open again.
     *
     * @param batch an import that is open, or null
     */
    public Mono<List<PlaceAlias>> save(Actor.Member actor, List<PlaceAlias> aliases, @Nullable UUID batch) {
        return unitOfWork.write(actor, () -> {
            Mono<Void> saved = repository.municipalities(LocalDate.ofInstant(clock.instant(), NETHERLANDS)).collectList()
                    .doOnNext(municipalities -> check(aliases, Set.copyOf(municipalities)))
                    .flatMap(checked -> repository.saveAliases(json.write(keyed(aliases)), clock.instant())).then();
            Mono<Void> recomputed = batch == null
                    ? Mono.empty()
                    : open.locked(batch).flatMap(found -> found.hasEnded() ? Mono.empty() : preview.again(found)).then();
            return saved.then(recomputed).then(Mono.defer(this::read));
        });
    }

    /** Forgets an alias; no error when it is not there. */
    public Mono<Void> remove(Actor.Member actor, String alias) {
        return unitOfWork.write(actor, () -> repository.removeAlias(Gazetteer.keyOf(alias))).then();
    }

    private Mono<List<PlaceAlias>> read() {
        return repository.aliases().map(found -> json.readList(found, PlaceAlias.class));
    }

    @Serdeable
    @Introspected
    record Keyed(String key, String alias, Set<String> codes) {
    }

    /** The last of two aliases that are the same name counts. */
    private static List<Keyed> keyed(List<PlaceAlias> aliases) {
        Map<String, Keyed> byKey = new HashMap<>();
        aliases.forEach(alias -> {
            String key = Gazetteer.keyOf(alias.alias());
            byKey.put(key, new Keyed(key, alias.alias().strip(), new HashSet<>(alias.municipalityCodes())));
        });
        return List.copyOf(byKey.values());
    }

    private static void check(List<PlaceAlias> aliases, Set<String> municipalities) {
        List<Refusal.FieldError> faults = new ArrayList<>();
        if (aliases.size() > MOST) {
            throw Refusal.invalid("", "too-many", Message.of("Hooguit 2.000 tegelijk.", "At most 2,000 at once."));
        }
        for (int i = 0; i < aliases.size(); i++) {
            PlaceAlias alias = aliases.get(i);
            if (Gazetteer.keyOf(alias.alias()).isEmpty() || alias.alias().length() > ALIAS_CHARACTERS || !CleanText.is(alias.alias())) {
                faults.add(new Refusal.FieldError("/" + i + "/alias", "alias-length",
                        Message.of("Geef een naam van 1 tot 1.000 tekens met letters of cijfers, op een regel.",
                                "Give a name of 1 to 1,000 characters with letters or digits, on one line.")));
            }
            if (!municipalities.containsAll(alias.municipalityCodes())) {
                faults.add(new Refusal.FieldError("/" + i + "/municipalityCodes", "not-a-municipality",
                        Message.of("Geef codes van gemeenten die hier meedoen, zoals GM0361, of OUTSIDE.",
                                "Give codes of municipalities that take part here, such as GM0361, or OUTSIDE.")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
