package nl.loodlijn.shortlist.contact;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long contact requests are kept. */
@Factory
final class ContactRetention {
    @Singleton
    RecordKind contactRequests(OldContactRepository repository) {
        return RecordKind.of(new Retention("contact-request", "contact_request", Period.ofDays(365),
                "it was closed or answered, or asked and left alone",
                "long enough to find back what was agreed and to count a year of answers; no longer, because it names people",
                "that there was one, and when, on the audit trail"), repository::erase);
    }
}
