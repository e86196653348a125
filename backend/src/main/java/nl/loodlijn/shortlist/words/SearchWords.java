package nl.loodlijn.shortlist.words;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The words of a tenant that search treats as the same, beside the abbreviations of the field. */
@Singleton
public final class SearchWords {
    /** More would be a dictionary, and slow down every search. */
    public static final int MOST = 500;

    private static final ProblemType SAME_ALREADY = new ProblemType("same-words-already", 409,
            Message.of("Deze woorden betekenen hier al hetzelfde.", "These words mean the same here already."));
    private static final ProblemType TOO_MANY_WORDS = new ProblemType("too-many-words", 409, Message.of(
            "Er staan al 500 woorden op uw lijst. Haal eerst een woord weg.",
            "There are 500 words on your list already. Take one off first."));
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Alnum}{2,40}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SOME_WORDS = Pattern.compile("\\p{Alnum}+( \\p{Alnum}+){0,4}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_MEANING = 100;
    private static final int SHORTEST_MEANING = 2;

    private final UnitOfWork unitOfWork;
    private final SynonymRepository repository;
    private final Clock clock;

    /**
     * All words that search treats as the same here.
     *
     * @param own what the tenant added, by word
     * @param ofTheField what holds for every tenant, by abbreviation
     */
    public record Known(List<SynonymRow> own, List<FieldWordRow> ofTheField) {
    }

    SearchWords(UnitOfWork unitOfWork, SynonymRepository repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    public Mono<Known> all(Actor.Member actor) {
        return unitOfWork.read(actor,
                () -> repository.all().collectList().zipWhen(own -> repository.ofTheField().collectList(), Known::new));
    }

    /**
     * From now on who searches for the one finds the other too.
     *
     * @param word one word of 2 to 40 letters and digits
     * @param meaning one to five words, at most 100 characters
     * @throws Refusal when they are the same already, when there are {@link #MOST}, or for each of the two that cannot be
     */
    public Mono<SynonymRow> add(Actor.Member actor, String word, String meaning) {
        return unitOfWork.write(actor, () -> repository.lock()
                .then(Mono.zip(repository.folded(word), repository.folded(meaning)))
                .doOnNext(folded -> check(folded.getT1(), folded.getT2(), meaning.strip()))
                .then(repository.howMany())
                .flatMap(many -> many < MOST
                        ? repository.add(word.strip(), meaning.strip(), clock.instant())
                        : Mono.error(Refusal.of(TOO_MANY_WORDS)))
                .switchIfEmpty(Mono.error(() -> Refusal.of(SAME_ALREADY))));
    }

    /** @throws Refusal when there is no such word */
    public Mono<Void> remove(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor, () -> repository.remove(id))
                .filter(removed -> removed > 0)
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .then();
    }

    private static void check(String word, String meaning, String typedMeaning) {
        List<Refusal.FieldError> faults = new ArrayList<>();
        if (!ONE_WORD.matcher(word).matches()) {
            faults.add(new Refusal.FieldError("/word", "one-word", Message.of("Typ één woord van 2 tot 40 letters en cijfers.",
                    "Type one word of 2 to 40 letters and digits.")));
        }
        if (!SOME_WORDS.matcher(meaning).matches() || typedMeaning.length() > LONGEST_MEANING || meaning.length() < SHORTEST_MEANING) {
            faults.add(new Refusal.FieldError("/meaning", "one-to-five-words",
                    Message.of("Typ één tot vijf woorden, samen hoogstens 100 tekens.",
                            "Type one to five words, together at most 100 characters.")));
        } else if (meaning.equals(word)) {
            faults.add(new Refusal.FieldError("/meaning", "the-same-word",
                    Message.of("Dit is hetzelfde woord. Hoofdletters en accenten tellen niet mee.",
                            "This is the same word. Capitals and accents do not count.")));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
