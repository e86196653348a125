package nl.loodlijn.contract.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.loodlijn.contract.domain.FillingProblem.Code;
import nl.loodlijn.platform.problem.Message;

/** Looks through what was filled in for everything that keeps it from being a contract. */
final class FillingCheck {
    private static final Message NO_ARTICLE = Message.of("Dit artikel staat niet in het model.", "This article is not in the model.");

    private final ModelText model;
    private final Filling filling;
    private final Texts texts;
    private final List<FillingProblem> problems = new ArrayList<>();

    FillingCheck(ModelText model, Filling filling) {
        this.model = model;
        this.filling = filling;
        this.texts = new Texts(filling);
    }

    List<FillingProblem> problems() {
        unknownArticles();
        Set<Fact> facts = new LinkedHashSet<>();
        for (Article article : model.ordered()) {
            if (filling.leftOut().contains(article.code())) {
                leftOut(article);
                continue;
            }
            Optional<String> text = texts.of(article);
            if (text.isEmpty()) {
                choice(article);
            }
            text.ifPresent(words -> {
                slots(article, words);
                facts.addAll(factsOf(words).toList());
            });
        }
        model.terms().forEach(term -> facts.addAll(factsOf(term.definition()).toList()));
        facts(facts);
        unknownSlots();
        deviations();
        return List.copyOf(problems);
    }

    private void unknownArticles() {
        new TreeSet<>(filling.leftOut()).stream().filter(code -> model.article(code).isEmpty())
                .forEach(code -> add(Code.ARTICLE_UNKNOWN, code, pointer("leftOut", code), NO_ARTICLE));
        new TreeSet<>(filling.choices().keySet()).stream().filter(code -> model.article(code).isEmpty())
                .forEach(code -> add(Code.ARTICLE_UNKNOWN, code, pointer("choices", code), NO_ARTICLE));
    }

    private void leftOut(Article article) {
        if (!article.optional()) {
            add(Code.NOT_OPTIONAL, article.code(), pointer("leftOut", article.code()),
                    Message.of("Dit artikel kan niet weg.", "This article cannot be left out."));
        }
    }

    private void choice(Article article) {
        boolean chosen = filling.choices().containsKey(article.code());
        add(chosen ? Code.CHOICE_UNKNOWN : Code.CHOICE_MISSING, article.code(), pointer("choices", article.code()),
                chosen
                        ? Message.of("Deze keuze staat niet in het model.", "This option is not in the model.")
                        : Message.of("Kies een tekst voor " + article.heading() + ".", "Choose a text for " + article.heading() + "."));
    }

