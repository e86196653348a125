package nl.loodlijn.contract.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the text of a contract of a model and what was filled in. What is not known yet stands between square brackets. */
public final class Assembly {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** The end of the sentence in which a table stands; behind the table it ends nothing. */
    private static final Pattern END_OF_SENTENCE = Pattern.compile("^\\s*[.,;:]*\\s*");

    private final ModelText model;
    private final Filling filling;
    private final Texts texts;
    private final Map<String, String> numbers;

    private Assembly(ModelText model, Filling filling) {
        this.model = model;
        this.filling = filling;
        this.texts = new Texts(filling);
        this.numbers = model.numbers();
    }

    /** Reads as a contract when neither the model nor what was filled in has problems; before that it is a draft to look at. */
    public static ContractText of(ModelText model, Filling filling) {
        Assembly assembly = new Assembly(model, filling);
        return new ContractText(model.ordered().stream().map(assembly::article).toList(), model.terms().stream()
                .map(term -> new TermText(term.key(), term.term(), assembly.paragraphs(term.definition(), Optional.empty()))).toList());
    }

    private NumberedArticle article(Article article) {
        Standing standing = standing(article);
        List<Paragraph> paragraphs = standing == Standing.LEFT_OUT
                ? List.of()
                : texts.of(article).map(text -> paragraphs(text, Optional.of(article))).orElseGet(() -> notChosen(article));
        return new NumberedArticle(numbers.getOrDefault(article.code(), ""), article.part(), article.code(), article.heading(), paragraphs,
                standing);
    }

    private Standing standing(Article article) {
        if (isLeftOut(article)) {
            return Standing.LEFT_OUT;
        }
        if (texts.deviation(article).isPresent()) {
            return Standing.DEVIATES;
        }
        return switch (article.state()) {
            case LOCKED -> Standing.STANDARD;
            case CHOOSE -> Standing.CHOSEN;
            case FILL -> Standing.FILLED;
        };
    }

    private boolean isLeftOut(Article article) {
        return article.optional() && filling.leftOut().contains(article.code());
    }

    private static List<Paragraph> notChosen(Article article) {
        return List.of(new Paragraph.Words(List.of(open(
                article.options().stream().map(TextOption::label).collect(Collectors.joining("; ", "kies: ", "")), article.code()))));
    }

    private List<Paragraph> paragraphs(String text, Optional<Article> article) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (List<Markup.Piece> pieces : Markup.paragraphs(text)) {
            List<Run> runs = new ArrayList<>();
            boolean behindTable = false;
            for (Markup.Piece piece : pieces) {
                Optional<Paragraph.Table> table = table(piece);
                if (table.isPresent()) {
                    end(runs, paragraphs);
                    paragraphs.add(table.get());
                } else {
                    Run run = run(piece, article);
                    runs.add(behindTable && run.kind() == Run.Kind.TEXT ? begun(run) : run);
                }
                behindTable = table.isPresent();
            }
            end(runs, paragraphs);
        }
        return paragraphs;
    }

    private static Run begun(Run run) {
        return new Run(run.kind(), END_OF_SENTENCE.matcher(run.text()).replaceFirst(""), run.target());
    }

    private static void end(List<Run> runs, List<Paragraph> paragraphs) {
        if (runs.stream().anyMatch(run -> !run.text().isBlank())) {
            paragraphs.add(new Paragraph.Words(runs.stream().filter(run -> !run.text().isEmpty()).toList()));
        }
        runs.clear();
    }

    private Run run(Markup.Piece piece, Optional<Article> article) {
        return switch (piece) {
            case Markup.Piece.Words(String text) -> new Run(Run.Kind.TEXT, text, "");
            case Markup.Piece.Stray(String text) -> new Run(Run.Kind.TEXT, text, "");
            case Markup.Piece.Reference(Markup.Target target, String name) -> switch (target) {
                case ARTICLE -> model.article(name)
                        .map(one -> new Run(Run.Kind.ARTICLE,
                                "artikel " + numbers.get(name) + (isLeftOut(one) ? " (" + NumberedArticle.LEFT_OUT + ")" : ""), name))
                        .orElseGet(() -> open("artikel " + name, name));
                case TERM -> model.term(name).map(term -> new Run(Run.Kind.TERM, term.term(), name)).orElseGet(() -> open(name, name));
                case SLOT -> article.flatMap(one -> one.slot(name)).map(this::slot).orElseGet(() -> open(name, name));
                case FACT -> Fact.named(name).map(this::fact).orElseGet(() -> open(name, name));
            };
        };
    }

    private Run slot(Slot slot) {
        return Optional.ofNullable(filling.values().get(slot.key())).flatMap(value -> SlotCheck.words(slot, value))
                .map(words -> new Run(Run.Kind.SLOT, words, slot.key())).orElseGet(() -> open(slot.label(), slot.key()));
    }

    private Run fact(Fact fact) {
        String words = SPACE.matcher(filling.facts().getOrDefault(fact, "")).replaceAll(" ").strip();
        return words.isEmpty() ? open(fact.label(), fact.name()) : new Run(Run.Kind.FACT, words, fact.name());
    }

    private static Run open(String asked, String target) {
        return new Run(Run.Kind.OPEN, "[" + asked + "]", target);
    }

    private Optional<Paragraph.Table> table(Markup.Piece piece) {
        return piece instanceof Markup.Piece.Reference(Markup.Target target, String name) && target == Markup.Target.FACT
                ? Fact.named(name).flatMap(fact -> table(fact, filling.facts().getOrDefault(fact, "")))
                : Optional.empty();
    }

    private static Optional<Paragraph.Table> table(Fact fact, String text) {
        List<List<String>> rows = text.lines().filter(line -> !line.isBlank()).map(line -> Arrays.asList(line.split("\t", -1))).toList();
        if (!text.contains("\t") || rows.isEmpty()) {
            return Optional.empty();
        }
        // The first line is the heading of the table.
        int width = rows.getFirst().size();
        return Optional.of(new Paragraph.Table(fact, rows.getFirst(), rows.stream().skip(1).map(row -> ofWidth(row, width)).toList()));
    }

    private static List<String> ofWidth(List<String> row, int width) {
        return IntStream.range(0, width).mapToObj(cell -> cell < row.size() ? row.get(cell).strip() : "").toList();
    }
}
