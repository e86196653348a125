package nl.loodlijn.reference.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The part of a postcode that lies in one municipality.
 *
 * @param pc4 four figures, the first not zero
 * @param main whether this municipality holds the largest part of the postcode's area
 * @param share of the postcode's area, above 0 up to 1
 * @param inhabitants of the whole postcode
 * @param latitude degrees north, of the centre of the whole postcode
 * @param longitude degrees east, of the centre of the whole postcode
 */
public record PostcodeArea(String pc4, String municipalityCode, boolean main, BigDecimal share, @Nullable String place,
        @Nullable Integer inhabitants, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
}
