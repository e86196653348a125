package nl.loodlijn.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Requires;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.tcp.TcpClient;

/**
 * Speaks with ClamAV as its manual says (clamd(8), INSTREAM): blocks, each with its length before it in four bytes, an empty one at the end, and then the
 * verdict. Every text ends with a zero byte.
 */
@Singleton
@Requires(bean = ClamSettings.class)
final class ClamAv implements VirusScanner {
    private static final int TO_CONNECT_MILLIS = 3_000;
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);
    private static final int LONGEST_FINDING = 200;
    private static final String END = "\0";
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND\0");

    private final TcpClient clamd;
    private final Duration patience;

    ClamAv(ClamSettings settings) {
        this.clamd = TcpClient.newConnection().host(settings.host()).port(settings.port()).option(ChannelOption.CONNECT_TIMEOUT_MILLIS,
                TO_CONNECT_MILLIS);
        this.patience = Duration.ofSeconds(settings.seconds());
    }

    @Override
    public Mono<Verdict> scan(Flux<ByteBuffer> content) {
        Flux<ByteBuf> blocks = content.filter(ByteBuffer::hasRemaining).onErrorMap(Unreadable::new)
                .map(block -> Unpooled.wrappedBuffer(length(block.remaining()), Unpooled.wrappedBuffer(block)));
        return converse(Flux.concat(Mono.fromSupplier(() -> text("zINSTREAM")), blocks, Mono.fromSupplier(() -> length(0))))
                .timeout(patience)
                .map(ClamAv::verdict)
                .onErrorMap(
                        failure -> failure instanceof Unreadable && failure.getCause() != null ? failure.getCause() : noVerdict(failure));
    }

    @Override
    public Mono<Void> reach() {
        return converse(Flux.defer(() -> Flux.just(text("zPING")))).timeout(TO_ANSWER).filter("PONG\0"::equals)
                .switchIfEmpty(Mono.error(() -> new NoVerdict("It does not answer as ClamAV does"))).onErrorMap(ClamAv::noVerdict).then();
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable content) {
            super(null, content, false, false);
        }
    }

    // It may answer before it has everything, and close: then what is left cannot be sent, and the answer counts.
    private Mono<String> converse(Flux<ByteBuf> said) {
        return Mono.usingWhen(clamd.connect(), connection -> {
            Mono<String> answer = connection.inbound().receive().asString(StandardCharsets.UTF_8).takeUntil(part -> part.endsWith(END))
                    .reduce("",
                            String::concat);
            Mono<String> sending = connection.outbound().send(said).then().onErrorComplete(failure -> !(failure instanceof Unreadable))
                    .then(Mono.empty());
            return Flux.merge(answer, sending).next();
        }, ClamAv::hangUp);
    }

    private static Mono<Void> hangUp(Connection connection) {
        return Mono.fromRunnable(connection::dispose);
    }

    private static Verdict verdict(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            String finding = found.group(1);
            return new Verdict(finding.substring(0, Math.min(LONGEST_FINDING, finding.length())));
        }
        if (answer.equals("stream: OK\0")) {
            return new Verdict(null);
        }
        throw new NoVerdict(answer.isEmpty() ? "It hung up without an answer" : answer.replace(END, ""));
    }

    private static Throwable noVerdict(Throwable failure) {
        return failure instanceof NoVerdict ? failure : new NoVerdict(failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private static ByteBuf length(int bytes) {
        return Unpooled.copyInt(bytes);
    }

    private static ByteBuf text(String command) {
        return Unpooled.copiedBuffer(command + END, StandardCharsets.US_ASCII);
    }
}
