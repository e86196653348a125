package nl.loodlijn.platform.notification;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long it is kept what people were told and mailed. */
@Factory
final class NotificationRetention {
    @Singleton
    RecordKind notifications(MailReaderRepository repository) {
        return RecordKind.of(new Retention("notification", "notification", Period.ofDays(180), "it was told",
                "someone who was away for long finds back what was told", "nothing"),
                (overBefore, atMost) -> repository.forget(overBefore));
    }

    @Singleton
    RecordKind unsubscribeLinks(MailReaderRepository repository) {
        return RecordKind.of(new Retention("unsubscribe-link", "unsubscribe_link", Period.ofDays(400), "the mail with it was posted",
                "a link in an old mail still turns mail off", "nothing"),
                (overBefore, atMost) -> repository.forgetUnsubscribeLinks(overBefore));
    }

    @Singleton
    RecordKind mailed(MailReaderRepository repository) {
        return RecordKind.of(new Retention("mailed-item", "mailed_item", Period.ofDays(400), "it was mailed",
                "so that what waits for a year is not mailed twice", "nothing"),
                (overBefore, atMost) -> repository.forgetMailed(overBefore));
    }
}
