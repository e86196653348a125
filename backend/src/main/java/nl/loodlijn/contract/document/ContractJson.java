package nl.loodlijn.contract.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.ContractText;
import nl.loodlijn.contract.domain.Deviation;
import nl.loodlijn.contract.domain.Fact;
import nl.loodlijn.contract.domain.Filling;
import nl.loodlijn.contract.domain.NumberedArticle;
import nl.loodlijn.contract.domain.Paragraph;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.Run;
import nl.loodlijn.contract.domain.Standing;
import nl.loodlijn.contract.domain.TermText;

/**
 * A whole contract as JSON. Everything in a document of it comes from here.
 *
 * @param format name and version of this shape
 * @param definitions terms as they read
 * @param articles as they read, by part
 * @param deviations every departure from the model, with its reason
 * @param filling what was chosen and filled in, as far as the text takes it
 * @param facts what the text took from the terms, by name
 * @param terms the terms as data, for programs; whatever shape the kind of price gives them
 */
@Serdeable
@Introspected
record ContractJson(String format, ContractHead head, @Nullable List<Term> definitions, List<Clause> articles,
        @Nullable List<Departure> deviations, FillingJson filling, @Nullable Map<String, String> facts, @Nullable JsonNode terms) {
    static final String FORMAT = "loodlijn-contract/1";

    @Serdeable
    @Introspected
    record Term(String key, String term, @Nullable List<Block> definition) {
    }

    @Serdeable
    @Introspected
    record Clause(String number, String code, Part part, String heading, Standing standing, @Nullable List<Block> paragraphs) {
    }

    @Serdeable
    @Introspected
    record Departure(String number, String articleCode, String reason) {
    }

    /** A paragraph: either words or a table. */
    @Serdeable
    @Introspected
    record Block(@Nullable List<Words> words, @Nullable Rows table) {
    }

    /** @param to what the words refer to; absent for plain text */
    @Serdeable
    @Introspected
    record Words(String text, Run.@Nullable Kind kind, @Nullable String to) {
    }

    @Serdeable
    @Introspected
    record Rows(Fact fact, List<String> headings, @Nullable List<List<String>> rows) {
    }

    static ContractJson of(ContractHead head, ContractText text, Filling filling, @Nullable JsonNode terms) {
        Map<String, String> facts = new TreeMap<>();
        filling.facts().forEach((fact, words) -> facts.put(fact.name(), words));
        return new ContractJson(FORMAT, head, text.terms().stream().map(ContractJson::term).toList(),
                text.articles().stream().map(ContractJson::clause).toList(),
                text.articles().stream().flatMap(article -> filling.deviations().stream()
                        .filter(deviation -> deviation.articleCode().equals(article.code()))
                        .map(deviation -> departure(article, deviation)))
                        .toList(),
                FillingJson.of(used(text, filling)), facts, terms);
    }

    /** Without choices and values that the text does not take: nobody signs what nobody reads. */
    private static Filling used(ContractText text, Filling filling) {
        Set<String> chosen = text.articles().stream().filter(article -> article.standing() == Standing.CHOSEN).map(NumberedArticle::code)
                .collect(Collectors.toSet());
        Set<String> slots = text.articles().stream().flatMap(article -> article.paragraphs().stream())
                .flatMap(paragraph -> paragraph instanceof Paragraph.Words words ? words.runs().stream() : Stream.empty())
                .filter(run -> run.kind() == Run.Kind.SLOT).map(Run::target).collect(Collectors.toSet());
        return new Filling(kept(filling.choices(), chosen), filling.leftOut(), kept(filling.values(), slots), filling.facts(),
                filling.deviations());
    }

    private static <T> Map<String, T> kept(Map<String, T> given, Set<String> keys) {
        return given.entrySet().stream().filter(one -> keys.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Term term(TermText term) {
        return new Term(term.key(), term.term(), term.definition().stream().map(ContractJson::block).toList());
    }

    private static Clause clause(NumberedArticle article) {
        return new Clause(article.number(), article.code(), article.part(), article.heading(), article.standing(),
                article.paragraphs().stream().map(ContractJson::block).toList());
    }

    private static Departure departure(NumberedArticle article, Deviation deviation) {
        return new Departure(article.number(), article.code(), deviation.reason());
    }

    private static Block block(Paragraph paragraph) {
        return switch (paragraph) {
            case Paragraph.Words words -> new Block(words.runs().stream().map(ContractJson::words).toList(), null);
            case Paragraph.Table table -> new Block(null, new Rows(table.fact(), table.headings(), table.rows()));
        };
    }

    private static Words words(Run run) {
        return run.kind() == Run.Kind.TEXT ? new Words(run.text(), null, null) : new Words(run.text(), run.kind(), run.target());
    }
}
