package nl.loodlijn.organisation.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.departure.Departures;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Staff who leave. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/people/{person}/departure")
final class DepartureController {
    private final Departures departures;

    /**
     * How somebody leaves.
     *
     * @param lastDay last day with access, today or later; absent when access ends at once
     * @param atOnce whether access ends now, instead of on a last day
     * @param handOverTo the person who takes over; absent for nobody
     */
    @Serdeable
    @Introspected
    record NewDeparture(@Nullable LocalDate lastDay, boolean atOnce, @Nullable UUID handOverTo) {
        void check() {
            if (atOnce == (lastDay != null)) {
                throw Refusal.invalid("/lastDay", "day-or-at-once",
                        Message.of("Kies een laatste dag, of laat de toegang nu eindigen.", "Choose a last day, or let access end now."));
            }
        }
    }

    DepartureController(Departures departures) {
        this.departures = departures;
    }

    @Operation(operationId = "departure", summary = "What hangs on a person in a tenant, who could take over, and the departure that was announced")
    @Get
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<DepartureView> find(Actor.Member actor, String tenant, UUID person, @Parameter(hidden = true) Locale language) {
        return departures.of(actor, person).map(overview -> DepartureView.of(overview, language));
    }

    @Operation(operationId = "announceDeparture", summary = "Lets a person leave: all access in the tenant ends on one day")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<DepartureView.Announced> announce(Actor.Member actor, String tenant, UUID person, @Body NewDeparture departure) {
        departure.check();
        return departures.announce(actor, person, departure.lastDay(), departure.handOverTo()).map(DepartureView.Announced::of);
    }

    @Operation(operationId = "undoDeparture", summary = "Lets a person stay after all, until the last day is over")
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<Void> undo(Actor.Member actor, String tenant, UUID person) {
        return departures.undo(actor, person);
    }
}
