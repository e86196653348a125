package nl.loodlijn.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.AgreementKind;
import nl.loodlijn.contract.domain.ContractParty;
import nl.loodlijn.contract.domain.Variant;

/**
 * What stands above the articles of a contract.
 *
 * @param agreementId the agreement that it is of
 * @param version of the agreement: 1 for the original, then amendments and extensions
 * @param writtenAt when this version was offered; date of the documents that are made of it
 * @param parties in the order of the kind
 * @param framework title and date of the agreement that it falls under
 * @param protocol version of the Standaard Administratie Protocol
 */
@Serdeable
@Introspected
public record ContractHead(UUID agreementId, int version, String title, AgreementKind kind, Variant variant, Instant writtenAt,
        LocalDate startsOn, @Nullable LocalDate endsOn, List<PartyInContract> parties, ModelInContract model, @Nullable String framework,
        @Nullable String protocol) {
    /**
     * A party, as it is known on the day of the contract.
     *
     * @param kvk number in the trade register
     */
    @Serdeable
    @Introspected
    public record PartyInContract(ContractParty role, String name, @Nullable String kvk, @Nullable String agb) {
    }

    /** The version of the model that it follows. */
    @Serdeable
    @Introspected
    public record ModelInContract(UUID versionId, String name, int number) {
    }
}
