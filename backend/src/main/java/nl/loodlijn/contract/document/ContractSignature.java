package nl.loodlijn.contract.document;

import java.time.Instant;

import nl.loodlijn.contract.domain.ContractParty;

/**
 * A signature as it stands on the last page of a contract.
 *
 * @param onBehalfOf name of the party
 * @param level how the person was known to be that person when signing, in words for a reader, such as "wachtwoord en tweede factor"
 * @param sha256 of the canonical text that was signed
 */
public record ContractSignature(ContractParty party, String onBehalfOf, String person, Instant signedAt, String level, String sha256) {
}
