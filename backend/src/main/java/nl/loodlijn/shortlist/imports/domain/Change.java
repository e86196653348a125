package nl.loodlijn.shortlist.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * One field that a line would change.
 *
 * @param field name of the import field, such as {@code waitIntakeWeeks}
 * @param before what is on the list now; null: nothing
 * @param after what the file says; null: nothing
 */
public record Change(String field, @Nullable String before, @Nullable String after) {
}
