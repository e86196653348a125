package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;

/**
 * A row of the demand worksheet (vraaganalyse): how many people in a part of the area are expected to use the help. Counts only.
 *
 * @param place district, neighbourhood or postcode area
 * @param inhabitants people of the target group who live there
 * @param usePercent share of them that is expected to use it, 0 to 100
 */
public record DemandRow(String place, int inhabitants, BigDecimal usePercent) {
    /** Not rounded. */
    BigDecimal expected() {
        return BigDecimal.valueOf(inhabitants).multiply(usePercent).movePointLeft(2);
    }
}
