package nl.loodlijn.contract.domain;

import java.util.List;

/** Between whom an agreement is. */
public enum AgreementKind {
    REGION_HEAD("Overeenkomst tussen regio en hoofdaannemer", ContractParty.REGION, ContractParty.HEAD),
    REGION_SUB("Raamovereenkomst tussen regio en onderaannemer", ContractParty.REGION, ContractParty.SUB),
    HEAD_SUB("Overeenkomst tussen hoofdaannemer en onderaannemer", ContractParty.HEAD, ContractParty.SUB);

    private final String dutch;
    private final List<ContractParty> parties;

    AgreementKind(String dutch, ContractParty one, ContractParty other) {
        this.dutch = dutch;
        this.parties = List.of(one, other);
    }

    /** What such an agreement is called in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** The two that sign, in the order in which they stand in the contract. */
    public List<ContractParty> parties() {
        return parties;
    }
}
