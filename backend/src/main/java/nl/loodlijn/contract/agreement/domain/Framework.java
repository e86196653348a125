package nl.loodlijn.contract.agreement.domain;

import nl.loodlijn.contract.domain.AgreementKind;

/**
 * The agreement that another falls under (hoofdovereenkomst), as it is at the moment.
 *
 * @param terms as both parties signed them last; its last day is an earlier one when notice was given; without what is paid when it is not whole
 * @param whole whether the party that looks may know what the region pays the head contractor
 */
public record Framework(AgreementKind kind, AgreementState state, AgreementTerms terms, boolean whole) {
}
