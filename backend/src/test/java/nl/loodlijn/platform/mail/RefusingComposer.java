package nl.loodlijn.platform.mail;

import java.util.concurrent.Callable;

import jakarta.inject.Singleton;
import jakarta.mail.Message;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.MessageComposer;
import io.micronaut.email.javamail.sender.JavaxEmailComposer;
import io.micronaut.email.javamail.sender.SessionProvider;

/** Breaks on the messages to one recipient in a way that nobody foresaw, and looks around before it makes any other. */
@Singleton
@Replaces(JavaxEmailComposer.class)
@Requires(property = "test.refusing.composer")
class RefusingComposer extends JavaxEmailComposer {
    static final String RECIPIENT = "altijd-mis@voorbeeld.nl";

    volatile Callable<String> meanwhile = () -> "";
    volatile @Nullable String seen;

    RefusingComposer(SessionProvider session, MessageComposer composer) {
        super(session, composer);
    }

    @Override
    public Message compose(Email email) {
        if (email.getTo() != null && email.getTo().stream().anyMatch(contact -> contact.getEmail().equals(RECIPIENT))) {
            throw new IllegalStateException("a bug, not a refusal");
        }
        try {
            seen = meanwhile.call();
        } catch (Exception unexpected) {
            seen = unexpected.toString();
        }
        return super.compose(email);
    }
}
