package nl.loodlijn.platform.mail;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long mail is kept. */
@Factory
final class MailRetention {
    @Singleton
    RecordKind texts(MailErasureRepository repository) {
        return RecordKind.of(new Retention("undelivered-mail-text", "mail_outbox", Period.ofDays(14),
                "it was given up or bounced",
                "an operator can send it again; links in it are keys",
                "recipient, subject and what the mail server answered"), repository::texts);
    }

    @Singleton
    RecordKind messages(MailErasureRepository repository) {
        return RecordKind.of(new Retention("mail", "mail_outbox", Period.ofDays(90),
                "it was posted, and was sent or given up",
                "to answer whether somebody was told; the text is erased when it is sent",
                "nothing"), repository::messages);
    }
}
