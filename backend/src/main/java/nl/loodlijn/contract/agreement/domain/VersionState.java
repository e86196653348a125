package nl.loodlijn.contract.agreement.domain;

/** Where a version of an agreement stands: the offer with which it begins, or a change or extension of it that one party proposes. */
public enum VersionState {
    DRAFT,
    OFFERED,
    SIGNED_BY_ONE,
    /** Both parties signed it. */
    AGREED,
    REFUSED,
    WITHDRAWN;

    /** Whether a party can still sign it, change it or let it go. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, OFFERED, SIGNED_BY_ONE -> true;
            case AGREED, REFUSED, WITHDRAWN -> false;
        };
    }

    /** As the state of the agreement, while this is its first version. */
    public AgreementState asAgreement() {
        return switch (this) {
            case DRAFT -> AgreementState.DRAFT;
            case OFFERED -> AgreementState.OFFERED;
            case SIGNED_BY_ONE -> AgreementState.SIGNED_BY_ONE;
            case AGREED -> AgreementState.IN_FORCE;
            case REFUSED -> AgreementState.REFUSED;
            case WITHDRAWN -> AgreementState.WITHDRAWN;
        };
    }
}
