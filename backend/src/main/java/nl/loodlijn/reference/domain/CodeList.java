package nl.loodlijn.reference.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A list of codes.
 *
 * @param list its name in small letters with hyphens
 * @param law JEUGDWET or WMO when the list belongs to one of them
 * @param source who keeps the list
 */
public record CodeList(String list, String dutch, String english, @Nullable String law, String source) {
    /** One code of a list. */
    public record Code(String list, String code, String dutch, String english, @Nullable String law, LocalDate validFrom,
            @Nullable LocalDate validUntil) {
    }
}
