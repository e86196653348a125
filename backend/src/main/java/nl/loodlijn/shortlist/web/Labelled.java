package nl.loodlijn.shortlist.web;

import io.micronaut.serde.annotation.Serdeable;

/** A value to filter by and what it is called in the language of the reader. */
@Serdeable
public record Labelled(String value, String label) {
}
