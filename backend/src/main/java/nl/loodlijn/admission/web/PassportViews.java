package nl.loodlijn.admission.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.admission.domain.PassportEvidence;
import nl.loodlijn.admission.passport.ConsentRow;
import nl.loodlijn.admission.passport.PassportFileRow;
import nl.loodlijn.admission.passport.PassportItemRow;
import nl.loodlijn.admission.passport.PassportUseRow;
import nl.loodlijn.admission.passport.ReadPassport;

/** Passports as the API shows them. */
final class PassportViews {
    private PassportViews() {
    }

    /**
     * The passport of the acting organisation, over all its regions.
     *
     * @param offered whether this tenant may see which region accepted its evidence
     * @param savedRequests answers that a region took from it without asking again
     */
    @Serdeable
    @Introspected
    record OwnPassport(boolean offered, long savedRequests, List<PassportItem> items, List<PassportConsent> consents) {
        static OwnPassport of(ReadPassport.Whole whole) {
            return new OwnPassport(whole.consents().stream().anyMatch(one -> one.tenantId().equals(whole.tenant())), whole.savedRequests(),
                    whole.items().stream().map(row -> PassportItem.of(row, whole)).toList(),
                    whole.consents().stream().map(row -> PassportConsent.of(row, whole.tenant())).toList());
        }
    }

    /** What became of an accepted answer. */
    enum Standing {
        VALID,
        EXPIRED,
        /** The admission that it belongs to is suspended. */
        SUSPENDED,
        /** The region that accepted it does not stand by it any more. */
        WITHDRAWN
    }

    /**
     * An answer that a region accepted.
     *
     * @param acceptedBy name of that region
     * @param validUntil the last day on which it counts; absent: until something changes
     */
    @Serdeable
    @Introspected
    record PassportItem(UUID id, String code, String dutchTitle, String englishTitle, String acceptedBy, LocalDate acceptedOn,
            @Nullable LocalDate validUntil, Standing standing, List<String> files, List<PassportUse> uses) {
        static PassportItem of(PassportItemRow row, ReadPassport.Whole whole) {
            return new PassportItem(row.id(), row.code(), row.dutchTitle(), row.englishTitle(), row.acceptedBy(), row.acceptedOn(),
                    row.validUntil(), standing(row, whole.today()),
                    whole.files().stream().filter(file -> file.itemId().equals(row.id())).map(PassportFileRow::name).toList(),
                    whole.uses().stream().filter(use -> use.itemId().equals(row.id())).map(PassportUse::of).toList());
        }

        private static Standing standing(PassportItemRow row, LocalDate today) {
            return switch (row.state()) {
                case WITHDRAWN -> Standing.WITHDRAWN;
                case SUSPENDED -> Standing.SUSPENDED;
                case VALID -> row.validUntil() != null && row.validUntil().isBefore(today) ? Standing.EXPIRED : Standing.VALID;
            };
        }
    }

    /** @param outcome ACCEPTED or ASKED_AGAIN; absent while that is not known */
    @Serdeable
    @Introspected
    record PassportUse(String region, Instant usedAt, @Nullable String outcome) {
        static PassportUse of(PassportUseRow row) {
            return new PassportUse(row.tenantName(), row.usedAt(), row.outcome());
        }
    }

    /** @param here whether it is the tenant of the path */
    @Serdeable
    @Introspected
    record PassportConsent(String region, Instant givenAt, boolean here) {
        static PassportConsent of(ConsentRow row, UUID tenant) {
            return new PassportConsent(row.tenantName(), row.givenAt(), row.tenantId().equals(tenant));
        }
    }

    /**
     * What the passport holds for a set of criteria.
     *
     * @param asked how many criteria a provider answers
     * @param offered whether this tenant may see which region accepted its evidence
     */
    @Serdeable
    @Introspected
    record PassportOffer(int asked, boolean offered, List<ReadyAnswer> ready) {
        static PassportOffer of(ReadPassport.Offer offer) {
            return new PassportOffer(offer.asked(), offer.offered(), offer.ready().stream().map(ReadyAnswer::of).toList());
        }
    }

    /** An answer that is there already. */
    @Serdeable
    @Introspected
    record ReadyAnswer(String code, String dutchTitle, String englishTitle, String acceptedBy, LocalDate acceptedOn,
            @Nullable LocalDate validUntil) {
        static ReadyAnswer of(ReadPassport.Ready ready) {
            PassportEvidence evidence = ready.evidence();
            return new ReadyAnswer(ready.criterion().code(), ready.criterion().dutch().title(), ready.criterion().english().title(),
                    evidence.acceptedBy(), evidence.acceptedOn(), evidence.validUntil());
        }
    }
}
