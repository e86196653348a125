package nl.loodlijn.contract.referral.domain;

/**
 * Something that help is to reach (doel).
 *
 * @param goal what is worked on
 * @param result how one sees that it was reached
 */
public record Goal(String goal, String result) {
}
