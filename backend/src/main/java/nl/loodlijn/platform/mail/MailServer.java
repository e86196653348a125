package nl.loodlijn.platform.mail;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;

import io.micronaut.context.annotation.Value;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.javamail.sender.JavaxEmailSender;

import nl.loodlijn.platform.security.PlatformAddress;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands messages to the SMTP server. */
@Singleton
final class MailServer {
    private final JavaxEmailSender sender;
    private final String from;
    private final String host;

    /** The server did not take a message; it may do so later. */
    static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super(innermost(cause), cause);
        }

        private static String innermost(Throwable failure) {
            return failure.getCause() == null ? failure.toString() : innermost(failure.getCause());
        }
    }

    MailServer(JavaxEmailSender sender, @Value("${loodlijn.mail.from}") String from, PlatformAddress address) {
        this.sender = sender;
        this.from = from;
        this.host = address.of("/").getHost();
    }

    /** Fails with {@link NotSent} when the server did not take it. */
    Mono<Void> send(OutboxRow mail) {
        return Mono.fromRunnable(() -> hand(mail)).subscribeOn(Schedulers.boundedElastic()).then();
    }

    private void hand(OutboxRow mail) {
        Email email = Email.builder().from(from).to(mail.recipient()).subject(mail.subject()).body(mail.bodyHtml(), mail.bodyText())
                .build();
        try {
            sender.send(email, message -> name(message, mail.id()));
        } catch (EmailException notTaken) {
            throw new NotSent(notTaken);
        }
    }

    private void name(Message message, UUID id) {
        try {
            message.setHeader("Message-ID", "<" + id + "@" + host + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException notSettable) {
            throw new NotSent(notSettable);
        }
    }
}
