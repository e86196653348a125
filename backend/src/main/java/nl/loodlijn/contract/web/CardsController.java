package nl.loodlijn.contract.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.responsibility.ReadCards;
import nl.loodlijn.contract.responsibility.Responsibilities.Matrix;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Who does what, for care professionals of a party; nothing else of an agreement. */
@Tag(name = "agreements")
@Controller("/api/v1/tenants/{tenant}/responsibility-cards")
final class CardsController {
    private static final int USUAL_ROWS = 50;

    private final ReadCards cards;

    CardsController(ReadCards cards) {
        this.cards = cards;
    }

    @Operation(operationId = "responsibilityCards", summary = "Running agreements of the own organisation of which one may read who does what, by title")
    @Get
    @Needs(Permission.CARD_READ)
    Mono<HttpResponse<ResponsibilityViews.CardPage>> list(Actor.Member actor, String tenant, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        ReadCards.Place after = page.place(parts -> new ReadCards.Place(parts.at(0), UUID.fromString(parts.at(1)))).orElse(null);
        return cards.list(actor, after, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (Matrix row) -> page.cursor(row.title(), row.agreement()));
            return page.answer(new ResponsibilityViews.CardPage(shown.items().stream().map(ResponsibilityViews.ListedCard::of).toList(),
                    shown.next()), shown.next());
        });
    }

    @Operation(operationId = "oneResponsibilityCard", summary = "Who does what under a running agreement of the own organisation")
    @Get("/{agreement}")
    @Needs(Permission.CARD_READ)
    Mono<ResponsibilityViews.ResponsibilityMatrix> find(Actor.Member actor, String tenant, UUID agreement,
            @Parameter(hidden = true) Locale language) {
        return cards.find(actor, agreement).map(matrix -> ResponsibilityViews.ResponsibilityMatrix.of(matrix, language));
    }

    /** @param reader professional or resident; absent: professional */
    @Operation(operationId = "responsibilityCardOfColleague", summary = "The same as PDF of one page, in Dutch: for who works there, or in plain words for a resident")
    @Get("/{agreement}/pdf")
    @Produces("application/pdf")
    @Needs(Permission.CARD_READ)
    Mono<HttpResponse<byte[]>> pdf(Actor.Member actor, String tenant, UUID agreement,
            @Parameter(schema = @Schema(allowableValues = {"professional", "resident"})) @Nullable @QueryValue String reader) {
        boolean forResident = ResponsibilitiesController.forResident(reader);
        return cards.pdf(actor, agreement, forResident).map(pdf -> ResponsibilitiesController.file(pdf, forResident));
    }
}
