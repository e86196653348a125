package nl.loodlijn.shortlist.providers.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.providers.MergeProviders;
import nl.loodlijn.shortlist.providers.ProviderSide;

import reactor.core.publisher.Mono;

/** Making one of two providers that turn out to be the same. */
@Tag(name = "providers")
@Controller("/api/v1/tenants/{tenant}/providers")
final class MergeProvidersController {
    private final MergeProviders mergeProviders;
    private final Clock clock;

    /**
     * @param into the provider that stays
     * @param intoVersion of it that was looked at, as the comparison tells it; left out when it was not looked at
     * @param take the fields in which the provider that stays becomes as the one that goes was; left out for none
     */
    @Serdeable
    @Introspected
    record Merge(@Nullable UUID into, @Nullable String intoVersion, @Nullable List<MergeProviders.Field> take) {
    }

    /**
     * @param listings how many offers moved to the provider that stays
     * @param undoableUntil until when it can be taken back, as long as nobody changes the provider that stays
     */
    @Serdeable
    @Introspected
    record Merged(UUID into, int listings, Instant undoableUntil) {
    }

    /**
     * One of the two.
     *
     * @param verified known to be an organisation, and not by name only
     * @param stopped BANKRUPT, MORATORIUM or CEASED; absent for a provider at work
     * @param titles of its offers
     * @param formerNames under which it is found as well
     * @param people who have access on behalf of its organisation
     * @param version for If-Match, or for intoVersion
     */
    @Serdeable
    @Introspected
    record MergeSide(UUID id, String name, boolean verified, @Nullable String kvk, @Nullable String website, @Nullable String phone,
            @Nullable String email, @Nullable String stopped, @Nullable LocalDate stoppedOn, List<String> titles, List<String> formerNames,
            long people,
            String version) {
        static MergeSide of(ProviderSide side) {
            return new MergeSide(side.id(), side.name(), side.organisationId() != null, side.kvkNumber(), side.website(), side.phone(),
                    side.email(),
                    side.stopKind(), side.stoppedOn(), lines(side.titles()), lines(side.formerNames()), side.people(),
                    EditedVersion.tag(side.version()));
        }

        private static List<String> lines(@Nullable String text) {
            return text == null ? List.of() : text.lines().toList();
        }
    }

    /**
     * Both side by side.
     *
     * @param gone the one in the path
     * @param kept the one that would stay
     * @param differentOrganisations they cannot become one, because each is an organisation of its own
     */
    @Serdeable
    @Introspected
    record MergeComparison(MergeSide gone, MergeSide kept, boolean differentOrganisations) {
    }

    MergeProvidersController(MergeProviders mergeProviders, Clock clock) {
        this.mergeProviders = mergeProviders;
        this.clock = clock;
    }

    @Operation(operationId = "compareForMerge", summary = "Two providers side by side, before they become one")
    @Get("/{id}/merge")
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<HttpResponse<MergeComparison>> compare(Actor.Member actor, String tenant, @PathVariable UUID id, @QueryValue UUID into) {
        return comparison(actor, id, into);
    }

    /** The provider in the path goes. Its version, which If-Match asks for, is the entity tag of the comparison. */
    @Operation(operationId = "mergeProviders", summary = "Makes two providers one")
    @Post("/{id}/merge")
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<Merged> merge(Actor.Member actor, String tenant, @PathVariable UUID id, @Header("If-Match") @Nullable String ifMatch,
            @Body Merge merge) {
        UUID into = merge.into();
        if (into == null) {
            throw Refusal.invalid("/into", "required", Message.of("Kies de aanbieder die blijft.", "Choose the provider that stays."));
        }
        Set<MergeProviders.Field> taken = EnumSet.noneOf(MergeProviders.Field.class);
        if (merge.take() != null) {
            taken.addAll(merge.take());
        }
        int version = EditedVersion.required(ifMatch);
        Instant until = clock.instant().plus(MergeProviders.UNDOABLE);
        return mergeProviders
                .merge(actor, id, version, into, new MergeProviders.Decision(EditedVersion.optional(merge.intoVersion()), taken))
                .map(moved -> new Merged(into, moved, until)).onErrorResume(LatestVersion.shown(() -> comparison(actor, id, into)));
    }

    @Operation(operationId = "takeBackMerge", summary = "Makes two of a provider again that was merged less than 30 days ago; in the path the one that went")
    @Delete("/{id}/merge")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<Void> takeBack(Actor.Member actor, String tenant, @PathVariable UUID id) {
        return mergeProviders.takeBack(actor, id);
    }

    private Mono<HttpResponse<MergeComparison>> comparison(Actor.Member actor, UUID gone, UUID kept) {
        return mergeProviders.pair(actor, gone, kept).map(pair -> HttpResponse
                .ok(new MergeComparison(MergeSide.of(pair.gone()), MergeSide.of(pair.kept()), pair.differentOrganisations()))
                .header("ETag", EditedVersion.tag(pair.gone().version())));
    }
}
