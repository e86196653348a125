package nl.loodlijn.platform.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.assertj.core.api.Assertions;

import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;

/** A browser that listens to the events of a tenant. */
public final class OpenStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    public record Event(String id, String name, String data) {
    }

    private OpenStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::readAll);
    }

    /** @param lastReceived empty to hear only what is to come */
    public static OpenStream open(URI server, Caller caller, String path, String lastReceived) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).header("Cookie", caller.sends("Cookie"))
                .header("Accept-Language", "nl").timeout(PATIENCE);
        if (!lastReceived.isEmpty()) {
            request.header("Last-Event-ID", lastReceived);
        }
        try {
            return new OpenStream(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException noAnswer) {
            throw new AssertionError(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void readAll() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Event(id, name, data));
                    name = "";
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException closed) {
            // the end, as far as the reader knows
        } finally {
            ended = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** The data of every change that was told, in order. */
    public String told() {
        return events.stream().filter(event -> event.name().equals("changes")).map(Event::data).reduce("", String::concat);
    }

    /** The id of the last event; waits for the first. */
    public String lastReceived() {
        Eventually.holds(PATIENCE, () -> Assertions.assertThat(events).isNotEmpty());
        return events.getLast().id();
    }

    public void hears(String part) {
        Eventually.holds(PATIENCE, () -> Assertions.assertThat(told()).contains(part));
    }

    public void ends() {
        Eventually.holds(PATIENCE, () -> Assertions.assertThat(ended).as("the stream has ended").isTrue());
    }

    boolean isOpen() {
        return !ended;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyClosed) {
            ended = true;
        }
    }
}
