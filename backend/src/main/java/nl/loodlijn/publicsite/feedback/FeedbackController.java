package nl.loodlijn.publicsite.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.FeedbackAbout;
import nl.loodlijn.publicsite.domain.FeedbackOutcome;
import nl.loodlijn.publicsite.domain.FeedbackPlace;
import nl.loodlijn.publicsite.domain.FeedbackWrong;
import nl.loodlijn.publicsite.page.FeedbackAddresses;
import nl.loodlijn.publicsite.page.PageLanguage;

import reactor.core.publisher.Mono;

/** What anyone said is not right on the public site, for who answers it and for the region. */
@Tag(name = "feedback")
@Controller("/api/v1/tenants/{tenant}")
final class FeedbackController {
    private static final int USUAL_ROWS = 50;

    private final AnswerFeedback feedback;

    /**
     * The answer.
     *
     * @param outcome MENDED when it was wrong and was put right, RIGHT when it was right
     * @param reason what was done, or why it is right; 1 to 1,000 characters, not shown to who said it
     */
    @Serdeable
    record FeedbackAnswer(FeedbackOutcome outcome, String reason) {
    }

    /** @param reason why no answer is needed; 1 to 1,000 characters */
    @Serdeable
    record FeedbackClosing(String reason) {
    }

    /**
     * What somebody said is not right.
     *
     * @param reference with which who said it looks what became of it
     * @param formPath path of the form on the public site
     * @param providerId of whom; absent when it is about a desk of a municipality
     * @param name of the provider or the municipality
     * @param part title of the offer, or name of the local team
     * @param byProvider whether the provider answers it; otherwise the region
     * @param mine whether it is for the acting party to answer
     * @param texts what was written, each once, the first twenty
     * @param times how many said the same
     * @param lastDay the last working day on which an answer is in time
     * @param late whether it was answered too late, or waits for too long
     * @param settledForRegion whether the region settled it; absent while nobody did
     */
    @Serdeable
    record Feedback(UUID id, String reference, FeedbackAbout about, String formPath, @Nullable UUID providerId,
            @Nullable String municipalityCode, String name, @Nullable String part, boolean byProvider, boolean mine, FeedbackWrong wrong,
            List<String> texts, int times, Instant createdAt, Instant lastToldAt, int termDays, LocalDate lastDay, boolean late,
            int reminders, @Nullable Instant remindedAt, @Nullable FeedbackOutcome outcome, @Nullable String reason,
            @Nullable Instant settledAt, @Nullable String settledBy, @Nullable Boolean settledForRegion) {
    }

    /** @param next cursor of the next page; absent on the last */
    @Serdeable
    record FeedbackPage(List<Feedback> items, @Nullable String next) {
    }

    FeedbackController(AnswerFeedback feedback) {
        this.feedback = feedback;
    }

    /** @param waiting only what nobody answered or closed */
    @Operation(operationId = "feedback", summary = "What was said not to be right on the public site: an organisation what is about it, a region all; the newest first")
    @Get("/feedback")
    @Needs(Permission.FEEDBACK_READ)
    Mono<HttpResponse<FeedbackPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue Boolean waiting,
            @RequestBean PageRequest page) {
        int limit = page.limit(USUAL_ROWS);
        UUID behind = page.place(parts -> UUID.fromString(parts.at(0))).orElse(null);
        return feedback.list(actor, Boolean.TRUE.equals(waiting), behind, limit + 1).map(shown -> {
            List<Feedback> rows = shown.rows().stream().limit(limit).map(row -> view(row, shown)).toList();
            String next = shown.rows().size() > limit ? page.cursor(rows.getLast().id()) : null;
            return page.answer(new FeedbackPage(rows, next), next);
        });
    }

    @Operation(operationId = "oneFeedback", summary = "One thing that was said not to be right")
    @Get("/feedback/{id}")
    @Needs(Permission.FEEDBACK_READ)
    Mono<Feedback> find(Actor.Member actor, String tenant, UUID id) {
        return feedback.find(actor, id).map(FeedbackController::only);
    }

    @Operation(operationId = "answerFeedback", summary = "Says that it was put right, or that it was right, once")
    @Post("/feedback/{id}/answer")
    @Needs(Permission.FEEDBACK_ANSWER)
    Mono<Feedback> answer(Actor.Member actor, String tenant, UUID id, @Body FeedbackAnswer answer) {
        return feedback.answer(actor, id, answer.outcome(), answer.reason()).map(FeedbackController::only);
    }

    @Operation(operationId = "remindOfFeedback", summary = "Tells the provider once more, at most once in 24 hours")
    @Post("/feedback/{id}/reminder")
    @Needs(Permission.FEEDBACK_LEAD)
    Mono<Feedback> remind(Actor.Member actor, String tenant, UUID id) {
        return feedback.remind(actor, id).map(FeedbackController::only);
    }

    @Operation(operationId = "closeFeedback", summary = "Closes it without an answer")
    @Post("/feedback/{id}/closing")
    @Needs(Permission.FEEDBACK_LEAD)
    Mono<Feedback> close(Actor.Member actor, String tenant, UUID id, @Body FeedbackClosing closing) {
        return feedback.close(actor, id, closing.reason()).map(FeedbackController::only);
    }

    @Operation(operationId = "feedbackFigures", summary = "How much was said not to be right in a year, and how much of it was answered in time")
    @Get("/feedback-figures")
    @Needs(Permission.FEEDBACK_LEAD)
    Mono<FeedbackFigures> figures(Actor.Member actor, String tenant) {
        return feedback.figures(actor);
    }

    private static Feedback only(AnswerFeedback.Shown shown) {
        return view(shown.rows().getFirst(), shown);
    }

    private static Feedback view(FeedbackRow row, AnswerFeedback.Shown shown) {
        boolean ofProvider = row.providerId() != null;
        FeedbackPlace place = new FeedbackPlace(row.about(), ofProvider ? row.region() : "",
                row.municipalityCode() == null ? row.targetId().toString() : row.municipalityCode());
        return new Feedback(row.id(), row.reference(), row.about(), FeedbackAddresses.of(PageLanguage.DUTCH, place), row.providerId(),
                row.municipalityCode(), row.name(), row.part(), row.byProvider(), row.mine(), row.wrong(), row.texts(), row.times(),
                row.createdAt(), row.lastToldAt(), row.termDays(), row.lastDay(shown.days()), row.isLate(shown.days(), shown.today()),
                row.reminders(), row.remindedAt(), row.outcome(), row.reason(), row.settledAt(), row.settledBy(), row.settledForRegion());
    }
}