    private void slots(Article article, String text) {
        Set<String> used = Markup.references(text, Markup.Target.SLOT).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Slot slot : article.slots()) {
            if (!used.contains(slot.key())) {
                continue;
            }
            SlotValue value = filling.values().get(slot.key());
            if (value == null) {
                add(Code.SLOT_MISSING, article.code(), pointer("values", slot.key()),
                        Message.of("Vul in: " + slot.label() + ".", "Fill in: " + slot.label() + "."));
            } else {
                SlotCheck.objection(slot, value)
                        .ifPresent(why -> add(Code.SLOT_OUT_OF_BOUNDS, article.code(), pointer("values", slot.key()), why));
            }
        }
    }

    private void unknownSlots() {
        Set<String> known = model.articles().stream().flatMap(article -> article.slots().stream()).map(Slot::key)
                .collect(Collectors.toSet());
        new TreeSet<>(filling.values().keySet()).stream().filter(key -> !known.contains(key)).forEach(key -> add(Code.SLOT_UNKNOWN, "",
                pointer("values", key), Message.of("Dit invulveld staat niet in het model.", "This slot is not in the model.")));
    }

    private void facts(Set<Fact> used) {
        used.stream().filter(fact -> filling.facts().getOrDefault(fact, "").isBlank())
                .forEach(fact -> add(Code.FACT_MISSING, "", pointer("facts", fact.name()),
                        Message.of("De tekst noemt dit, maar het is nog niet bekend: " + fact.label() + ".",
                                "The text says this, but it is not known yet: " + fact.label() + ".")));
        for (Map.Entry<Fact, String> fact : new TreeMap<>(filling.facts()).entrySet()) {
            characters(fact.getValue(), "", pointer("facts", fact.getKey().name()));
        }
    }

    private void deviations() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < filling.deviations().size(); i++) {
            Deviation deviation = filling.deviations().get(i);
            String code = deviation.articleCode();
            String at = "/deviations/" + i;
            Optional<Article> article = model.article(code);
            if (article.isEmpty()) {
                add(Code.ARTICLE_UNKNOWN, code, at + "/articleCode", NO_ARTICLE);
                continue;
            }
            if (!seen.add(code)) {
                add(Code.DEVIATION_TWICE, code, at,
                        Message.of("Van een artikel wijkt u één keer af.", "One departs from an article once."));
            }
            if (article.get().part() == Part.FIXED) {
                add(Code.DEVIATION_OF_FIXED_PART, code, at,
                        Message.of("Van deel 3 wijkt niemand af.", "Nobody departs from part 3."));
            }
            if (filling.leftOut().contains(code)) {
                add(Code.DEVIATION_OF_LEFT_OUT, code, at,
                        Message.of("Dit artikel geldt niet (NVT).", "This article does not hold (NVT)."));
            }
            deviation(deviation, article.get(), at);
        }
    }

    private void deviation(Deviation deviation, Article article, String at) {
        if (Markup.paragraphs(deviation.text()).isEmpty()) {
            add(Code.DEVIATION_WITHOUT_TEXT, article.code(), at + "/text", Message.of("Schrijf wat u afspreekt.", "Write what you agree."));
        }
        if (deviation.reason().isBlank()) {
            add(Code.DEVIATION_WITHOUT_REASON, article.code(), at + "/reason",
                    Message.of("Schrijf waarom u van het model afwijkt.", "Write why you depart from the model."));
        }
        if (deviation.text().length() > TextOption.LONGEST_TEXT) {
            tooLong(article, at + "/text", TextOption.LONGEST_TEXT);
        }
        if (deviation.reason().length() > Deviation.LONGEST_REASON) {
            tooLong(article, at + "/reason", Deviation.LONGEST_REASON);
        }
        characters(deviation.text(), article.code(), at + "/text");
        characters(deviation.reason(), article.code(), at + "/reason");
        Markup.pieces(deviation.text()).stream().filter(piece -> refersToNothing(piece, article)).findFirst()
                .ifPresent(_ -> add(Code.DEVIATION_REFERS_TO_NOTHING, article.code(), at + "/text",
                        Message.of("Een accolade in deze tekst verwijst nergens naar.", "A brace in this text refers to nothing.")));
    }

    private boolean refersToNothing(Markup.Piece piece, Article article) {
        return switch (piece) {
            case Markup.Piece.Words _ -> false;
            case Markup.Piece.Stray _ -> true;
            case Markup.Piece.Reference(Markup.Target target, String name) -> switch (target) {
                case ARTICLE -> model.article(name).isEmpty();
                case TERM -> model.term(name).isEmpty();
                case SLOT -> article.slot(name).isEmpty();
                case FACT -> Fact.named(name).isEmpty();
            };
        };
    }

    private void tooLong(Article article, String pointer, int longest) {
        add(Code.DEVIATION_TOO_LONG, article.code(), pointer,
                Message.of("Dit is langer dan " + longest + " tekens.", "This is longer than " + longest + " characters."));
    }

    private void characters(String text, String article, String pointer) {
        Characters.firstForbidden(text).ifPresent(forbidden -> add(Code.CHARACTER_NOT_ALLOWED, article, pointer,
                Message.of("Hier staat een teken dat men niet ziet: " + Characters.name(forbidden) + ".",
                        "There is a character here that nobody sees: " + Characters.name(forbidden) + ".")));
    }

    private static Stream<Fact> factsOf(String text) {
        return Markup.references(text, Markup.Target.FACT).flatMap(name -> Fact.named(name).stream());
    }

    private void add(Code code, String article, String pointer, Message detail) {
        problems.add(new FillingProblem(code, article, pointer, detail));
    }

    private static String pointer(String group, String key) {
        return "/" + group + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
