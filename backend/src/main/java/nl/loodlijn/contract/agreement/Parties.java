package nl.loodlijn.contract.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;

/**
 * Who an agreement is between, besides the region.
 *
 * @param head null where the head contractor is no party
 */
record Parties(@Nullable UUID head, @Nullable UUID sub) {
    /** Refuses what is for the two parties: the region reads an agreement between two others, and no more. */
    static void require(AgreementRow row, Actor.Member actor) {
        if (!row.isParty(actor.party())) {
            throw Refusal.of(AgreementProblem.NOT_A_PARTY);
        }
    }
}
