package nl.loodlijn.shortlist.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.contact.domain.ContactState;

import reactor.core.publisher.Mono;

/** Contact requests between head contractors and providers. */
@Tag(name = "contact-requests")
@Controller("/api/v1/tenants/{tenant}")
final class ContactController {
    private static final int USUAL_ROWS = 50;

    private final ContactRequests requests;
    private final Clock clock;

    /**
     * What is asked.
     *
     * @param providerId of whom
     * @param listingId about which of its offers; about the provider in general when it is left out
     * @param needed what is needed, without data of a client, 1 to 1,000 characters
     */
    @Serdeable
    record NewContactRequest(UUID providerId, @Nullable UUID listingId, String needed) {
    }

    /** @param answer without data of a client, 1 to 2,000 characters */
    @Serdeable
    record ContactAnswer(String answer) {
    }

    /**
     * Whom a request would reach.
     *
     * @param contactName the named contact; absent when the list knows none
     * @param inApp whether somebody of the provider can answer here
     * @param byMail whether it goes by mail too
     * @param termDays in working days
     */
    @Serdeable
    record ContactReach(String providerName, @Nullable String contactName, boolean inApp, boolean byMail, int termDays) {
    }

    /**
     * A contact request.
     *
     * @param asked whether one's own organisation asked it; otherwise it received it
     * @param fromEmail of who asked; absent when that person has no access any more
     * @param inApp whether somebody of the provider can answer here
     * @param mailed whether it went by mail to the provider
     * @param lastDay the last working day on which an answer is in time
     * @param workingDays how long it waited until it was answered or closed, or waits until today
     * @param late whether that is longer than the term
     */
    @Serdeable
    record ContactRequest(UUID id, boolean asked, ContactState state, String fromOrganisation, @Nullable String fromName,
            @Nullable String fromEmail, UUID providerId, String providerName, @Nullable UUID listingId, @Nullable String listingTitle,
            boolean inApp, boolean mailed, String needed, Instant createdAt, @Nullable Instant seenAt, @Nullable Instant answeredAt,
            @Nullable String answeredBy, @Nullable String answer, @Nullable Instant closedAt, LocalDate lastDay, int termDays,
            int workingDays,
            boolean late) {
    }

    /** @param next cursor of the next page; absent on the last */
    @Serdeable
    record ContactRequestPage(List<ContactRequest> items, @Nullable String next) {
    }

    ContactController(ContactRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * @param side asked or received; both when it is left out
     * @param waiting only those that wait for an answer
     */
    @Operation(operationId = "contactRequests", summary = "What one's own organisation asked, or what it received; the newest first")
    @Get("/contact-requests")
    @Needs(Permission.CONTACT_READ)
    Mono<HttpResponse<ContactRequestPage>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String side,
            @Nullable @QueryValue Boolean waiting, @RequestBean PageRequest page) {
        int limit = page.limit(USUAL_ROWS);
        UUID after = page.place(parts -> UUID.fromString(parts.at(0))).orElse(null);
        return requests.list(actor, checked(side), Boolean.TRUE.equals(waiting), after, limit + 1).map(shown -> {
            List<ContactRequest> rows = shown.rows().stream().limit(limit).map(row -> view(row, shown)).toList();
            String next = shown.rows().size() > limit ? page.cursor(rows.getLast().id()) : null;
            return page.answer(new ContactRequestPage(rows, next), next);
        });
    }

    @Operation(operationId = "contactRequest", summary = "One contact request, for the two between whom it is")
    @Get("/contact-requests/{id}")
    @Needs(Permission.CONTACT_READ)
    Mono<ContactRequest> find(Actor.Member actor, String tenant, UUID id) {
        return requests.find(actor, id).map(ContactController::only);
    }

    @Operation(operationId = "contactReach", summary = "Whom a contact request to a provider would reach")
    @Get("/providers/{id}/contact-reach")
    @Needs(Permission.CONTACT_ASK)
    Mono<ContactReach> reach(Actor.Member actor, String tenant, UUID id) {
        return requests.reach(actor, id)
                .map(reach -> new ContactReach(reach.providerName(), reach.contactName(), reach.organisation() != null,
                        reach.email() != null, reach.termDays()));
    }

    @Operation(operationId = "askContact", summary = "Asks a provider for something; one at a time for each provider")
    @Post("/contact-requests")
    @Status(HttpStatus.CREATED)
    @Needs(Permission.CONTACT_ASK)
    Mono<ContactRequest> ask(Actor.Member actor, String tenant, @Body NewContactRequest request) {
        return requests.ask(actor, request.providerId(), request.listingId(), request.needed()).map(ContactController::only);
    }

    @Operation(operationId = "seeContactRequest", summary = "Tells that somebody of the provider looked at it")
    @Post("/contact-requests/{id}/seen")
    @Needs(Permission.CONTACT_ANSWER)
    Mono<ContactRequest> see(Actor.Member actor, String tenant, UUID id) {
        return requests.see(actor, id).map(ContactController::only);
    }

    @Operation(operationId = "answerContactRequest", summary = "Answers it, once")
    @Post("/contact-requests/{id}/answer")
    @Needs(Permission.CONTACT_ANSWER)
    Mono<ContactRequest> answer(Actor.Member actor, String tenant, UUID id, @Body ContactAnswer answer) {
        return requests.answer(actor, id, answer.answer()).map(ContactController::only);
    }

    @Operation(operationId = "closeContactRequest", summary = "Closes what one's own organisation asked")
    @Post("/contact-requests/{id}/closing")
    @Needs(Permission.CONTACT_ASK)
    Mono<ContactRequest> close(Actor.Member actor, String tenant, UUID id) {
        return requests.close(actor, id).map(ContactController::only);
    }

    @Operation(operationId = "contactFigures", summary = "How many contact requests there were in a year and how long answers took, without who asked whom")
    @Get("/contact-figures")
    @Needs(Permission.CONTACT_COUNT)
    Mono<ContactFigures> figures(Actor.Member actor, String tenant) {
        LocalDate yearAgo = Netherlands.today(clock).minus(Period.ofYears(1));
        return requests.figures(actor, yearAgo.atStartOfDay(Netherlands.ZONE).toInstant());
    }

    private static String checked(@Nullable String side) {
        return switch (side == null ? "" : side) {
            case "", "asked", "received" -> side == null ? "" : side;
            default -> throw Refusal.invalid("side", "unknown-value", Message.of("Kies asked of received.", "Choose asked or received."));
        };
    }

    private static ContactRequest only(ContactRequests.Shown shown) {
        return view(shown.rows().getFirst(), shown);
    }

    private static ContactRequest view(ContactRow row, ContactRequests.Shown shown) {
        int waited = Math.toIntExact(row.waited(shown.days(), shown.today()));
        return new ContactRequest(row.id(), row.asked(), row.state(), row.fromOrganisation(), row.fromName(), row.fromEmail(),
                row.providerId(),
                row.providerName(), row.listingId(), row.listingTitle(), row.inApp(), row.mailed(), row.needed(), row.createdAt(),
                row.seenAt(),
                row.answeredAt(), row.answeredBy(), row.answer(), row.closedAt(), row.lastDay(shown.days()), row.termDays(), waited,
                waited > row.termDays());
    }
}
