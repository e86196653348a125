package nl.loodlijn.services;

import java.util.List;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server that takes every message and delivers none: they can be read here. */
public final class LocalMail implements AutoCloseable {

    private final GreenMail server;

    private LocalMail(GreenMail server) {
        this.server = server;
    }

    /**
     * Starts an SMTP server on the loopback address.
     *
     * @param port 0 for a free one
     */
    public static LocalMail start(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        var server = new GreenMail(setup);
        server.start();
        return new LocalMail(server);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Everything received since the start or the last {@link #clear()}, oldest first. */
    public List<MimeMessage> messages() {
        return List.of(server.getReceivedMessages());
    }

    /**
     * Waits until at least so many messages are there.
     *
     * @return false when the time was over first
     */
    public boolean await(int count, long milliseconds) {
        return server.waitForIncomingEmail(milliseconds, count);
    }

    /** Forgets what was received so far. */
    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The mail server did not forget its messages", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
