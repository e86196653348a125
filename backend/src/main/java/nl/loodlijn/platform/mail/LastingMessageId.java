package nl.loodlijn.platform.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.email.Email;
import io.micronaut.email.javamail.composer.DefaultMessageComposer;
import io.micronaut.email.javamail.composer.MessageComposer;

/** Composes messages that keep the Message-ID they are given; Jakarta Mail would make a new one for every attempt. */
@Singleton
@Replaces(DefaultMessageComposer.class)
final class LastingMessageId implements MessageComposer {
    private final DefaultMessageComposer composer = new DefaultMessageComposer();

    @Override
    public Message compose(Email email, Session session) throws MessagingException {
        return new Named((MimeMessage) composer.compose(email, session));
    }

    private static final class Named extends MimeMessage {
        Named(MimeMessage composed) throws MessagingException {
            super(composed);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (getHeader("Message-ID") == null) {
                super.updateMessageID();
            }
        }
    }
}
