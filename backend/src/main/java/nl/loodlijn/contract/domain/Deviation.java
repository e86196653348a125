package nl.loodlijn.contract.domain;

/**
 * Where an agreement departs from its model (afwijking). Part 3 is not departed from.
 *
 * @param text what it says in place of the model's text, with the same markup
 * @param reason why; stands in the contract
 */
public record Deviation(String articleCode, String text, String reason) {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;
}
