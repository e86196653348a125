package nl.loodlijn.contract.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.PriceUnit;
import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.contract.declaration.domain.DeclaredPart;

/** A line of the list as a file; of the version that was sent last, else of the draft. */
@MappedEntity
public record ExportedLineRow(@Id String place, LocalDate period, String title, String organisationName, DeclaredPart part,
        DeclarationState state,
        int inVersion, @Nullable String invoiceNumber, String category, String municipalityCode, String product, @Nullable PriceUnit unit,
        @Nullable BigDecimal quantity, @Nullable Long priceCents, long amountCents, LocalDate firstDay, LocalDate lastDay) {
}
