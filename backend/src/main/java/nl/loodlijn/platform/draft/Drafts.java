package nl.loodlijn.platform.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Keeps drafts; each is of one person, acting for one party. Whoever saves says which version was changed, so that two tabs do not overwrite each other. */
@Singleton
final class Drafts {
    /** Bytes of the JSON text of a draft. */
    static final int LARGEST = 256 * 1024;
    private static final Pattern FORM = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int LONGEST_VERSION = 40;

    private final UnitOfWork unitOfWork;
    private final DraftRepository repository;
    private final Clock clock;

    Drafts(UnitOfWork unitOfWork, DraftRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Which draft.
     *
     * @param form kebab-case name of the form
     * @param subject id of what it is about, or a word such as {@code new}
     */
    record Key(String form, String subject) {
        Key {
            if (!FORM.matcher(form).matches() || !SUBJECT.matcher(subject).matches()) {
                throw Refusal.of(ProblemType.NOT_FOUND);
            }
        }
    }

    /** Empty when there is none. */
    Mono<DraftRow> find(Actor.Member actor, Key key) {
        return unitOfWork.read(actor, () -> repository.find(key.form(), key.subject()));
    }

    /**
     * Fails with a {@link Refusal} when someone else saved in between, also when they discarded it.
     *
     * @param version the version that was changed; null for a first one
     * @param body a JSON object
     */
    Mono<DraftRow> save(Actor.Member actor, Key key, @Nullable Integer version, String formVersion, String body) {
        if (formVersion.isEmpty() || formVersion.length() > LONGEST_VERSION) {
            throw Refusal.invalid("/formVersion", "not-a-version",
                    Message.of("Geef een versie van 1 tot 40 tekens.", "Give a version of 1 to 40 characters."));
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw Refusal.of(ProblemType.TOO_LARGE, Message.of("Een concept mag 256 kB groot zijn.", "A draft may be 256 kB."));
        }
        return unitOfWork.write(actor, () -> write(key, version, formVersion, body)
                .filter(written -> written == 1).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)))
                .then(Mono.defer(() -> repository.find(key.form(), key.subject()))));
    }

    private Mono<Integer> write(Key key, @Nullable Integer version, String formVersion, String body) {
        return version == null
                ? repository.start(key.form(), key.subject(), formVersion, body, clock.instant())
                : repository.change(key.form(), key.subject(), version, formVersion, body, clock.instant());
    }

    /** Does nothing when there is none. */
    Mono<Void> discard(Actor.Member actor, Key key) {
        return unitOfWork.write(actor, () -> repository.discard(key.form(), key.subject())).then();
    }
}
