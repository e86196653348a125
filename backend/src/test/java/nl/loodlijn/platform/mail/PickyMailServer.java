package nl.loodlijn.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that knows nobody called weg, whose vol has a full mailbox, and that takes mail for everyone else. */
final class PickyMailServer implements AutoCloseable {
    private final ServerSocket socket;

    private PickyMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    static PickyMailServer start() {
        try {
            PickyMailServer server = new PickyMailServer(new ServerSocket(0, 10, InetAddress.getByName("localhost")));
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // The next client may stay.
            }
        }
    }

    private static void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = client.getOutputStream();
        say(out, "220 picky");
        boolean inMessage = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toLowerCase(Locale.ROOT);
            if (inMessage) {
                inMessage = !line.equals(".");
                if (!inMessage) {
                    say(out, "250 taken");
                }
            } else if (command.startsWith("rcpt to:<weg@")) {
                say(out, "550 5.1.1 No such user here");
            } else if (command.startsWith("rcpt to:<vol@")) {
                say(out, "452 4.2.2 Mailbox full");
            } else if (command.equals("data")) {
                inMessage = true;
                say(out, "354 go on");
            } else {
                say(out, command.equals("quit") ? "221 bye" : "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
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
