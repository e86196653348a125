package nl.loodlijn.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * What one asks of an offer before referring someone. Follows from the id of the offer, so that the same seed gives the same data.
 *
 * @param methods as the column of that name holds them
 */
record DemoDetails(List<String> categories, List<String> helpForms, String methods, int ageFrom, int ageUntil, List<String> settings,
        List<String> languages, boolean accessible, @Nullable Integer travelKm, @Nullable String intakeCriteria,
        @Nullable Integer freePlaces, @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable String stopReason) {
    private static final List<String> OTHER_LANGUAGES = List.of("en", "ar", "tr", "pl", "uk", "ti");

    static DemoDetails of(DemoListing listing, LocalDate today) {
        Random random = new Random(listing.id().getMostSignificantBits() ^ listing.id().getLeastSignificantBits());
        OfferKind kind = listing.kind();
        boolean youth = kind.laws().contains("JEUGDWET");
        boolean stop = random.nextInt(14) == 0;
        List<String> languages = new ArrayList<>(List.of("nl"));
        OTHER_LANGUAGES.stream().filter(language -> random.nextInt(6) == 0).forEach(languages::add);
        boolean travels = random.nextInt(3) == 0;
        int from = youth ? random.nextInt(3) * 4 : kind.targetGroups().contains("OUDEREN") ? 65 : 18;
        return new DemoDetails(List.of(category(kind, youth)), youth ? List.of(kind.kinds().contains("Wonen") ? "14" : "02") : List.of(),
                kind.expertise().contains("EMDR") ? "[{\"name\":\"EMDR\",\"recognised\":true}]" : "[]", from,
                youth ? 17 : 110,
                travels ? List.of("HOME", "SCHOOL") : random.nextBoolean() ? List.of("LOCATION", "ONLINE") : List.of("LOCATION"),
                languages, random.nextInt(5) > 0, travels ? Integer.valueOf(10 + 5 * random.nextInt(6)) : null,
                random.nextInt(3) == 0 ? "Aanmelden met een verwijzing van gemeente of huisarts." : null,
                stop || random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(5)),
                stop ? today.minusDays(random.nextInt(40)) : null,
                stop && random.nextBoolean() ? today.plusDays(20 + random.nextInt(100)) : null, stop ? "De groepen zijn vol." : null);
    }

    /** Of JZ020 or WMO020. */
    private static String category(OfferKind kind, boolean youth) {
        if (youth) {
            return kind.kinds().contains("Crisis")
                    ? "46"
                    : kind.kinds().contains("Wonen") ? "43" : kind.title().contains("ggz") ? "54" : "45";
        }
        return kind.kinds().contains("Dagbesteding")
                ? "07"
                : kind.kinds().contains("Huishouden") ? "01" : kind.kinds().contains("Wonen") ? "15" : "02";
    }
}
