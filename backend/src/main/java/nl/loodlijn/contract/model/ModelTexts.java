package nl.loodlijn.contract.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

import nl.loodlijn.contract.domain.Article;
import nl.loodlijn.contract.domain.DefinedTerm;
import nl.loodlijn.contract.domain.ModelText;

import reactor.core.publisher.Mono;

/** The text of versions as it is kept; to be called inside a unit of work. */
@Singleton
final class ModelTexts {
    private final ModelTextRepository articles;
    private final TermRepository terms;
    private final JsonMapper json;

    ModelTexts(ModelTextRepository articles, TermRepository terms, JsonMapper json) {
        this.articles = articles;
        this.terms = terms;
        this.json = json;
    }

    Mono<KeptText> of(UUID version) {
        return articles.articles(version).map(row -> new KeptText.KeptArticle(read(row), row.version(), row.textVersion())).collectList()
                .flatMap(kept -> terms.terms(version).map(row -> new KeptText.KeptTerm(row.definedTerm(), row.version())).collectList()
                        .map(defined -> new KeptText(kept, defined)));
    }

    Mono<Void> write(UUID version, ModelText text) {
        return writeArticles(version, text.articles()).then(Mono.defer(() -> writeTerms(version, text.terms()))).then();
    }

    Mono<Long> writeArticles(UUID version, List<Article> written) {
        return written.isEmpty()
                ? Mono.just(0L)
                : articles.write(version, written(Argument.listOf(ArticleJson.class), written.stream().map(ArticleJson::of).toList()));
    }

    Mono<Long> writeTerms(UUID version, List<DefinedTerm> written) {
        return written.isEmpty()
                ? Mono.just(0L)
                : terms.write(version, written(Argument.listOf(TermJson.class), written.stream().map(TermJson::of).toList()));
    }

    Mono<Void> copy(UUID from, UUID to) {
        return articles.copyArticles(from, to).then(Mono.defer(() -> terms.copyTerms(from, to))).then();
    }

    private Article read(ArticleRow row) {
        try {
            return row.article(json.readValue(row.slots(), Argument.listOf(SlotJson.class)).stream().map(SlotJson::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private <T> String written(Argument<List<T>> type, List<T> values) {
        try {
            return json.writeValueAsString(type, values);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
