package nl.loodlijn.organisation.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.review.AccessReviews;
import nl.loodlijn.organisation.review.ReviewItemRow;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** The yearly access review of a tenant. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/access-reviews")
final class AccessReviewController {
    private static final int LONGEST_NOTE = 1000;

    private final AccessReviews reviews;

    /** @param note why; at most 1000 characters */
    @Serdeable
    @Introspected
    record Verdict(ReviewItemRow.Decision decision, @Nullable String note) {
    }

    AccessReviewController(AccessReviews reviews) {
        this.reviews = reviews;
    }

    @Operation(operationId = "accessReviews", summary = "All access reviews, the newest first, and whether one is due")
    @Get
    @Needs(Permission.MEMBERSHIP_READ)
    Mono<AccessReviewView.History> list(Actor.Member actor, String tenant) {
        return reviews.history(actor).map(AccessReviewView::of);
    }

    @Operation(operationId = "startAccessReview", summary = "Starts a review of every membership that holds now")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<AccessReviewView> start(Actor.Member actor, String tenant) {
        return reviews.start(actor).map(history -> AccessReviewView.of(history).items().getFirst());
    }

    @Operation(operationId = "decideAccess", summary = "Keeps a membership, or ends it when the review is closed")
    @Put("/{id}/items/{membership}")
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<HttpResponse<AccessReviewView.Item>> decide(Actor.Member actor, String tenant, UUID id, UUID membership,
            @Nullable @Header("If-Match") String ifMatch, @Body Verdict verdict) {
        String note = verdict.note() == null || verdict.note().isBlank() ? null : verdict.note().strip();
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("/note", "too-long", Message.of("Gebruik hooguit 1000 tekens.", "Use at most 1000 characters."));
        }
        return reviews.decide(actor, id, membership, EditedVersion.required(ifMatch), verdict.decision(), note)
                .map(AccessReviewController::answer)
                .onErrorResume(LatestVersion.shown(() -> reviews.item(actor, id, membership).map(AccessReviewController::answer)));
    }

    private static HttpResponse<AccessReviewView.Item> answer(ReviewItemRow row) {
        AccessReviewView.Item item = AccessReviewView.Item.of(row);
        return HttpResponse.ok(item).header("ETag", item.version());
    }

    @Operation(operationId = "closeAccessReview", summary = "Ends what is to end, and closes the review; refused while something is undecided")
    @Post("/{id}/close")
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<AccessReviewView> close(Actor.Member actor, String tenant, UUID id) {
        return reviews.close(actor, id)
                .map(history -> AccessReviewView.of(history).items().stream().filter(review -> review.id().equals(id)).findFirst()
                        .orElseThrow());
    }
}
