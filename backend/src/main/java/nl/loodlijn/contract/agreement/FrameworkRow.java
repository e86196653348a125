package nl.loodlijn.contract.agreement;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.agreement.domain.AgreementState;
import nl.loodlijn.contract.domain.AgreementKind;

/**
 * What rules need to know of the agreement that another falls under.
 *
 * @param terms JSON of {@link TermsJson}; null when both parties never signed it
 */
@MappedEntity
record FrameworkRow(@Id String title, AgreementKind kind, AgreementState state, @Nullable String terms) {
}
