package nl.loodlijn.publicsite.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A provider with which another works.
 *
 * @param isHead whether it is the head contractor of the two
 * @param provider its own page, if it has one
 */
public record Colleague(String name, boolean isHead, Optional<UUID> provider) {
}
