package nl.loodlijn.contract.referral;

import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.r2dbc.spi.R2dbcException;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** One step on a referral form: it is held until the transaction ends, so that of two people at once one comes first and the other is told. */
@Singleton
final class HeldReferrals {
    private static final String REFUSED_BY_DATABASE = "LL409";

    private final UnitOfWork unitOfWork;
    private final ReferralRepository referrals;
    private final ReadReferrals read;

    HeldReferrals(UnitOfWork unitOfWork, ReferralRepository referrals, ReadReferrals read) {
        this.unitOfWork = unitOfWork;
        this.referrals = referrals;
        this.read = read;
    }

    /** @param work gets the form as it is now; gives it as it is afterwards */
    Mono<WholeReferral> step(Actor.Member actor, UUID id, Function<ReferralRow, Mono<?>> work) {
        return unitOfWork.write(actor, () -> referrals.held(id).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)))
                .flatMap(row -> work.apply(row).then()).then(Mono.defer(() -> read.whole(id))))
                .onErrorMap(HeldReferrals::isRefused, _ -> Refusal.of(ReferralProblem.OTHER_STATE));
    }

    /** Whether the database refuses it because of what happened between the look at it and the writing. */
    static boolean isRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && REFUSED_BY_DATABASE.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    static void require(boolean fits) {
        if (!fits) {
            throw Refusal.of(ReferralProblem.OTHER_STATE);
        }
    }
}
