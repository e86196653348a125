package nl.loodlijn.publicsite.ocds;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A release of OCDS 1.1: what was made public of an agreement at a moment. Dates are RFC 3339, with the offset of the Netherlands. Nothing in it is a price of a
 * product; what an agreement is worth as a whole is in it where the region made that public. Source:
 * https://standard.open-contracting.org/1.1/en/schema/release/.
 *
 * @param ocid number of the contracting process: the prefix of the publisher and the public number of the agreement
 * @param id another one for each release
 * @param tag award and contract, contractAmendment, contractUpdate or contractTermination
 * @param relatedProcesses of an agreement between two providers the agreement of the region that it falls under; absent for others
 */
@Serdeable
@Introspected
public record OcdsRelease(String ocid, String id, String date, List<String> tag, String initiationType, String language,
        List<Party> parties, PartyReference buyer, List<Award> awards, List<Contract> contracts,
        @Nullable List<RelatedProcess> relatedProcesses) {
    /** @param roles buyer, procuringEntity or supplier */
    @Serdeable
    @Introspected
    public record Party(String id, String name, @Nullable Identifier identifier, List<String> roles) {
    }

    /** A number in the trade register: scheme NL-KVK of org-id.guide. */
    @Serdeable
    @Introspected
    public record Identifier(String scheme, String id, String legalName) {
    }

    /** Points to one of the parties. */
    @Serdeable
    @Introspected
    public record PartyReference(String id, String name) {
    }

    /**
     * @param value absent between two providers, and where it is not agreed on or not public
     * @param contractPeriod absent between two providers
     */
    @Serdeable
    @Introspected
    public record Award(String id, String status, @Nullable Value value, List<PartyReference> suppliers, @Nullable Period contractPeriod) {
    }

    /**
     * The agreement itself.
     *
     * @param title absent between two providers, as are its days
     * @param status active or terminated
     * @param value as that of the award
     */
    @Serdeable
    @Introspected
    public record Contract(String id, String awardID, @Nullable String title, String description, String status, @Nullable Period period,
            @Nullable Value value, @Nullable String dateSigned, @Nullable List<Amendment> amendments) {
    }

    /**
     * An amount of money.
     *
     * @param amount with two decimals
     * @param currency EUR
     */
    @Serdeable
    @Introspected
    public record Value(BigDecimal amount, String currency) {
    }

    /** First and last moment. */
    @Serdeable
    @Introspected
    public record Period(@Nullable String startDate, @Nullable String endDate) {
    }

    /** @param amendsReleaseID the release before it; absent when that was before there was open data */
    @Serdeable
    @Introspected
    public record Amendment(String id, String date, String description, @Nullable String amendsReleaseID, @Nullable String releaseID) {
    }

    /** @param relationship parent */
    @Serdeable
    @Introspected
    public record RelatedProcess(String id, List<String> relationship, String scheme, String identifier) {
    }
}
