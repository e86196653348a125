package nl.loodlijn.shortlist.words.web;

import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.words.FieldWordRow;
import nl.loodlijn.shortlist.words.SearchWords;
import nl.loodlijn.shortlist.words.SynonymRow;

import reactor.core.publisher.Mono;

/** The words that search treats as the same. */
@Tag(name = "shortlist")
@Controller("/api/v1/tenants/{tenant}/shortlist/search-words")
final class SearchWordsController {
    private final SearchWords words;

    /**
     * A word of the tenant.
     *
     * @param word one word
     * @param meaning one to five words that mean the same
     */
    @Serdeable
    @Introspected
    record SearchWord(UUID id, String word, String meaning) {
        static SearchWord of(SynonymRow row) {
            return new SearchWord(row.id(), row.word(), row.meaning());
        }
    }

    /** @param meanings everything it stands for, with a comma between them */
    @Serdeable
    @Introspected
    record FieldAbbreviation(String word, String meanings) {
        static FieldAbbreviation of(FieldWordRow row) {
            return new FieldAbbreviation(row.word(), row.meanings());
        }
    }

    /**
     * @param own what the tenant added, at most 500
     * @param ofTheField the abbreviations that hold everywhere
     */
    @Serdeable
    @Introspected
    record SearchWordList(List<SearchWord> own, List<FieldAbbreviation> ofTheField) {
    }

    /**
     * @param word one word of 2 to 40 letters and digits
     * @param meaning one to five words, at most 100 characters
     */
    @Serdeable
    @Introspected
    record NewSearchWord(String word, String meaning) {
    }

    SearchWordsController(SearchWords words) {
        this.words = words;
    }

    @Operation(operationId = "searchWords", summary = "The words that search treats as the same")
    @Get
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<SearchWordList> all(Actor.Member actor, String tenant) {
        return words.all(actor).map(known -> new SearchWordList(known.own().stream().map(SearchWord::of).toList(),
                known.ofTheField().stream().map(FieldAbbreviation::of).toList()));
    }

    @Operation(operationId = "addSearchWord", summary = "Has search treat a word as the same as others")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.SHORTLIST_WORDS)
    Mono<SearchWord> add(Actor.Member actor, String tenant, @Body NewSearchWord added) {
        return words.add(actor, added.word(), added.meaning()).map(SearchWord::of);
    }

    @Operation(operationId = "removeSearchWord", summary = "Has search treat a word on its own again")
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_WORDS)
    Mono<Void> remove(Actor.Member actor, String tenant, UUID id) {
        return words.remove(actor, id);
    }
}
