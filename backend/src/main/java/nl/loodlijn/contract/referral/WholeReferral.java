package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.referral.domain.ReferralForm;

/**
 * A referral form as the acting party may read it.
 *
 * @param form null when the acting party cannot read it (any more)
 * @param answer null until there is one
 * @param names what codes in it are called in Dutch
 * @param eraseOn the day after whose night it is erased when nothing happens any more; null when that is done
 */
public record WholeReferral(ReferralRow row, @Nullable ReferralForm form, @Nullable ReferralAnswer answer, List<Said> messages,
        Map<String, String> names, @Nullable LocalDate eraseOn) {
    public WholeReferral {
        messages = List.copyOf(messages);
        names = Map.copyOf(names);
    }

    /** A message about it. */
    public record Said(UUID id, UUID partyId, String partyName, @Nullable String personName, Instant at, String text) {
    }
}
