package nl.loodlijn.contract.domain;

/** Funding variant (uitvoeringsvariant) of a contract: what is paid for. */
public enum Variant {
    /** Each unit of help that was given. */
    EFFORT("inspanningsgericht"),
    /** Each trajectory with an agreed result. */
    OUTPUT("outputgericht"),
    /** A task for a population; nobody accounts for single clients. */
    TASK("taakgericht");

    private final String dutch;

    Variant(String dutch) {
        this.dutch = dutch;
    }

    /** The word in the contract. */
    public String dutch() {
        return dutch;
    }
}
