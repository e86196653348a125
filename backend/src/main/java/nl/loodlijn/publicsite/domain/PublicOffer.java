package nl.loodlijn.publicsite.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An offer with what its provider's own page tells beside.
 *
 * @param municipalities codes of where it is given
 * @param treatmentWeeks weeks until the help itself begins; unknown is null
 */
public record PublicOffer(UUID id, Offer offer, List<String> municipalities, @Nullable BigDecimal treatmentWeeks) {
}
