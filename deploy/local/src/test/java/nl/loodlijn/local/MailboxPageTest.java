package nl.loodlijn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.services.LocalMail;

class MailboxPageTest {

    private LocalMail mail = LocalMail.start(0);
    private MailboxPage page = MailboxPage.start(0, mail);

    @BeforeEach
    void start() {
        mail.clear();
    }

    @AfterEach
    void stop() {
        page.close();
        mail.close();
    }

    @Test
    void anEmptyMailboxSaysSo() throws Exception {
        assertTrue(get("/").body().contains("No mail was sent"));
    }

    @Test
    void aMessageIsListedAndReadWithItsLink() throws Exception {
        send("Uitnodiging voor Loodlijn", "Welkom.\nhttp://localhost:8080/uitnodiging/abc?taal=nl&stap=1\n", "text/plain; charset=utf-8");
        assertTrue(get("/").body().contains("<a href=\"/0\">Uitnodiging voor Loodlijn</a>"));
        assertTrue(get("/0").body().contains("<a href=\"http://localhost:8080/uitnodiging/abc?taal=nl&amp;stap=1\">"), get("/0").body());
    }

    @Test
    void htmlInAMessageIsNeverShownAsHtml() throws Exception {
        send("<script>alert(1)</script>", "<p>Beste <b>Jan</b> &lt;script&gt;</p><script>alert(2)</script>", "text/html; charset=utf-8");
        assertFalse(get("/").body().contains("<script"));
        assertFalse(get("/0").body().contains("<script"));
        assertTrue(get("/0").body().contains("Beste Jan"));
    }

    @Test
    void anUnknownMessageIsNotFound() throws Exception {
        assertEquals(404, get("/7").statusCode());
        assertEquals(404, get("/elsewhere").statusCode());
    }

    private void send(String subject, String text, String type) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", mail.host());
        properties.setProperty("mail.smtp.port", Integer.toString(mail.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("loodlijn@voorbeeld.nl"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("hoofd@voorbeeld.nl"));
        message.setSubject(subject, "utf-8");
        message.setContent(text, type);
        Transport.send(message);
        assertTrue(mail.await(1, 5_000));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + page.port() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
