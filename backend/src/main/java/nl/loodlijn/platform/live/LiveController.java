package nl.loodlijn.platform.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.LastingAccess;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What changes while people look, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
@Tag(name = "live")
@Controller("/api/v1/tenants/{tenant}/events")
final class LiveController {
    private final LiveStreams streams;
    private final LastingAccess access;
    private final ObjectMapper json;

    LiveController(LiveStreams streams, LastingAccess access, ObjectMapper json) {
        this.streams = streams;
        this.access = access;
        this.json = json;
    }

    /**
     * Events: {@code position} (from here on nothing is missed), {@code changes} (a list of topics with the id of what changed) and {@code reset} (ask
     * everything again). The stream ends when the session ends, and when the rights of its reader change: who may still look opens it again.
     *
     * @param lastReceived id of the last event that was received; the stream goes on after it
     */
    @Operation(operationId = "events", summary = "Tells what changes, for as long as it is open")
    @ApiResponse(responseCode = "200", description = "events", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Needs(Permission.MEMBER)
    Mono<HttpResponse<Flux<byte[]>>> events(HttpRequest<?> request, Actor.Member actor, String tenant,
            @Nullable @Header("Last-Event-ID") String lastReceived) {
        return streams.open(new Viewer(actor, access.holderOf(request)), lastReceived)
                .map(sent -> HttpResponse.ok(sent.map(this::text)).contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                        .header("X-Accel-Buffering", "no")); // proxies pass each event on at once
    }

    private byte[] text(LiveStreams.Sent sent) {
        String event = switch (sent.message()) {
            case LiveMessage.Heartbeat beat -> ":\n\n";
            case LiveMessage.At at -> event("position", sent.id(), List.of());
            case LiveMessage.Reset reset -> event("reset", sent.id(), List.of());
            case LiveMessage.Changes changes -> event("changes", sent.id(), changes.changes());
        };
        return event.getBytes(StandardCharsets.UTF_8);
    }

    private String event(String name, @Nullable String id, List<Change> data) {
        try {
            return "id: " + id + "\nevent: " + name + "\ndata: " + json.writeValueAsString(data) + "\n\n";
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
