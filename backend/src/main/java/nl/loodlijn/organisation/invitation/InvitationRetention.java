package nl.loodlijn.organisation.invitation;

import java.time.Period;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.retention.RecordKind;
import nl.loodlijn.platform.retention.RecordKind.Retention;

/** How long invitations are kept that nobody took up. */
@Factory
final class InvitationRetention {
    @Singleton
    RecordKind unused(InvitationErasureRepository repository) {
        return RecordKind.of(new Retention("unused-invitation", "invitation", Period.ofDays(90),
                "it ran out and nobody took it up",
                "to ask why somebody did not come; name and address of someone without an account",
                "on the audit trail that somebody was invited, when and by whom; not who"), repository::unused);
    }
}
