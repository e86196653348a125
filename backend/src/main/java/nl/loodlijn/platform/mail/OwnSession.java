package nl.loodlijn.platform.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Session;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.javamail.sender.DefaultSessionProvider;
import io.micronaut.email.javamail.sender.MailPropertiesProvider;
import io.micronaut.email.javamail.sender.SessionProvider;

/** A mail session with our settings; the default one belongs to the whole process and keeps the settings of whoever came first. */
@Singleton
@Replaces(DefaultSessionProvider.class)
final class OwnSession implements SessionProvider {
    private final Session session;

    OwnSession(MailPropertiesProvider properties, @Nullable Authenticator authenticator) {
        this.session = Session.getInstance(properties.mailProperties(), authenticator);
    }

    @Override
    public Session session() {
        return session;
    }
}
