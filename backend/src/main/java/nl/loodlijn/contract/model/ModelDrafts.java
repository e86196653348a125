package nl.loodlijn.contract.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.DefinedTerm;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.TextProblem;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Changing a model contract: in its draft, which several people may work on at once, article by article. */
@Singleton
public final class ModelDrafts {
    /** More than anybody reads; the youth and Wmo standards have some sixty. */
    private static final int MOST_ARTICLES = 200;
    private static final int MOST_TERMS = 200;

    private final UnitOfWork unitOfWork;
    private final ContractModelRepository models;
    private final ModelVersionRepository versions;
    private final ModelTexts texts;
    private final ModelTextRepository articles;
    private final TermRepository terms;
    private final TellOfModels tell;
    private final Clock clock;

    ModelDrafts(UnitOfWork unitOfWork, ContractModelRepository models, ModelVersionRepository versions, ModelTexts texts,
            ModelTextRepository articles, TermRepository terms, TellOfModels tell, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.models = models;
        this.versions = versions;
        this.texts = texts;
        this.articles = articles;
        this.terms = terms;
        this.tell = tell;
        this.clock = clock;
    }

    /** Begins a draft with the text of the newest published version. */
    public Mono<Void> begin(Actor.Member actor, UUID model) {
        return unitOfWork.write(actor, () -> inUse(model).then(Mono.defer(() -> versions.newestPublished(model))).map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(newest -> versions.addDraft(model, newest.map(ModelVersionRow::fromExample).orElse(false), clock.instant())
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ModelProblem.DRAFT_EXISTS)))
                        .flatMap(draft -> newest.map(published -> texts.copy(published.id(), draft)).orElse(Mono.empty()))));
    }

    /**
     * Adds an article, or changes the one with this code.
     *
     * @param version the version that was looked at; null to add one
     */
    public Mono<Void> put(Actor.Member actor, UUID model, Article article, @Nullable Integer version) {
        return unitOfWork.write(actor, () -> held(model).flatMap(draft -> texts.of(draft.id())
                .doOnNext(known -> requireCurrent(version, version(known, article.code()), known.articles().size() >= MOST_ARTICLES,
                        "/article/code"))
                .flatMap(known -> texts.writeArticles(draft.id(), List.of(article)))).then());
    }

    public Mono<Void> remove(Actor.Member actor, UUID model, String code, int version) {
        return unitOfWork.write(actor, () -> held(model).flatMap(draft -> texts.of(draft.id())
                .doOnNext(known -> requireCurrent(version, version(known, code), false, ""))
                .flatMap(known -> articles.remove(draft.id(), code))).then());
    }

    /** As {@link #put(Actor.Member, UUID, Article, Integer)}, of a defined term. */
    public Mono<Void> putTerm(Actor.Member actor, UUID model, DefinedTerm term, @Nullable Integer version) {
        return unitOfWork.write(actor, () -> held(model).flatMap(draft -> texts.of(draft.id())
                .doOnNext(known -> requireCurrent(version, termVersion(known, term.key()), known.terms().size() >= MOST_TERMS, "/term/key"))
                .flatMap(known -> texts.writeTerms(draft.id(), List.of(term)))).then());
    }

    public Mono<Void> removeTerm(Actor.Member actor, UUID model, String key, int version) {
        return unitOfWork.write(actor, () -> held(model).flatMap(draft -> texts.of(draft.id())
                .doOnNext(known -> requireCurrent(version, termVersion(known, key), false, ""))
                .flatMap(known -> terms.remove(draft.id(), key))).then());
    }

    /** @param codes every code of the draft once, in the new order */
    public Mono<Void> order(Actor.Member actor, UUID model, List<String> codes) {
        return unitOfWork.write(actor,
                () -> held(model).flatMap(draft -> articles.articles(draft.id()).map(ArticleRow::code).collectList()
                        .doOnNext(known -> requireSame(known, codes))
                        .flatMap(known -> articles.order(draft.id(), codes.toArray(String[]::new)))).then());
    }

    /** What would be wrong with the text of the draft if it had this article; nothing is kept. */
    public Mono<List<TextProblem>> check(Actor.Member actor, UUID model, Article article) {
        return unitOfWork.read(actor, () -> one(model).flatMap(row -> draft(model).flatMap(draft -> texts.of(draft.id()))
                .map(kept -> problemsOf(with(kept.text(), article), row.agreementKind(), article.code()))));
    }

    /**
     * Publishes the draft: from now on it stays as it is.
     *
     * @param version of the draft that was looked at
     * @param note what is new in it, in words; null for none
     * @param takesEffectOn from which day new agreements are made from it; null: from today
     */
    public Mono<Void> publish(Actor.Member actor, UUID model, int version, @Nullable String note, @Nullable LocalDate takesEffectOn) {
        LocalDate today = Netherlands.today(clock);
        LocalDate from = takesEffectOn == null ? today : takesEffectOn;
        if (from.isBefore(today)) {
            throw Refusal.invalid("/takesEffectOn", "in-the-past",
                    Message.of("Kies vandaag of een latere dag.", "Choose today or a later day."));
        }
        return unitOfWork.write(actor, () -> inUse(model).flatMap(row -> draft(model).doOnNext(draft -> requireClosed(draft, today))
                .flatMap(draft -> texts.of(draft.id()).doOnNext(kept -> requireSound(kept.text(), row.agreementKind())))
                .then(Mono.defer(() -> current(versions.publish(model, version, note, from, clock.instant()))))
                .then(Mono.defer(() -> versions.newestPublished(model))).flatMap(published -> tell.published(row, published))));
    }

    /** Throws the draft away, unless head contractors were consulted about it; published versions stay. */
    public Mono<Void> discard(Actor.Member actor, UUID model, int version) {
        return unitOfWork.write(actor, () -> draft(model).doOnNext(draft -> {
            if (draft.consulted()) {
                throw Refusal.of(ModelProblem.CONSULTED);
            }
        }).then(Mono.defer(() -> current(versions.discard(model, version)))).then());
    }

    Mono<ContractModelRow> inUse(UUID model) {
        return one(model).doOnNext(row -> {
            if (row.archivedAt() != null) {
                throw Refusal.of(ModelProblem.ARCHIVED);
            }
        });
    }

    Mono<ModelVersionRow> draft(UUID model) {
        return versions.draft(model).switchIfEmpty(one(model).flatMap(known -> Mono.error(Refusal.of(ModelProblem.NO_DRAFT))));
    }

    static Mono<Long> current(Mono<Long> changed) {
        return changed.filter(rows -> rows > 0).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.PRECONDITION_FAILED)));
    }

    private Mono<ContractModelRow> one(UUID model) {
        return models.model(model).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    /** The draft, which nobody else changes or publishes until the transaction ends. */
    private Mono<ModelVersionRow> held(UUID model) {
        return versions.touchDraft(model).then(Mono.defer(() -> draft(model)));
    }

    private static @Nullable Integer version(KeptText known, String code) {
        return known.articles().stream().filter(kept -> kept.article().code().equals(code)).map(KeptText.KeptArticle::version).findFirst()
                .orElse(null);
    }

    private static @Nullable Integer termVersion(KeptText known, String key) {
        return known.terms().stream().filter(kept -> kept.term().key().equals(key)).map(KeptText.KeptTerm::version).findFirst()
                .orElse(null);
    }

    private static void requireCurrent(@Nullable Integer seen, @Nullable Integer now, boolean full, String pointer) {
        if (seen == null && now != null) {
            throw Refusal.invalid(pointer, "code-taken",
                    Message.of("Deze code is al in gebruik. Kies een andere.", "This code is in use already. Choose another."));
        }
        if (seen == null && full) {
            throw Refusal.invalid(pointer, "too-many", Message.of("Een model heeft er hooguit " + MOST_ARTICLES + ".",
                    "A model has at most " + MOST_ARTICLES + "."));
        }
        if (seen != null && !Objects.equals(seen, now)) {
            throw Refusal.of(now == null ? ProblemType.NOT_FOUND : ProblemType.PRECONDITION_FAILED);
        }
    }

    private static void requireSame(List<String> known, List<String> codes) {
        Set<String> given = new HashSet<>(codes);
        if (given.size() != codes.size() || !given.equals(new HashSet<>(known))) {
            throw Refusal.invalid("/codes", "other-articles",
                    Message.of(
                            "Noem elk artikel van het concept precies één keer. Intussen kan er een artikel bijgekomen of weggehaald zijn.",
                            "Name every article of the draft exactly once. One may have been added or removed meanwhile."));
        }
    }

    private static void requireClosed(ModelVersionRow draft, LocalDate today) {
        if (draft.isOpen(today)) {
            throw Refusal.of(ModelProblem.CONSULTATION_OPEN);
        }
    }

    private static void requireSound(ModelText text, AgreementKind kind) {
        List<Refusal.FieldError> errors = text.problems(kind).stream()
                .map(problem -> new Refusal.FieldError(problem.pointer(), codeOf(problem), problem.detail())).toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(ModelProblem.TEXT_HAS_PROBLEMS, errors);
        }
    }

    /** The kind of a problem as the API calls it. */
    public static String codeOf(TextProblem problem) {
        return problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ModelText with(ModelText text, Article article) {
        List<Article> others = text.articles();
        return text.article(article.code()).isPresent()
                ? new ModelText(others.stream().map(one -> one.code().equals(article.code()) ? article : one).toList(), text.terms())
                : new ModelText(Stream.concat(others.stream(), Stream.of(article)).toList(), text.terms());
    }

    private static List<TextProblem> problemsOf(ModelText text, AgreementKind kind, String code) {
        return text.problems(kind).stream().filter(problem -> problem.articleCode().equals(code)).toList();
    }
}
