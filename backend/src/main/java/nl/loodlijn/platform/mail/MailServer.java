package nl.loodlijn.platform.mail;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

import io.micronaut.context.annotation.Value;
import io.micronaut.email.Email;
import io.micronaut.email.EmailException;
import io.micronaut.email.javamail.sender.JavaxEmailComposer;

import nl.loodlijn.platform.security.PlatformAddress;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands messages to the SMTP server and waits for its answer; the sender of micronaut-email would not wait, so a refusal would be lost. */
@Singleton
final class MailServer {
    private final JavaxEmailComposer composer;
    private final String from;
    private final String host;

    /** The server did not take a message. */
    static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean forGood;

        NotSent(Throwable cause) {
            super(reply(cause), cause);
            this.forGood = SmtpReply.of(cause).isForGood();
        }

        /** Whether it will not take it later either. */
        boolean isForGood() {
            return forGood;
        }

        private static String reply(Throwable cause) {
            String text = SmtpReply.of(cause).text();
            return text.isBlank() ? innermost(cause) : text;
        }

        private static String innermost(Throwable failure) {
            return failure.getCause() == null ? failure.toString() : innermost(failure.getCause());
        }
    }

    MailServer(JavaxEmailComposer composer, @Value("${loodlijn.mail.from}") String from, PlatformAddress address) {
        this.composer = composer;
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
            Message message = composer.compose(email);
            name(message, mail.id());
            if (mail.unsubscribeUrl() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribeUrl() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            Transport.send(message);
        } catch (EmailException | MessagingException notTaken) {
            throw new NotSent(notTaken);
        }
    }

    private void name(Message message, UUID id) throws MessagingException {
        message.setHeader("Message-ID", "<" + id + "@" + host + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}
