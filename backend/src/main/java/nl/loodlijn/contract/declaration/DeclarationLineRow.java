package nl.loodlijn.contract.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.declaration.domain.DeclaredLine;

/**
 * A line of a version of a declaration.
 *
 * @param place version and position
 * @param inVersion the version
 * @param priceCents what the own part of one unit came to; null for a part of a sum
 */
@MappedEntity
public record DeclarationLineRow(@Id String place, int inVersion, String category, String municipalityCode, String product,
        @Nullable PriceUnit unit,
        @Nullable BigDecimal quantity, @Nullable Long priceCents, long amountCents, LocalDate firstDay, LocalDate lastDay) {
    DeclaredLine line() {
        return new DeclaredLine(category, municipalityCode, product, unit, quantity, amountCents, firstDay, lastDay);
    }
}
