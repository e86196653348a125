package nl.loodlijn.publicsite.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An offer with what its provider's own page tells beside.
 *
 * @param municipalities codes of where it is given
 * @param languages ISO 639-1 codes of languages in which help is given
 * @param accessible whether someone in a wheelchair can come in; null: not known
 * @param treatmentWeeks weeks until the help itself begins; unknown is null
 */
public record PublicOffer(Offer offer, List<String> municipalities, List<String> languages, @Nullable Boolean accessible,
        @Nullable BigDecimal treatmentWeeks) {
}
