package nl.loodlijn.contract.referral.domain;

/**
 * A text that somebody typed.
 *
 * @param pointer JSON pointer to where it was typed
 * @param text without spaces around it; may be empty
 * @param longest how many characters it may have
 */
public record Written(String pointer, String text, int longest) {
}
