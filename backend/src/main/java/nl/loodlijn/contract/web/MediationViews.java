package nl.loodlijn.contract.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.mediation.MediationRow;
import nl.loodlijn.contract.mediation.MediationState;
import nl.loodlijn.contract.mediation.Mediations;
import nl.loodlijn.contract.mediation.MessageRow;
import nl.loodlijn.platform.tenancy.Actor;

/** Mediations as the API shows them. */
final class MediationViews {
    private MediationViews() {
    }

    /** As what the acting party takes part. */
    enum Part {
        REGION,
        SUB,
        HEAD;

        static Part of(Actor.Member actor, MediationRow row) {
            return actor.party().equals(actor.tenant()) ? REGION : actor.party().equals(row.subId()) ? SUB : HEAD;
        }
    }

    /**
     * A mediation.
     *
     * @param part as what the acting party takes part
     * @param forHead what the head contractor reads, or will when it is told; absent until the subcontractor agreed to that
     * @param agreedAt when the subcontractor agreed that the head contractor is told
     * @param toldAt when the head contractor was told; what was written before stays between region and subcontractor
     */
    @Serdeable
    @Introspected
    record Mediation(UUID id, UUID agreementId, String title, String headName, String subName, Part part, MediationState state,
            @Nullable String forHead, @Nullable String outcome, Instant askedAt, @Nullable Instant agreedAt, @Nullable Instant toldAt,
            @Nullable Instant overAt, Instant changedAt, List<MediationMessage> messages) {
        static Mediation of(Mediations.Whole whole, Actor.Member actor) {
            return of(whole.row(), whole.messages(), actor);
        }

        private static Mediation of(MediationRow row, List<MessageRow> messages, Actor.Member actor) {
            return new Mediation(row.id(), row.agreementId(), row.title(), row.headName(), row.subName(), Part.of(actor, row), row.state(),
                    row.forHead(), row.outcome(), row.askedAt(), row.agreedAt(), row.toldAt(), row.overAt(), row.changedAt(),
                    messages.stream().map(message -> MediationMessage.of(message, actor)).toList());
        }
    }

    /** @param forAll whether the head contractor reads it too */
    @Serdeable
    @Introspected
    record MediationMessage(UUID id, String partyName, @Nullable String personName, boolean mine, boolean forAll, String text, Instant at) {
        static MediationMessage of(MessageRow row, Actor.Member actor) {
            return new MediationMessage(row.id(), row.partyName(), row.personName(), row.partyId().equals(actor.party()), row.forAll(),
                    row.text(), row.at());
        }
    }

    /** A mediation in a list. */
    @Serdeable
    @Introspected
    record MediationSummary(UUID id, String title, String headName, String subName, Part part, MediationState state, Instant askedAt,
            @Nullable Instant agreedAt, @Nullable Instant toldAt, @Nullable Instant overAt, Instant changedAt) {
        static MediationSummary of(MediationRow row, Actor.Member actor) {
            return new MediationSummary(row.id(), row.title(), row.headName(), row.subName(), Part.of(actor, row), row.state(),
                    row.askedAt(), row.agreedAt(), row.toldAt(), row.overAt(), row.changedAt());
        }
    }

    @Serdeable
    @Introspected
    record MediationPage(List<MediationSummary> items, @Nullable String next) {
    }
}
