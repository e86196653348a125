package nl.loodlijn.shortlist.offers.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.attention.AttentionRow;
import nl.loodlijn.shortlist.attention.ReadAttention;

import reactor.core.publisher.Mono;

/** How often offers were found, opened and contacted by other organisations. */
@Tag(name = "offers")
@Controller("/api/v1/tenants/{tenant}/attention")
final class AttentionController {
    private final ReadAttention attention;

    /**
     * An offer in a month.
     *
     * @param month such as 2026-11
     * @param found how often it stood on a page of a search; a person counts once an hour
     * @param opened how often it was opened
     * @param contacted how often its provider was called, mailed or asked from there
     */
    @Serdeable
    @Introspected
    record AttentionInMonth(UUID listing, String month, long found, long opened, long contacted) {
        static AttentionInMonth of(AttentionRow row) {
            return new AttentionInMonth(row.listingId(), row.period(), row.found(), row.opened(), row.contacted());
        }
    }

    @Serdeable
    @Introspected
    record Attention(List<AttentionInMonth> items) {
    }

    AttentionController(ReadAttention attention) {
        this.attention = attention;
    }

    /** @param provider absent: every provider that the one at work keeps */
    @Operation(operationId = "attention", summary = "How often offers were found, opened and contacted, in each of the last twelve months")
    @Get
    @Needs(Permission.LISTING_WRITE)
    Mono<Attention> perMonth(Actor.Member actor, String tenant, @Nullable @QueryValue UUID provider) {
        return attention.perMonth(actor, provider).map(rows -> new Attention(rows.stream().map(AttentionInMonth::of).toList()));
    }
}
