package nl.loodlijn.contract.domain;

/** Part (deel) of a contract, as the national contract standards divide it (Contractstandaard Wmo 1.2). */
public enum Part {
    /** Deel 1: what holds for every party with this contract. */
    GENERAL(1, "Algemene afspraken"),
    /** Deel 2: what was agreed with this party. */
    INDIVIDUAL(2, "Individuele afspraken"),
    /** Deel 3: text that nobody departs from. */
    FIXED(3, "Vaste bepalingen");

    private final int number;
    private final String heading;

    Part(int number, String heading) {
        this.number = number;
        this.heading = heading;
    }

    /** First figure of the numbers of its articles. */
    public int number() {
        return number;
    }

    /** In Dutch, as it stands above the articles. */
    public String heading() {
        return heading;
    }
}
