package nl.loodlijn.admission.domain;

import java.util.List;
import java.util.Set;

/**
 * What an application is for, and who asks.
 *
 * @param laws under which the provider wants to work; empty while it was not chosen
 * @param categories product categories as list and code, such as {@code jz020-45}
 * @param establishments numbers of the places (vestigingen) it is for; empty: the organisation as a whole
 * @param kvkNumber empty while it was not given, as are the other texts
 * @param rsin may stay empty: a sole trader has none to show
 * @param agbCode may stay empty; a criterion asks for it where it is needed
 * @param contactName whom the region turns to about this application
 */
public record ApplicationFacts(Set<CareLaw> laws, List<String> categories, List<String> establishments, String kvkNumber, String rsin,
        String agbCode, String contactName, String contactEmail, String contactPhone) {
    public static final int MOST_CATEGORIES = 60;
    public static final int MOST_ESTABLISHMENTS = 200;

    public ApplicationFacts {
        laws = Set.copyOf(laws);
        categories = List.copyOf(categories);
        establishments = List.copyOf(establishments);
    }

    /** The law under which a category is bought. */
    public static CareLaw lawOf(String category) {
        return category.startsWith("wmo") ? CareLaw.WMO : CareLaw.JEUGDWET;
    }

    /** Whether a criterion is asked of this provider: it holds for one of the acts; for any act while none was chosen. */
    public boolean isAsked(Criterion criterion) {
        return laws.isEmpty() || criterion.laws().stream().anyMatch(laws::contains);
    }
}
