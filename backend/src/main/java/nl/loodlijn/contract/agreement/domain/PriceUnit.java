package nl.loodlijn.contract.agreement.domain;

/** What a price is for one of. */
public enum PriceUnit {
    MINUTE("minuut"),
    HOUR("uur"),
    DAY_PART("dagdeel"),
    DAY("dag"),
    DAY_AND_NIGHT("etmaal"),
    WEEK("week"),
    MONTH("maand"),
    PIECE("stuk"),
    /** Traject: help with an agreed result. */
    TRAJECTORY("traject");

    private final String dutch;

    PriceUnit(String dutch) {
        this.dutch = dutch;
    }

    /** As a contract writes it. */
    public String dutch() {
        return dutch;
    }
}
