package nl.loodlijn.contract.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.loodlijn.contract.domain.TextProblem.Code;
import nl.loodlijn.platform.problem.Message;

/** Looks through the text of a model for everything that keeps it from being published. */
final class TextCheck {
    private final ModelText model;
    private final Map<String, String> numbers;
    private final Set<String> termKeys;
    private final List<TextProblem> problems = new ArrayList<>();

    TextCheck(ModelText model) {
        this.model = model;
        this.numbers = model.numbers();
        this.termKeys = model.terms().stream().map(DefinedTerm::key).collect(Collectors.toSet());
    }

    List<TextProblem> problems() {
        look(Optional.empty());
        return List.copyOf(problems);
    }

    List<TextProblem> problems(AgreementKind kind) {
        look(Optional.of(kind));
        return List.copyOf(problems);
    }

    private void look(Optional<AgreementKind> kind) {
        if (model.articles().isEmpty()) {
            add(Code.EMPTY, "", "/articles", "Dit model heeft nog geen artikelen.", "This model has no articles yet.");
        }
        Set<String> codes = new HashSet<>();
        Set<String> slotKeys = new HashSet<>();
        for (int i = 0; i < model.articles().size(); i++) {
            Article article = model.articles().get(i);
            String at = "/articles/" + i;
            code(article.code(), article.code(), at + "/code", codes, Code.CODE_MALFORMED, Code.CODE_TWICE);
            words(article.heading(), Article.LONGEST_HEADING, Code.HEADING_MISSING, article.code(), at + "/heading");
            fit(article, at);
            options(article, at, kind);
            slots(article, at, slotKeys);
        }
        terms(kind);
        circles();
    }

    private void fit(Article article, String at) {
        boolean chooses = article.state() == ArticleState.CHOOSE;
        if (chooses ? article.options().size() < 2 : article.options().size() != 1) {
            add(Code.OPTIONS_DO_NOT_FIT_STATE, article.code(), at + "/options",
                    chooses ? "Geef minstens twee teksten om uit te kiezen." : "Geef precies één tekst.",
                    chooses ? "Give at least two texts to choose from." : "Give exactly one text.");
        }
        boolean locked = article.state() == ArticleState.LOCKED;
        boolean fills = article.state() == ArticleState.FILL;
        if (locked && !article.slots().isEmpty() || fills && article.slots().isEmpty()) {
            add(Code.SLOTS_DO_NOT_FIT_STATE, article.code(), at + "/slots",
                    locked ? "Een vast artikel heeft geen invulvelden." : "Een artikel om in te vullen heeft minstens één invulveld.",
                    locked ? "A locked article has no slots." : "An article to fill in has at least one slot.");
        }
        if (article.part() == Part.FIXED && !locked) {
            add(Code.FIXED_PART_NOT_LOCKED, article.code(), at + "/state", "In deel 3 zijn alle artikelen vast.",
                    "In part 3 all articles are locked.");
        }
    }

    private void options(Article article, String at, Optional<AgreementKind> kind) {
        Set<String> codes = new HashSet<>();
        for (int j = 0; j < article.options().size(); j++) {
            TextOption option = article.options().get(j);
            String here = at + "/options/" + j;
            code(option.code(), article.code(), here + "/code", codes, Code.CODE_MALFORMED, Code.CODE_TWICE);
            if (article.state() == ArticleState.CHOOSE) {
                words(option.label(), TextOption.LONGEST_LABEL, Code.TEXT_MISSING, article.code(), here + "/label");
            }
            words(option.text(), TextOption.LONGEST_TEXT, Code.TEXT_MISSING, article.code(), here + "/text");
            references(option.text(), Optional.of(article), here + "/text", kind);
        }
    }

    private void slots(Article article, String at, Set<String> keys) {
        Set<String> used = article.options().stream().flatMap(option -> Markup.references(option.text(), Markup.Target.SLOT))
                .collect(Collectors.toSet());
        for (int k = 0; k < article.slots().size(); k++) {
            Slot slot = article.slots().get(k);
            String here = at + "/slots/" + k;
            code(slot.key(), article.code(), here + "/key", keys, Code.KEY_MALFORMED, Code.KEY_TWICE);
            words(slot.label(), TextOption.LONGEST_LABEL, Code.TEXT_MISSING, article.code(), here + "/label");
            if (!SlotCheck.hasSense(slot)) {
                add(Code.SLOT_WITHOUT_SENSE, article.code(), here, "In dit invulveld past niets. Kijk naar de grenzen of de keuzes.",
                        "Nothing fits this slot. Look at its bounds or its options.");
            }
            if (!used.contains(slot.key())) {
                add(Code.SLOT_UNUSED, article.code(), here, "De tekst gebruikt het invulveld " + slot.key() + " niet.",
                        "The text does not use the slot " + slot.key() + ".");
            }
        }
    }

