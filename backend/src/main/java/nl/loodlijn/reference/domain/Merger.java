package nl.loodlijn.reference.domain;

import java.time.LocalDate;

/** A municipality that ended and the one that took over (herindeling). */
public record Merger(String oldCode, String oldName, String newCode, LocalDate mergedOn) {
}
