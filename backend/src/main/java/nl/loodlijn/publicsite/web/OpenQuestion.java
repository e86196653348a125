package nl.loodlijn.publicsite.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.publicsite.open.Question;

/** The filters of open data as they stand in an address. */
@Introspected
record OpenQuestion(@Nullable @QueryValue String region, @Nullable @QueryValue String provider, @Nullable @QueryValue String municipality,
        @Nullable @QueryValue String postcode4, @Nullable @QueryValue String law, @Nullable @QueryValue String category,
        @Nullable @QueryValue String age, @Nullable @QueryValue String validOn) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}");
    private static final Pattern LAW = Pattern.compile("JEUGDWET|WMO|ZVW|WLZ|OTHER");
    private static final Pattern CATEGORY = Pattern.compile("[0-9]{2}");
    private static final Pattern AGE = Pattern.compile("[0-9]|[1-9][0-9]|1[01][0-9]|120");
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]");

    /** @throws Refusal naming the first filter that cannot be read */
    Question read() {
        return new Question(like("region", region, REGION, "de id van een regio, zoals twente", "the id of a region, such as twente"),
                id("provider", provider), like("municipality", municipality, MUNICIPALITY, "GM en vier cijfers", "GM and four figures"),
                like("postcode4", postcode4, POSTCODE, "de vier cijfers van een postcode", "the four figures of a postcode"),
                like("law", law, LAW, "JEUGDWET, WMO, ZVW, WLZ of OTHER", "JEUGDWET, WMO, ZVW, WLZ or OTHER"),
                like("category", category, CATEGORY, "twee cijfers: een productcategorie", "two figures: a product category"), years());
    }

    /** The day that is asked for; null when none is. */
    @Nullable
    LocalDate day() {
        String dutch = "een dag, zoals 2026-01-31";
        String english = "a day, such as 2026-01-31";
        String day = like("validOn", validOn, DAY, dutch, english);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException noSuchDay) {
            throw unreadable("validOn", dutch, english);
        }
    }

    /** The id that stands in a path; empty when it can be none. */
    static Optional<UUID> idIn(String path) {
        return ID.matcher(path).matches() ? Optional.of(UUID.fromString(path)) : Optional.empty();
    }

    private @Nullable Integer years() {
        String given = like("age", age, AGE, "een leeftijd van 0 tot en met 120", "an age from 0 to 120");
        return given == null ? null : Integer.valueOf(given);
    }

    private static @Nullable UUID id(String name, @Nullable String value) {
        String id = like(name, value, ID, "de id van een aanbieder", "the id of a provider");
        return id == null ? null : UUID.fromString(id);
    }

    private static @Nullable String like(String name, @Nullable String value, Pattern form, String dutch, String english) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!form.matcher(value).matches()) {
            throw unreadable(name, dutch, english);
        }
        return value;
    }

    private static Refusal unreadable(String name, String dutch, String english) {
        return Refusal.invalid(name, "unreadable", Message.of("Geef " + dutch + ".", "Give " + english + "."));
    }
}
