package nl.loodlijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import nl.loodlijn.services.LocalMail;

/** Web pages with the mail that was sent: a list, newest first, and each message. Messages are shown as text, never as the HTML they may hold. */
final class MailboxPage implements AutoCloseable {

    private static final Pattern MESSAGE = Pattern.compile("/(\\d{1,6})");

    private final HttpServer server;

    private MailboxPage(HttpServer server) {
        this.server = server;
    }

    /** Starts on the loopback address; port 0 takes a free one. */
    static MailboxPage start(int port, LocalMail mail) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> answer(exchange, mail));
            server.setExecutor(Thread::startVirtualThread);
            server.start();
            return new MailboxPage(server);
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox page cannot listen on port " + port, e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, LocalMail mail) throws IOException {
        try (exchange) {
            var messages = mail.messages();
            var path = exchange.getRequestURI().getPath();
            var number = MESSAGE.matcher(path);
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, MailboxHtml.notFound());
            } else if (path.equals("/")) {
                send(exchange, 200, MailboxHtml.list(messages.stream().map(ReadableMail::of).toList()));
            } else if (number.matches() && Integer.parseInt(number.group(1)) < messages.size()) {
                send(exchange, 200, MailboxHtml.message(ReadableMail.of(messages.get(Integer.parseInt(number.group(1))))));
            } else {
                send(exchange, 404, MailboxHtml.notFound());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
