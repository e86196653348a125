package nl.loodlijn.contract.referral;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which form something belongs to; it is the associated data of all that is encrypted for it. */
record FormId(UUID tenant, UUID agreement, UUID form) {
    /** @param part what of the form: its key, its content, its answer, or a message by its id */
    byte[] belongs(String part) {
        return String.join("|", "loodlijn-referral", tenant.toString(), agreement.toString(), form.toString(), part)
                .getBytes(StandardCharsets.UTF_8);
    }
}
