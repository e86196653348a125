package nl.loodlijn.contract.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.declaration.domain.DeclarationState;
import nl.loodlijn.contract.declaration.domain.DeclaredPart;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * A declaration as the acting party may see it.
 *
 * @param period the first day of the month
 * @param state of the version that was sent last; DRAFT when none was
 * @param sentNumber the version that was sent last; null when none was
 * @param totalCents of the version that was sent last, else of the draft
 * @param correcting whether the acting party writes a correction
 * @param version goes up with everything that happens to it
 */
@MappedEntity
public record DeclarationRow(@Id UUID id, UUID agreementId, String title, AgreementKind kind, @Nullable UUID headId,
        @Nullable String headName,
        @Nullable UUID subId, @Nullable String subName, UUID organisationId, String organisationName, DeclaredPart part, LocalDate period,
        DeclarationState state, @Nullable Integer sentNumber, long totalCents, boolean correcting, int version, Instant changedAt) {
}
