package nl.loodlijn.contract.agreement.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A row of the product table.
 *
 * @param product code of a product or product category, or in words for effort; at most 60 characters
 * @param quantity how many of the unit in the whole period of the agreement, at most 3 decimals; null when there is no agreement about it
 * @param cents for one of the unit: what the provider that does the work is paid
 */
public record PriceLine(String product, PriceUnit unit, @Nullable BigDecimal quantity, long cents) {
    /** Whether another row is about the same thing. */
    boolean isAbout(PriceLine other) {
        return product.equals(other.product) && unit == other.unit;
    }

    /** For all of its quantity, not rounded; nothing without a quantity. */
    BigDecimal exactTotal() {
        return quantity == null ? BigDecimal.ZERO : quantity.multiply(Cents.exact(cents));
    }
}
