package nl.loodlijn.contract.declaration.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.agreement.domain.PriceUnit;

/**
 * An amount that is declared, for a care category in a municipality.
 *
 * @param category product category as list and code, such as {@code jz020-45}
 * @param municipality where the work was done, as {@code GM0361}
 * @param product of the row of the product table; empty for a part of a sum
 * @param unit null for a part of a sum
 * @param quantity at most 3 decimals; null for a part of a sum
 * @param firstDay of the work
 * @param lastDay of the work
 */
public record DeclaredLine(String category, String municipality, String product, @Nullable PriceUnit unit, @Nullable BigDecimal quantity,
        long amountCents, LocalDate firstDay, LocalDate lastDay) {
    /** Code of the care category alone, as consent and the register name it. */
    public String categoryCode() {
        return category.substring(category.indexOf('-') + 1);
    }

    boolean isAboutTheSameAs(DeclaredLine other) {
        return category.equals(other.category) && municipality.equals(other.municipality) && product.equals(other.product)
                && unit == other.unit;
    }
}
