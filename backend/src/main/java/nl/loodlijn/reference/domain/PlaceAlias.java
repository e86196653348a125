package nl.loodlijn.reference.domain;

/** A name in daily use for a municipality, beside its official one. */
public record PlaceAlias(String name, String municipalityCode) {
}
