package nl.loodlijn.platform.savedview;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Keeps views. Whoever changes one says which version, so that two tabs do not overwrite each other. */
@Singleton
final class SavedViews {
    /** Of one list and one person, for one party. */
    static final int MOST = 40;
    /** Of colleagues, shown together. */
    static final int MOST_OF_COLLEAGUES = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern LIST = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final UUID NONE = new UUID(0, 0);

    private final UnitOfWork unitOfWork;
    private final SavedViewRepository repository;
    private final Clock clock;

    SavedViews(UnitOfWork unitOfWork, SavedViewRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /** One's own in their order, and those that colleagues share by name. */
    record Shown(List<SavedViewRow> own, List<SavedViewRow> ofColleagues) {
    }

    /**
     * What a view is to be.
     *
     * @param name 1 to 80 characters, spaces around it do not count
     * @param address 1 to 2,000 characters, without the question mark
     * @param shared with colleagues of the acting party
     * @param place among one's own of the list, from 1; null for the last, or for where it is
     */
    record Wanted(String name, String address, boolean shared, @Nullable Integer place) {
        Wanted {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw Refusal.invalid("/name", "not-a-name",
                        Message.of("Geef een naam van 1 tot 80 tekens.", "Give a name of 1 to 80 characters."));
            }
            if (address.isEmpty() || address.length() > LONGEST_ADDRESS || address.startsWith("?")) {
                throw Refusal.invalid("/address", "not-an-address",
                        Message.of("Deze keuze van filters is te lang om te bewaren. Kies minder filters.",
                                "These filters are too long to save. Choose fewer filters."));
            }
            if (place != null && (place < 1 || place > MOST)) {
                throw Refusal.invalid("/position", "out-of-range",
                        Message.of("Geef een plaats van 1 tot 40.", "Give a place from 1 to 40."));
            }
        }
    }

    Mono<Shown> all(Actor.Member actor, String list) {
        requireList(list, "list");
        return unitOfWork.read(actor, () -> repository.own(list).collectList().flatMap(
                own -> repository.ofColleagues(list, MOST_OF_COLLEAGUES).collectList().map(colleagues -> new Shown(own, colleagues))));
    }

    /** Fails with a {@link Refusal} when it is not there, or not to be seen. */
    Mono<SavedViewRow> find(Actor.Member actor, UUID id) {
        return unitOfWork.read(actor, () -> seen(id));
    }

    Mono<SavedViewRow> add(Actor.Member actor, String list, Wanted wanted) {
        requireList(list, "/list");
        return unitOfWork.write(actor, () -> repository.hold(list).then(requireFree(list, wanted.name(), NONE))
                .then(Mono.defer(() -> repository.numberOf(list))).flatMap(count -> count >= MOST
                        ? Mono.error(Refusal.of(SavedViewProblem.FULL))
                        : repository.add(list, wanted.name(), wanted.address(), count + 1, wanted.shared(), clock.instant()))
                .then(Mono.defer(() -> repository.named(list, wanted.name()))).flatMap(row -> placed(list, row.id(), wanted.place())));
    }

    /** @param version the version that was changed */
    Mono<SavedViewRow> change(Actor.Member actor, UUID id, int version, Wanted wanted) {
        return unitOfWork.write(actor, () -> mine(id).flatMap(row -> repository.hold(row.list())
                .then(requireFree(row.list(), wanted.name(), id))
                .then(Mono.defer(() -> repository.change(id, version, wanted.name(), wanted.address(), wanted.shared(), clock.instant())))
                .filter(written -> written == 1).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> placed(row.list(), id, wanted.place())))));
    }

    Mono<Void> remove(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor, () -> mine(id).flatMap(row -> repository.remove(id))).then();
    }

    private Mono<SavedViewRow> placed(String list, UUID id, @Nullable Integer place) {
        return (place == null ? Mono.empty() : repository.place(list, id, place)).then(Mono.defer(() -> seen(id)));
    }

    private Mono<SavedViewRow> seen(UUID id) {
        return repository.find(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private Mono<SavedViewRow> mine(UUID id) {
        return seen(id).filter(SavedViewRow::own).switchIfEmpty(Mono.error(() -> Refusal.of(SavedViewProblem.OF_COLLEAGUE)));
    }

    private Mono<Void> requireFree(String list, String name, UUID besides) {
        return Mono.defer(() -> repository.nameTaken(list, name, besides))
                .flatMap(taken -> taken ? Mono.error(Refusal.of(SavedViewProblem.NAME_TAKEN)) : Mono.empty());
    }

    private static void requireList(String list, String pointer) {
        if (!LIST.matcher(list).matches()) {
            throw Refusal.invalid(pointer, "not-a-list",
                    Message.of("Noem de lijst in kleine letters, zoals shortlist.",
                            "Name the list in lower-case letters, such as shortlist."));
        }
    }
}
