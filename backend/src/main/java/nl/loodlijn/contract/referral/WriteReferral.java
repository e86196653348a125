package nl.loodlijn.contract.referral;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.referral.domain.ReferralForm;
import nl.loodlijn.contract.referral.domain.ReferralState;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** A head contractor writes a referral form. Its draft is kept encrypted as the form itself, and nowhere else. */
@Singleton
public final class WriteReferral {
    private final UnitOfWork unitOfWork;
    private final HeldReferrals held;
    private final ReferralRepository referrals;
    private final ReferralCipher cipher;
    private final Clock clock;

    WriteReferral(UnitOfWork unitOfWork, HeldReferrals held, ReferralRepository referrals, ReferralCipher cipher, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.held = held;
        this.referrals = referrals;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Begins a draft under an agreement in force.
     *
     * @param like an own form whose content it begins with, such as one that was declined; null for an empty one
     * @return its id
     */
    public Mono<UUID> begin(Actor.Member actor, UUID agreement, @Nullable UUID like) {
        return unitOfWork.write(actor, () -> content(actor, like)
                .flatMap(form -> referrals.begin(agreement, Netherlands.today(clock), clock.instant())
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ReferralProblem.NOT_IN_FORCE)))
                        .flatMap(id -> {
                            ReferralCipher.Begun begun = cipher.begin(new FormId(actor.tenant(), agreement, id), form);
                            return referrals.addSecret(id, begun.key().keyId(), begun.key().key(), begun.content()).thenReturn(id);
                        })))
                .onErrorMap(HeldReferrals::isRefused, _ -> Refusal.of(ReferralProblem.NOT_IN_FORCE));
    }

    private Mono<ReferralForm> content(Actor.Member actor, @Nullable UUID like) {
        return like == null
                ? Mono.just(ReferralForm.EMPTY)
                : referrals.find(like).filter(row -> actor.party().equals(row.headId()) && row.isReadable())
                        .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                        .map(row -> cipher.form(row).orElseThrow());
    }

    /**
     * Replaces what is written in a draft.
     *
     * @param seen version that was looked at; fails with a {@link Refusal} (412) when another wrote meanwhile
     */
    public Mono<WholeReferral> write(Actor.Member actor, UUID id, int seen, ReferralForm form) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(row.state() == ReferralState.DRAFT);
            if (row.version() != seen) {
                throw Refusal.of(ProblemType.PRECONDITION_FAILED);
            }
            return referrals.write(id, cipher.seal(row, form)).then(Mono.defer(() -> referrals.touch(id, clock.instant())));
        });
    }

    /** Throws a draft away, with its key; fails with a {@link Refusal} (404) when there is none. */
    public Mono<Void> discard(Actor.Member actor, UUID id) {
        return unitOfWork.write(actor, () -> referrals.held(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .doOnNext(row -> HeldReferrals.require(row.state() == ReferralState.DRAFT))
                .flatMap(row -> referrals.discard(id)).then());
    }
}
