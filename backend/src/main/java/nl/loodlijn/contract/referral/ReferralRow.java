package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.referral.domain.ReferralState;

/**
 * A referral form as the acting party may see it, with what is encrypted of it.
 *
 * @param waits whether something waits on the acting party
 * @param lastAt when a party did something last
 * @param erasedBecause TERM or SENDER; null until it is erased
 * @param keepDays days after {@code lastAt} until it is erased
 * @param keyId null when the acting party cannot read what is in it (any more)
 * @param content encrypted, in base64, as are the key and the answer; null then, as is the key
 * @param answer null while there is none
 * @param version goes up with each step
 */
@MappedEntity
public record ReferralRow(@Id UUID id, UUID tenantId, UUID agreementId, String title, UUID headId, String headName, UUID subId,
        String subName, ReferralState state, boolean waits, Instant madeAt, @Nullable Instant sentAt, @Nullable Instant receivedAt,
        @Nullable Instant answeredAt, @Nullable Instant overAt, Instant lastAt, @Nullable Instant erasedAt,
        @Nullable String erasedBecause, int keepDays, @Nullable String keyId, @Nullable String wrappedKey,
        @Nullable String content, @Nullable String answer, int version) {
    /** Whether the acting party can read what is in it. */
    boolean isReadable() {
        return keyId != null;
    }

    FormId form() {
        return new FormId(tenantId, agreementId, id);
    }
}
