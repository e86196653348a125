package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;

/**
 * The least that one unit of a product can be done well for (reële prijs), built from the elements that Besluit Jeugdwet art. 2.3 (Stb. 2024, 69) and
 * Uitvoeringsbesluit Wmo 2015 art. 5.4 name.
 *
 * @param staffCents cost of professionals for one unit, with and without a client
 * @param otherClientCents other cost for the client
 * @param overheadPercent overhead, over both
 * @param indexingPercent what prices and wages rise, over all of it
 */
public record FairPrice(String product, PriceUnit unit, long staffCents, long otherClientCents, BigDecimal overheadPercent,
        BigDecimal indexingPercent) {
    /** Rounded once, half a cent up. */
    public long floorCents() {
        BigDecimal cost = Cents.exact(staffCents).add(Cents.exact(otherClientCents));
        return Cents.rounded(Cents.raised(Cents.raised(cost, overheadPercent), indexingPercent));
    }

    boolean isFor(PriceLine line) {
        return product.equals(line.product()) && unit == line.unit();
    }
}
