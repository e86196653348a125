package nl.loodlijn.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.ModelDifference;
import nl.loodlijn.contract.domain.ModelText;
import nl.loodlijn.contract.domain.Paragraph;
import nl.loodlijn.contract.domain.Run;
import nl.loodlijn.contract.domain.TextProblem;
import nl.loodlijn.contract.domain.Variant;
import nl.loodlijn.contract.model.ArticleJson;
import nl.loodlijn.contract.model.ContractModelRow;
import nl.loodlijn.contract.model.ContractModels;
import nl.loodlijn.contract.model.ExampleModels;
import nl.loodlijn.contract.model.KeptText;
import nl.loodlijn.contract.model.ModelDrafts;
import nl.loodlijn.contract.model.ModelVersionRow;
import nl.loodlijn.contract.model.Reading;
import nl.loodlijn.contract.model.TermJson;
import nl.loodlijn.platform.problem.EditedVersion;

/** Model contracts as the API shows them. */
final class ModelViews {
    private ModelViews() {
    }

    /** Where a version stands. */
    enum VersionState {
        /** Only the region sees it. */
        DRAFT,
        /** Laid before head contractors, until a day. */
        CONSULTATION,
        /** Stays as it is. */
        PUBLISHED
    }

    @Serdeable
    @Introspected
    record ContractModelList(List<ContractModel> items) {
    }

    /**
     * A model contract.
     *
     * @param version of its name and use, as in the header ETag
     * @param publishedNumber number of the newest published version; absent while there is none
     * @param takesEffectOn from which day that version holds for new agreements
     * @param publishedArticles how many articles that version has
     * @param draftState where the version that is not published stands; absent when there is none, or none for the reader
     * @param consultationUntil last day of the consultation about it
     * @param consultationClosed whether that consultation was closed before its last day
     */
    @Serdeable
    @Introspected
    record ContractModel(UUID id, AgreementKind kind, Variant variant, String name, boolean archived, String version,
            @Nullable Integer publishedNumber, @Nullable Instant publishedAt, @Nullable LocalDate takesEffectOn,
            @Nullable Integer publishedArticles, @Nullable VersionState draftState, @Nullable Integer draftArticles,
            @Nullable LocalDate consultationUntil, boolean consultationClosed) {
        static ContractModel of(ContractModelRow row) {
            String state = row.draftState();
            return new ContractModel(row.id(), row.agreementKind(), row.fundingVariant(), row.name(), row.archivedAt() != null,
                    EditedVersion.tag(row.version()), row.publishedNumber(), row.publishedAt(), row.takesEffectOn(),
                    row.publishedArticles(), state == null ? null : VersionState.valueOf(state), row.draftArticles(),
                    row.consultationUntil(), row.consultationClosedAt() != null);
        }
    }

    /** @param versions the newest first; one that is not published, which has no number, comes before all */
    @Serdeable
    @Introspected
    record ContractModelWithVersions(ContractModel model, List<ModelVersion> versions) {
        static ContractModelWithVersions of(ContractModels.Whole whole) {
            return new ContractModelWithVersions(ContractModel.of(whole.model()),
                    whole.versions().stream().map(row -> ModelVersion.of(row, whole.today())).toList());
        }
    }

    /**
     * A version of a model contract.
     *
     * @param number counts from 1; absent until it is published
     * @param fromExample whether its text began as the example that comes with the product and that a lawyer has to look at
     * @param note what is new in it, in words
     * @param consultationUntil last day on which head contractors can comment and vote; absent when they were not asked
     * @param consultationOpen whether they can now
     */
    @Serdeable
    @Introspected
    record ModelVersion(UUID id, @Nullable Integer number, VersionState state, boolean fromExample, @Nullable LocalDate takesEffectOn,
            @Nullable String note, @Nullable Instant publishedAt, @Nullable String publishedBy, @Nullable String consultationQuestion,
            @Nullable LocalDate consultationUntil, boolean consultationOpen) {
        static ModelVersion of(ModelVersionRow row, LocalDate today) {
            return new ModelVersion(row.id(), row.number(), VersionState.valueOf(row.state()), row.fromExample(), row.takesEffectOn(),
                    row.note(), row.publishedAt(), row.publishedByName(), row.consultationQuestion(), row.consultationUntil(),
                    row.isOpen(today));
        }
    }

    /**
     * A version and what it says.
     *
     * @param version of the draft, as in the header ETag; goes up with each change of its text or its consultation
     * @param articles in the order of the contract: by part
     * @param problems what keeps it from being published and is not about one article
     * @param problemCount how many problems there are in all
     */
    @Serdeable
    @Introspected
    record ModelContent(ContractModel model, ModelVersion modelVersion, String version, List<KeptArticle> articles, List<KeptTerm> terms,
            List<ModelTextProblem> problems, int problemCount) {
        static ModelContent of(ContractModels.Content content, Locale language) {
            ModelText text = content.text().text();
            boolean published = content.version().number() != null;
            List<TextProblem> found = published ? List.of() : text.problems(content.model().agreementKind());
            Reading reading = Reading.of(text);
            Map<String, String> numbers = text.numbers();
            List<KeptArticle> articles = text.ordered().stream()
                    .flatMap(article -> content.text().articles().stream().filter(kept -> kept.article().code().equals(article.code())))
                    .map(kept -> KeptArticle.of(kept, numbers, reading, found, language)).toList();
            List<KeptTerm> terms = content.text().terms().stream().map(kept -> KeptTerm.of(kept, reading)).toList();
            return new ModelContent(ContractModel.of(content.model()), ModelVersion.of(content.version(), content.today()),
                    EditedVersion.tag(content.version().version()), articles, terms,
                    found.stream().filter(problem -> problem.articleCode().isEmpty()).map(problem -> ModelTextProblem.of(problem, language))
                            .toList(),
                    found.size());
        }
    }

