package nl.loodlijn.shortlist.domain;

import java.util.List;

/**
 * What is asked of an offer beside who it is for and where. Values within a group are alternatives, groups hold together, an empty group asks
 * nothing.
 *
 * @param categories product categories, codes of JZ020 and WMO020
 * @param ages bands such as 4-11, see the function search.age_bands
 * @param settings LOCATION, HOME, SCHOOL or ONLINE
 * @param languages ISO 639-1
 * @param capacity accepting or places, see the function search.capacity
 * @param framework signed or unsigned
 * @param admission yes: admitted by the region on an application
 */
public record Traits(List<String> categories, List<String> ages, List<String> settings, List<String> languages, List<String> capacity,
        List<String> framework, List<String> admission) {
    public static final Traits ANY = new Traits(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Traits {
        categories = List.copyOf(categories);
        ages = List.copyOf(ages);
        settings = List.copyOf(settings);
        languages = List.copyOf(languages);
        capacity = List.copyOf(capacity);
        framework = List.copyOf(framework);
        admission = List.copyOf(admission);
    }
}