    private void terms(Optional<AgreementKind> kind) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < model.terms().size(); i++) {
            DefinedTerm term = model.terms().get(i);
            String at = "/terms/" + i;
            code(term.key(), "", at + "/key", keys, Code.KEY_MALFORMED, Code.KEY_TWICE);
            words(term.term(), Article.LONGEST_HEADING, Code.TEXT_MISSING, "", at + "/term");
            words(term.definition(), TextOption.LONGEST_TEXT, Code.TEXT_MISSING, "", at + "/definition");
            references(term.definition(), Optional.empty(), at + "/definition", kind);
        }
    }

    private void references(String text, Optional<Article> article, String pointer, Optional<AgreementKind> kind) {
        String code = article.map(Article::code).orElse("");
        for (Markup.Piece piece : Markup.pieces(text)) {
            switch (piece) {
                case Markup.Piece.Words _ -> {
                }
                case Markup.Piece.Stray(String braced) -> add(Code.STRAY_BRACE, code, pointer,
                        "Een accolade kan alleen in {artikel:..}, {begrip:..}, {veld:..} of {feit:..} staan, niet in: " + braced,
                        "A brace can stand only in {artikel:..}, {begrip:..}, {veld:..} or {feit:..}, not in: " + braced);
                case Markup.Piece.Reference reference -> unresolved(reference, article, kind)
                        .ifPresent(unknown -> add(unknown, code, pointer,
                                "Dit verwijst nergens naar: {" + reference.target().word() + ":" + reference.name() + "}",
                                "This refers to nothing: {" + reference.target().word() + ":" + reference.name() + "}"));
            }
        }
    }

    private Optional<Code> unresolved(Markup.Piece.Reference reference, Optional<Article> article, Optional<AgreementKind> kind) {
        String name = reference.name();
        return switch (reference.target()) {
            case ARTICLE -> numbers.containsKey(name) ? Optional.empty() : Optional.of(Code.UNKNOWN_ARTICLE);
            case TERM -> termKeys.contains(name) ? Optional.empty() : Optional.of(Code.UNKNOWN_TERM);
            case SLOT -> article.flatMap(one -> one.slot(name)).isPresent() ? Optional.empty() : Optional.of(Code.UNKNOWN_SLOT);
            case FACT -> Fact.named(name).map(fact -> kind.isEmpty() || fact.isOf(kind.get())
                    ? Optional.<Code>empty()
                    : Optional.of(Code.FACT_OF_ANOTHER_KIND)).orElse(Optional.of(Code.UNKNOWN_FACT));
        };
    }

    private void circles() {
        Map<String, List<String>> articles = new LinkedHashMap<>();
        for (Article article : model.articles()) {
            articles.putIfAbsent(article.code(), article.options().stream()
                    .flatMap(option -> Markup.references(option.text(), Markup.Target.ARTICLE)).distinct().toList());
        }
        for (List<String> chain : new Circles(articles).find()) {
            String names = names(chain, code -> numbers.getOrDefault(code, code));
            add(Code.CIRCULAR_ARTICLES, chain.getFirst(),
                    "/articles/" + model.articles().indexOf(model.article(chain.getFirst()).orElseThrow()),
                    "Deze artikelen verwijzen in een kring naar elkaar: " + names + ".",
                    "These articles refer to each other in a circle: " + names + ".");
        }
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (DefinedTerm term : model.terms()) {
            terms.putIfAbsent(term.key(), Markup.references(term.definition(), Markup.Target.TERM).distinct().toList());
        }
        for (List<String> chain : new Circles(terms).find()) {
            String names = names(chain, key -> model.term(key).map(DefinedTerm::term).orElse(key));
            add(Code.CIRCULAR_TERMS, "", "/terms/" + model.terms().indexOf(model.term(chain.getFirst()).orElseThrow()) + "/definition",
                    "Deze begrippen leggen elkaar in een kring uit: " + names + ".",
                    "These terms explain each other in a circle: " + names + ".");
        }
    }

    private static String names(List<String> chain, Function<String, String> name) {
        return chain.stream().map(name).collect(Collectors.joining(" → "));
    }

    private void code(String code, String article, String pointer, Set<String> seen, Code malformed, Code twice) {
        if (!Article.isCode(code)) {
            add(malformed, article, pointer, "Begin met een kleine letter; daarna kleine letters, cijfers en streepjes, samen hooguit 40.",
                    "Begin with a small letter; then small letters, figures and dashes, at most 40 in all.");
        } else if (!seen.add(code)) {
            add(twice, article, pointer, "Dit staat er twee keer: " + code, "This is there twice: " + code);
        }
    }

    private void words(String text, int longest, Code missing, String article, String pointer) {
        if (text.isBlank()) {
            add(missing, article, pointer, "Hier moet nog iets staan.", "Something has to stand here.");
        }
        if (text.length() > longest) {
            add(Code.TOO_LONG, article, pointer, "Dit is langer dan " + longest + " tekens.",
                    "This is longer than " + longest + " characters.");
        }
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            String name = Characters.name(forbidden.getAsInt());
            add(Code.CHARACTER_NOT_ALLOWED, article, pointer, "Hier staat een teken dat men niet ziet: " + name + ".",
                    "There is a character here that nobody sees: " + name + ".");
        }
    }

    private void add(Code code, String article, String pointer, String dutch, String english) {
        problems.add(new TextProblem(code, article, pointer, Message.of(dutch, english)));
    }
}
