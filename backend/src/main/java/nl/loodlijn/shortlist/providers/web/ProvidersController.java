package nl.loodlijn.shortlist.providers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.StopLabels;
import nl.loodlijn.shortlist.providers.ListProviders;
import nl.loodlijn.shortlist.providers.ProviderCounts;
import nl.loodlijn.shortlist.providers.ProviderRow;
import nl.loodlijn.shortlist.web.Labelled;

import reactor.core.publisher.Mono;

/** The providers of a tenant. */
@Tag(name = "providers")
@Controller("/api/v1/tenants/{tenant}/providers")
final class ProvidersController {
    private static final int USUAL_ROWS = 50;
    private static final Set<String> STATES = Set.of("all", "verified", "unverified", "stopped");

    private final ListProviders providers;
    private final LocaleResolver<HttpRequest<?>> languages;

    /**
     * A provider in the list.
     *
     * @param verified known to be an organisation, and not by name only
     * @param stopped BANKRUPT, MORATORIUM or CEASED; absent for a provider at work
     * @param listings how many offers it has
     */
    @Serdeable
    @Introspected
    record ProviderItem(UUID id, String name, @Nullable String kvk, boolean verified, @Nullable Labelled stopped,
            @Nullable LocalDate stoppedOn, long listings) {
        static ProviderItem of(ProviderRow row, Locale language) {
            String stopped = row.stopKind();
            return new ProviderItem(row.id(), row.name(), row.kvkNumber(), row.verified(),
                    stopped == null ? null : new Labelled(stopped, StopLabels.of(stopped).in(language)), row.stoppedOn(), row.listings());
        }
    }

    /** @param counts of the words that were typed, whatever state was asked for */
    @Serdeable
    @Introspected
    record ProviderPage(List<ProviderItem> items, ProviderCounts counts, @Nullable String next) {
    }

    ProvidersController(ListProviders providers, LocaleResolver<HttpRequest<?>> languages) {
        this.providers = providers;
        this.languages = languages;
    }

    /**
     * @param q a part of the name, or the beginning of the KvK number
     * @param state all, verified, unverified or stopped
     */
    @Operation(operationId = "providers", summary = "The providers of a tenant, by name")
    @Get
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<HttpResponse<ProviderPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Parameter(schema = @Schema(allowableValues = {"all", "verified", "unverified",
                    "stopped"})) @QueryValue(defaultValue = "all") String state,
            @RequestBean PageRequest page, HttpRequest<?> request) {
        if (!STATES.contains(state)) {
            throw Refusal.invalid("state", "unknown-state",
                    Message.of("Kies all, verified, unverified of stopped.", "Choose all, verified, unverified or stopped."));
        }
        int size = page.limit(USUAL_ROWS);
        ListProviders.Place after = page.place(parts -> new ListProviders.Place(parts.at(0), UUID.fromString(parts.at(1)))).orElse(null);
        Locale language = languages.resolveOrDefault(request);
        return providers.list(actor, new ListProviders.Filter(q == null ? "" : q.strip(), state), after, size + 1).map(listed -> {
            var shown = page.cut(listed.rows(), size, row -> page.cursor(row.sortName(), row.id()))
                    .map(row -> ProviderItem.of(row, language));
            return page.answer(new ProviderPage(shown.items(), listed.counts(), shown.next()), shown.next());
        });
    }
}
