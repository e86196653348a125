package nl.loodlijn.contract.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * What rules need to know of the agreement that another falls under.
 *
 * @param whole whether what is paid is among the terms; not for who works under it
 * @param terms JSON of {@link TermsJson}; null when both parties never signed it
 * @param lastDay on which it ends, also when that became earlier than its terms say; null when both parties never signed it
 */
@MappedEntity
record FrameworkRow(@Id String title, AgreementKind kind, AgreementState state, @Nullable String terms, boolean whole,
        @Nullable LocalDate lastDay) {
}
