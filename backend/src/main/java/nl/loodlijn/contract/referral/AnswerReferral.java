package nl.loodlijn.contract.referral;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.referral.domain.ReferralState;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What happens to a referral form after it was sent: read, asked about, accepted or declined, withdrawn, closed, erased. */
@Singleton
public final class AnswerReferral {
    private final HeldReferrals held;
    private final ReferralRepository referrals;
    private final ReferralMessageRepository messages;
    private final ReferralCipher cipher;
    private final TellOfReferrals tell;
    private final Clock clock;

    AnswerReferral(HeldReferrals held, ReferralRepository referrals, ReferralMessageRepository messages, ReferralCipher cipher,
            TellOfReferrals tell, Clock clock) {
        this.held = held;
        this.referrals = referrals;
        this.messages = messages;
        this.cipher = cipher;
        this.tell = tell;
        this.clock = clock;
    }

    /** The acting party opened it; the first time the subcontractor does, it is received. */
    public Mono<WholeReferral> read(Actor.Member actor, UUID id) {
        return held.step(actor, id, row -> row.state() == ReferralState.ERASED || row.state() == ReferralState.DRAFT
                ? Mono.empty()
                : referrals.read(id, clock.instant()));
    }

    /**
     * Asks or answers something; done again with the same id nothing happens.
     *
     * @param message an id that the caller chooses
     */
    public Mono<WholeReferral> say(Actor.Member actor, UUID id, UUID message, String text) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(row.state().isTalkedAbout());
            return messages.add(id, message, cipher.seal(row, message.toString(), text), clock.instant()).filter(added -> added > 0)
                    .flatMap(_ -> referrals.touch(id, clock.instant()))
                    .flatMap(_ -> tell.other(actor, row, ReferralNotifications.SAID));
        });
    }

    /** The subcontractor accepts or declines. */
    public Mono<WholeReferral> answer(Actor.Member actor, UUID id, ReferralAnswer answer) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(actor.party().equals(row.subId()) && row.state().waitsForAnswer());
            boolean accepted = answer.startWeek() != null;
            return referrals.answer(id, cipher.seal(row, answer))
                    .then(Mono.defer(() -> referrals.go(id, (accepted ? ReferralState.ACCEPTED : ReferralState.DECLINED).name(),
                            clock.instant())))
                    .then(Mono.defer(() -> tell.other(actor, row,
                            accepted ? ReferralNotifications.ACCEPTED : ReferralNotifications.DECLINED)));
        });
    }

    /** The head contractor takes it back; the subcontractor reads nothing of it any more. */
    public Mono<WholeReferral> withdraw(Actor.Member actor, UUID id) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(actor.party().equals(row.headId()) && row.state().waitsForAnswer());
            return go(row, ReferralState.WITHDRAWN).then(tell.other(actor, row, ReferralNotifications.WITHDRAWN));
        });
    }

    /** One of the two says that nothing is to be settled any more. */
    public Mono<WholeReferral> close(Actor.Member actor, UUID id) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(row.state() == ReferralState.ACCEPTED);
            return go(row, ReferralState.CLOSED).then(tell.other(actor, row, ReferralNotifications.CLOSED));
        });
    }

    /** The head contractor erases it before its term is over: its key is destroyed. */
    public Mono<WholeReferral> erase(Actor.Member actor, UUID id) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(actor.party().equals(row.headId()) && row.state().isErasable());
            return referrals.erase(id, clock.instant());
        });
    }

    private Mono<Long> go(ReferralRow row, ReferralState to) {
        return referrals.go(row.id(), to.name(), clock.instant());
    }
}
