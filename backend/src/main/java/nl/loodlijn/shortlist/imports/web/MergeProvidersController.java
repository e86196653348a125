package nl.loodlijn.shortlist.imports.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.imports.MergeProviders;
import nl.loodlijn.shortlist.web.ProviderAnswers;

import reactor.core.publisher.Mono;

/** Making one of two providers that turn out to be the same. */
@Controller("/api/v1/tenants/{tenant}/providers")
final class MergeProvidersController {
    private final MergeProviders mergeProviders;
    private final ProviderAnswers providers;

    MergeProvidersController(MergeProviders mergeProviders, ProviderAnswers providers) {
        this.mergeProviders = mergeProviders;
        this.providers = providers;
    }

    /** @param into the provider that stays */
    @Serdeable
    @Introspected
    record Merge(@Nullable UUID into) {
    }

    /** @param listings how many offers moved to the provider that stays */
    @Serdeable
    @Introspected
    record Merged(UUID into, int listings) {
    }

    /** The provider in the path goes. Its version, which If-Match asks for, is the entity tag of reading it. */
    @Post("/{id}/merge")
    @Needs(Permission.SHORTLIST_IMPORT)
    Mono<Merged> merge(Actor.Member actor, @PathVariable UUID id, @Header("If-Match") @Nullable String ifMatch, @Body Merge merge,
            HttpRequest<?> request) {
        UUID into = merge.into();
        if (into == null) {
            throw Refusal.invalid("/into", "required", Message.of("Kies de aanbieder die blijft.", "Choose the provider that stays."));
        }
        return mergeProviders.merge(actor, id, EditedVersion.required(ifMatch), into).map(moved -> new Merged(into, moved))
                .onErrorResume(LatestVersion.shown(() -> providers.of(actor, id, request)));
    }
}
