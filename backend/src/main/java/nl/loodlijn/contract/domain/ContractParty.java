package nl.loodlijn.contract.domain;

/** Who is meant in a contract. */
public enum ContractParty {
    REGION("de regio"),
    HEAD("de hoofdaannemer"),
    SUB("de onderaannemer");

    private final String dutch;

    ContractParty(String dutch) {
        this.dutch = dutch;
    }

    /** As it reads in a sentence. */
    public String dutch() {
        return dutch;
    }
}
