package nl.loodlijn.contract.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.consortium.domain.ConsortiumForm;

/**
 * A provider with who takes part in it, and in what it takes part itself, as far as the acting party may see it.
 *
 * @param verified whether it is known which organisation it is
 * @param form null when it is no consortium
 * @param version 0 when nothing was written
 * @param shares null when the acting party may not read them
 */
public record WholeConsortium(UUID provider, boolean verified, @Nullable ConsortiumForm form, int version, @Nullable Instant changedAt,
        @Nullable String changedBy, List<MemberRow> members, @Nullable List<ShareRow> shares, List<MemberRow> memberOf) {
}