    /**
     * An article in a version.
     *
     * @param number part and place within the part, such as 1.5
     * @param version of the article, for If-Match when it is changed
     * @param textVersion goes up with each change of what it says; a vote names the one that was read
     * @param readings each of its texts as it will read, what is filled in later between square brackets
     * @param problems what keeps it from being published
     */
    @Serdeable
    @Introspected
    record KeptArticle(ArticleJson article, String number, String version, int textVersion, List<OptionReading> readings,
            List<ModelTextProblem> problems) {
        static KeptArticle of(KeptText.KeptArticle kept, Map<String, String> numbers, Reading reading, List<TextProblem> found,
                Locale language) {
            Article article = kept.article();
            Map<String, List<Paragraph>> texts = reading.options().getOrDefault(article.code(), Map.of());
            return new KeptArticle(ArticleJson.of(article), numbers.getOrDefault(article.code(), ""), EditedVersion.tag(kept.version()),
                    kept.textVersion(),
                    article.options().stream().map(option -> OptionReading.of(option.code(), texts.getOrDefault(option.code(), List.of())))
                            .toList(),
                    found.stream().filter(problem -> problem.articleCode().equals(article.code()))
                            .map(problem -> ModelTextProblem.of(problem, language)).toList());
        }
    }

    /** @param code of the text */
    @Serdeable
    @Introspected
    record OptionReading(String code, List<ModelParagraph> paragraphs) {
        static OptionReading of(String code, List<Paragraph> paragraphs) {
            return new OptionReading(code, paragraphs.stream().map(ModelParagraph::of).toList());
        }
    }

    @Serdeable
    @Introspected
    record ModelParagraph(List<ModelRun> runs) {
        static ModelParagraph of(Paragraph paragraph) {
            return switch (paragraph) {
                case Paragraph.Words(List<Run> runs) ->
                    new ModelParagraph(runs.stream().map(run -> new ModelRun(run.kind(), run.text(), run.target())).toList());
                case Paragraph.Table table -> new ModelParagraph(List.of(new ModelRun(Run.Kind.FACT, table.text(), table.fact().name())));
            };
        }
    }

    /**
     * Words of a paragraph that are of one kind.
     *
     * @param target what they refer to: code of an article, key of a term or slot, name of a fact; absent for plain text
     */
    @Serdeable
    @Introspected
    record ModelRun(Run.Kind kind, String text, @Nullable String target) {
    }

    /** @param version of the term, for If-Match when it is changed */
    @Serdeable
    @Introspected
    record KeptTerm(TermJson term, String version, List<ModelParagraph> paragraphs) {
        static KeptTerm of(KeptText.KeptTerm kept, Reading reading) {
            return new KeptTerm(TermJson.of(kept.term()), EditedVersion.tag(kept.version()),
                    reading.terms().getOrDefault(kept.term().key(), List.of()).stream().map(ModelParagraph::of).toList());
        }
    }

    /**
     * What keeps a text from being published.
     *
     * @param pointer where it stands, within the article or term that it is about
     */
    @Serdeable
    @Introspected
    record ModelTextProblem(String code, String pointer, String message) {
        static ModelTextProblem of(TextProblem problem, Locale language) {
            return new ModelTextProblem(ModelDrafts.codeOf(problem), problem.pointer(), problem.detail().in(language));
        }
    }

    @Serdeable
    @Introspected
    record ArticleCheck(List<ModelTextProblem> problems) {
        static ArticleCheck of(List<TextProblem> problems, Locale language) {
            return new ArticleCheck(problems.stream().map(problem -> ModelTextProblem.of(problem, language)).toList());
        }
    }

    /** @param unchanged how many articles are the same in both versions */
    @Serdeable
    @Introspected
    record ModelDifferenceView(List<ArticleJson> added, List<ArticleJson> removed, List<ChangedArticle> changed, List<TermJson> addedTerms,
            List<TermJson> removedTerms, List<ChangedModelTerm> changedTerms, int unchanged) {
        static ModelDifferenceView of(ModelDifference difference) {
            return new ModelDifferenceView(difference.added().stream().map(ArticleJson::of).toList(),
                    difference.removed().stream().map(ArticleJson::of).toList(),
                    difference.changed().stream().map(one -> new ChangedArticle(ArticleJson.of(one.before()), ArticleJson.of(one.after()),
                            one.aspects())).toList(),
                    difference.addedTerms().stream().map(TermJson::of).toList(),
                    difference.removedTerms().stream().map(TermJson::of).toList(), difference.changedTerms().stream()
                            .map(one -> new ChangedModelTerm(TermJson.of(one.before()), TermJson.of(one.after()))).toList(),
                    difference.unchanged());
        }
    }

    /** @param aspects what differs, at least one */
    @Serdeable
    @Introspected
    record ChangedArticle(ArticleJson before, ArticleJson after, List<ModelDifference.Aspect> aspects) {
    }

    @Serdeable
    @Introspected
    record ChangedModelTerm(TermJson before, TermJson after) {
    }

    @Serdeable
    @Introspected
    record ModelExamples(List<ModelExample> items) {
        static ModelExamples of(List<ExampleModels.Example> examples) {
            return new ModelExamples(examples.stream()
                    .map(one -> new ModelExample(one.kind(), one.variant(), one.edition(), one.text().articles().size())).toList());
        }
    }

    /**
     * An example text to begin with; a lawyer has to look at it before it is used.
     *
     * @param edition year and month that it describes, such as 2026-01
     * @param articles how many it has
     */
    @Serdeable
    @Introspected
    record ModelExample(AgreementKind kind, Variant variant, String edition, int articles) {
    }
}
