package nl.loodlijn.contract.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.consent.Consents;
import nl.loodlijn.contract.referral.domain.CompleteReferral;
import nl.loodlijn.contract.referral.domain.NotAboutSomebody;
import nl.loodlijn.contract.referral.domain.ReferralForm;
import nl.loodlijn.contract.referral.domain.ReferralState;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.problem.Refusal.FieldError;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Sends a referral form to the subcontractor: complete, about what the agreement is for, where there is consent, and about nobody by name. */
@Singleton
public final class SendReferral {
    private final HeldReferrals held;
    private final ReferralRepository referrals;
    private final ReferralAgreementRepository agreements;
    private final Consents consents;
    private final ReferralCipher cipher;
    private final TellOfReferrals tell;
    private final Clock clock;

    SendReferral(HeldReferrals held, ReferralRepository referrals, ReferralAgreementRepository agreements, Consents consents,
            ReferralCipher cipher, TellOfReferrals tell, Clock clock) {
        this.held = held;
        this.referrals = referrals;
        this.agreements = agreements;
        this.consents = consents;
        this.cipher = cipher;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * @param seen version that was looked at; fails with a {@link Refusal} (412) when another wrote meanwhile
     * @param aboutNobody whether the sender says that what looks like a name or date of birth is none
     */
    public Mono<WholeReferral> send(Actor.Member actor, UUID id, int seen, boolean aboutNobody) {
        return held.step(actor, id, row -> {
            HeldReferrals.require(row.state() == ReferralState.DRAFT);
            if (row.version() != seen) {
                throw Refusal.of(ProblemType.PRECONDITION_FAILED);
            }
            ReferralForm form = cipher.form(row).orElseThrow();
            return agreements.isUsable(row.agreementId(), Netherlands.today(clock)).filter(usable -> usable)
                    .switchIfEmpty(Mono.error(() -> Refusal.of(ReferralProblem.NOT_IN_FORCE)))
                    .then(Mono.defer(() -> agreements.find(row.agreementId())))
                    .flatMap(agreement -> check(agreement, form, aboutNobody))
                    .then(Mono.defer(() -> referrals.go(id, ReferralState.SENT.name(), clock.instant())))
                    .then(Mono.defer(() -> tell.other(actor, row, ReferralNotifications.SENT)));
        });
    }

    private Mono<Void> check(ReferralAgreementRow agreement, ReferralForm form, boolean aboutNobody) {
        List<FieldError> wrong = new ArrayList<>();
        CompleteReferral.lacks(form).forEach((pointer, detail) -> wrong.add(new FieldError(pointer, CompleteReferral.CODE, detail)));
        if (!form.category().isEmpty() && !agreement.categories().contains(form.category())) {
            wrong.add(new FieldError("/category", "not-agreed", Message.of("Deze zorgcategorie staat niet in de overeenkomst.",
                    "This care category is not in the agreement.")));
        }
        if (!form.municipality().isEmpty() && !agreement.places().contains(form.municipality())) {
            wrong.add(new FieldError("/municipality", "not-agreed", Message.of("Deze gemeente staat niet in de overeenkomst.",
                    "This municipality is not in the agreement.")));
        }
        if (!aboutNobody) {
            NotAboutSomebody.doubts(form.written())
                    .forEach(pointer -> wrong.add(new FieldError(pointer, NotAboutSomebody.CODE, NotAboutSomebody.DETAIL)));
        }
        if (!wrong.isEmpty()) {
            return Mono.error(Refusal.invalid(wrong));
        }
        return consents.allow(agreement.headId(), agreement.subId(), Set.of(codeOf(form.category())), Set.of(form.municipality()),
                firstDay(agreement)).flatMap(
                        missing -> missing.isEmpty()
                                ? Mono.empty()
                                : Mono.error(Refusal.invalid("/municipality", "consent-lacks", Message.of(
                                        "Voor deze zorg in deze gemeente is nu geen toestemming voor deze onderaannemer.",
                                        "There is no consent to this subcontractor now for this care in this municipality."))));
    }

    /** Today, or the first day of the agreement when that is later. */
    private LocalDate firstDay(ReferralAgreementRow agreement) {
        LocalDate today = Netherlands.today(clock);
        LocalDate first = agreement.startsOn();
        return first == null || first.isBefore(today) ? today : first;
    }

    private static String codeOf(String category) {
        return category.substring(category.indexOf('-') + 1);
    }
}
