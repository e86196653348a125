package nl.loodlijn.contract.referral;

import java.time.Period;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.KeptTables;
import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long referral forms are kept. */
@Factory
final class ReferralRetention {
    @Singleton
    RecordKind forms(ReferralKeyRepository repository) {
        return RecordKind.of(new Retention("referral", "referral_secret", Period.ofDays(90),
                "something happened in the form last; a tenant may set 30 to 365 days instead",
                "long enough for both parties to take over into their own files what they need; the platform is no file of residents",
                "that there was a form, between whom, when it was sent, answered and erased, and why; of a draft nothing"),
                repository::erase);
    }

    @Singleton
    KeptTables facts() {
        return () -> Map.of("referral", "that there was a form, between whom and when; nothing of what was written in it",
                "referral_message", "encrypted with the key of its form, and erased with it");
    }
}
