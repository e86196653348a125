package nl.loodlijn.services;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks the Docker engine of this machine, if there is one, and never waits longer than half a second. */
final class DockerEngine {

    private static final long LIMIT_MILLISECONDS = 500;

    private final Path socket;

    private DockerEngine(Path socket) {
        this.socket = socket;
    }

    static DockerEngine ofThisMachine() {
        var host = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
        return new DockerEngine(Path.of(host.replaceFirst("^unix://", "")));
    }

    /** Whether an engine answers and already has this image, so that nothing must be downloaded. */
    boolean has(String image) {
        return Files.exists(socket) && answersWell("/_ping") && answersWell("/images/" + image + "/json");
    }

    private boolean answersWell(String path) {
        var answer = CompletableFuture.supplyAsync(() -> statusLine(path), Thread::startVirtualThread)
                .completeOnTimeout("", LIMIT_MILLISECONDS, TimeUnit.MILLISECONDS).join();
        return answer.contains(" 200 ");
    }

    private String statusLine(String path) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap("GET %s HTTP/1.0\r\nHost: docker\r\n\r\n".formatted(path).getBytes(StandardCharsets.US_ASCII)));
            var buffer = ByteBuffer.allocate(64);
            channel.read(buffer);
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
