package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Who accepted which text.
 *
 * @param number of the version
 * @param level how surely the identity provider knew who it was (acr); empty when it did not say
 */
@MappedEntity
public record SignatureRow(@Id UUID id, int number, UUID partyId, String partyName, String personName, String sha256, String level,
        Instant signedAt) {
}
