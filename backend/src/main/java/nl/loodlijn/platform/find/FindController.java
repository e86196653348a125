package nl.loodlijn.platform.find;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.words.MatchingWords;

import reactor.core.publisher.Mono;

/** Search over everything. */
@Tag(name = "find")
@Controller("/api/v1/tenants/{tenant}/find")
final class FindController {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int MOST_OF_A_KIND = 5;

    private final Find find;
    private final Clock clock;

    /** @param groups per kind what was found, the kind with the nearest title first; a kind of which nothing was found is left out */
    @Serdeable
    record FindResponse(List<Group> groups) {
    }

    /**
     * Things of one kind.
     *
     * @param label what people call several of them
     * @param items the best first, at most 5
     */
    @Serdeable
    record Group(String kind, String label, List<Item> items) {
    }

    /**
     * Something that was found.
     *
     * @param id with the kind it names the thing
     * @param context one line that tells it from others with the same title; may be empty
     * @param path of its page in the application, without the base path of the application
     * @param titleRanges what matches in the title: start (included) and end (not included), in UTF-16 units
     * @param contextRanges the same of the context
     */
    @Serdeable
    record Item(String id, String title, String context, String path, List<List<Integer>> titleRanges, List<List<Integer>> contextRanges) {
        static Item of(Hit hit, MatchingWords typed) {
            MatchingWords words = typed.and(hit.meant());
            return new Item(hit.id(), hit.title(), hit.context(), hit.path(), ranges(words, hit.title()), ranges(words, hit.context()));
        }

        private static List<List<Integer>> ranges(MatchingWords words, String text) {
            return words.rangesIn(text).stream().map(range -> List.of(range.start(), range.end())).toList();
        }
    }

    FindController(Find find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** @param q 2 to 200 characters, each of which stands for itself */
    @Operation(operationId = "find", summary = "Anything that has a page and that the party may see, by what it is called")
    @Get
    @Needs(Permission.MEMBER)
    Mono<FindResponse> find(Actor.Member actor, String tenant, @Nullable @QueryValue String q, Authentication authentication,
            @Parameter(hidden = true) Locale language) {
        Account account = Account.of(authentication);
        Question question = new Question(typed(q), tenant, language, Netherlands.today(clock), MOST_OF_A_KIND);
        return find.find(actor, account.permissions(actor.tenant(), actor.party()), question).map(groups -> answer(groups, question));
    }

    private static FindResponse answer(List<Find.Group> groups, Question question) {
        MatchingWords typed = question.words();
        return new FindResponse(groups.stream().map(group -> new Group(group.kind().code(), question.say(group.kind().label()),
                group.hits().stream().map(hit -> Item.of(hit, typed)).toList())).toList());
    }

    private static String typed(@Nullable String q) {
        String typed = q == null ? "" : q.replace("\0", " ").strip();
        if (typed.length() < SHORTEST) {
            throw Refusal.invalid("q", "too-short", Message.of("Zoek met ten minste 2 tekens.", "Search with at least 2 characters."));
        }
        if (typed.length() > LONGEST) {
            throw Refusal.invalid("q", "too-long", Message.of("Zoek met hooguit 200 tekens.", "Search with 200 characters at most."));
        }
        return typed;
    }
}
