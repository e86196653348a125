package nl.loodlijn.contract.responsibility.domain;

import org.jspecify.annotations.Nullable;

/**
 * A task and whose it is.
 *
 * @param party null when nobody said whose it is
 * @param how it is done, in a sentence; may be empty
 * @param agreed whether the signed text says whose it is, so that it is not changed here
 */
public record ResponsibilityLine(ResponsibilityTask task, @Nullable ResponsibleParty party, String how, boolean agreed) {
}
