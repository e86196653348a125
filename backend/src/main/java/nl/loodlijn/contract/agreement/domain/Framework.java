package nl.loodlijn.contract.agreement.domain;

import nl.loodlijn.contract.domain.AgreementKind;

/**
 * The agreement that another falls under (hoofdovereenkomst), as it is at the moment.
 *
 * @param terms as both parties signed them last
 */
public record Framework(AgreementKind kind, AgreementState state, AgreementTerms terms) {
}
