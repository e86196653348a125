package nl.loodlijn.contract.agreement;

import jakarta.inject.Singleton;

import nl.loodlijn.contract.agreement.domain.AgreementTerms;

/** Terms of agreements as they are kept. */
@Singleton
public final class ReadTerms {
    private final AgreementJson json;

    ReadTerms(AgreementJson json) {
        this.json = json;
    }

    /** @param kept JSON of terms, as agreement_version has them */
    public AgreementTerms of(String kept) {
        return json.terms(kept).read();
    }
}
