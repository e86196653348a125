package nl.loodlijn.platform.files;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as clamd does, and finds a virus in what contains the word. */
final class ScannerOfFrames implements AutoCloseable {
    static final String VIRUS = "this-is-a-virus";
    /** After so many bytes it says that this is too much, and hangs up, as clamd does. */
    static final int MOST = 30_000_000;
    private static final String SILENCE = "say-nothing";

    private final ServerSocket socket;
    private final List<Integer> lengths = new CopyOnWriteArrayList<>();

    private ScannerOfFrames(ServerSocket socket) {
        this.socket = socket;
    }

    static ScannerOfFrames at(int port) {
        try {
            ScannerOfFrames scanner = new ScannerOfFrames(new ServerSocket(port, 10, InetAddress.getByName("localhost")));
            Thread.ofVirtual().start(scanner::serve);
            return scanner;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The lengths of the frames that came, in bytes. */
    List<Integer> lengths() {
        return List.copyOf(lengths);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                // Nobody comes any more.
            }
        }
    }

    private void talk(Socket client) {
        try (client; DataInputStream in = new DataInputStream(client.getInputStream())) {
            String command = command(in);
            String answer = command.equals("zPING") ? "PONG" : "stream: " + scan(in);
            if (!answer.contains(SILENCE)) {
                client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            } else {
                in.read();
            }
        } catch (IOException hungUp) {
            // The next client may stay.
        }
    }

    private String scan(DataInputStream in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            lengths.add(length);
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
            if (content.length() > MOST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return content.indexOf(SILENCE) >= 0 ? SILENCE : content.indexOf(VIRUS) >= 0 ? "Test-Virus FOUND" : "OK";
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next != 0; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            command.append((char) next);
        }
        return command.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            throw new UncheckedIOException(closedAlready);
        }
    }
}
