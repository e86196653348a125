package nl.loodlijn.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file of any size that somebody sends in a form until the server answers.
 *
 * @param answer head and body as they came
 * @param sent bytes that went out before it came
 */
public record HugeUpload(String answer, long sent) {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int PATIENCE_MILLISECONDS = 60_000;

    /** @param length that the request says it has, in bytes */
    public static HugeUpload of(URI server, Caller caller, String path, long length) {
        AtomicLong sent = new AtomicLong();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            // Beside the reading: once the server has answered it no longer reads, and a write would wait for ever.
            Thread.ofVirtual().start(() -> send(socket, caller, path, length, sent));
            return new HugeUpload(answer(socket.getInputStream()), sent.get());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        }
    }

    private static void send(Socket socket, Caller caller, String path, long length, AtomicLong sent) {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + caller.sends("Cookie") + "\r\nX-CSRF-Token: "
                + caller.sends("X-CSRF-Token") + "\r\nContent-Type: multipart/form-data; boundary=grens\r\nContent-Length: " + length
                + "\r\n\r\n--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"groot.csv\"\r\n\r\n";
        byte[] megabyte = new byte[MEGABYTE];
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            while (sent.get() < length) {
                out.write(megabyte);
                sent.addAndGet(MEGABYTE);
            }
        } catch (IOException closed) {
            // The server refused, or the test has its answer and closed the socket.
        }
    }

    /** What the server sends until its problem document is whole or it closes the connection. */
    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            answer.append((char) c);
            if (c == '}' && answer.indexOf("\"errors\":[]}") > 0) {
                break;
            }
        }
        return answer.toString();
    }
}
