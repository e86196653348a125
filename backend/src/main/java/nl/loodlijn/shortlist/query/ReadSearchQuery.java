package nl.loodlijn.shortlist.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.OfferLabels;
import nl.loodlijn.shortlist.domain.Criteria;
import nl.loodlijn.shortlist.domain.Figure;
import nl.loodlijn.shortlist.domain.MaxWait;
import nl.loodlijn.shortlist.domain.PagePlace;
import nl.loodlijn.shortlist.domain.Sort;
import nl.loodlijn.shortlist.domain.Traits;

/** Turns parameters into criteria, or refuses them, naming every parameter that is wrong at once. */
public final class ReadSearchQuery {
    private static final int LONGEST_WORDS = 200;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 100;
    private static final int USUAL_ROWS = 20;
    private static final Set<String> LAWS = Set.of("JEUGDWET", "WMO", "ZVW", "WLZ", "OTHER");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern WEEKS = Pattern.compile("[0-9]{1,3}(\\.[0-9])?");

    private final CodeLabels labels;
    private final List<Refusal.FieldError> errors = new ArrayList<>();

    private ReadSearchQuery(CodeLabels labels) {
        this.labels = labels;
    }

    /** A page that is asked for. */
    public record Asked(Criteria criteria, @Nullable PagePlace after, int limit) {
    }

    /** @throws Refusal when a parameter is wrong */
    public static Asked page(SearchQuery query, PageRequest page, CodeLabels labels) {
        ReadSearchQuery reading = new ReadSearchQuery(labels);
        Criteria criteria = reading.criteria(query);
        PagePlace after = reading.orWrong(() -> page.place(ReadSearchQuery::place).orElse(null));
        Integer limit = reading.orWrong(() -> page.limit(USUAL_ROWS));
        reading.refuseWhatIsWrong();
        return new Asked(criteria, after, limit == null ? USUAL_ROWS : limit);
    }

    /** @throws Refusal when a parameter is wrong */
    public static Criteria whole(SearchQuery query, CodeLabels labels) {
        ReadSearchQuery reading = new ReadSearchQuery(labels);
        Criteria criteria = reading.criteria(query);
        reading.refuseWhatIsWrong();
        return criteria;
    }

    private Criteria criteria(SearchQuery query) {
        return new Criteria(words(query.q()),
                values("municipality", query.municipality(), labels::knowsMunicipality,
                        Message.of("Deze gemeente is niet bekend. Kies een gemeente uit de lijst, zoals GM0361.",
                                "This municipality is not known. Choose one from the list, such as GM0361.")),
                values("targetGroup", query.targetGroup(), code -> CODE.matcher(code).matches(),
                        Message.of("Dit is geen doelgroep. Kies er een uit de lijst, zoals JEUGD.",
                                "This is no target group. Choose one from the list, such as JEUGD.")),
                values("expertise", query.expertise(), value -> true, Message.of("", "")),
                values("law", query.law(), LAWS::contains,
                        Message.of("Kies JEUGDWET, WMO, ZVW, WLZ of OTHER.", "Choose JEUGDWET, WMO, ZVW, WLZ or OTHER.")),
                maxWait(query.maxWait()),
                values("figure", query.figure(), id -> Figure.of(id).isPresent(),
                        Message.of("Kies fresh, ageing, stale of unknown.", "Choose fresh, ageing, stale or unknown.")).stream()
                        .flatMap(id -> Figure.of(id).stream()).toList(),
                traits(query),
                !oneOf("favourite", query.favourite(), OfferLabels.favourite()).isEmpty(),
                sort(query.sort()));
    }

    private Traits traits(SearchQuery query) {
        return new Traits(
                values("category", query.category(), labels::knowsCategory,
                        Message.of("Deze productcategorie is niet bekend. Kies er een uit de lijst, zoals 45.",
                                "This product category is not known. Choose one from the list, such as 45.")),
                oneOf("age", query.age(), OfferLabels.ages()), oneOf("setting", query.setting(), OfferLabels.settings()),
                values("language", query.language(), OfferLabels::knowsLanguage,
                        Message.of("Geef een taal met haar code van twee letters, zoals tr.",
                                "Give a language by its code of two letters, such as tr.")),
                oneOf("capacity", query.capacity(), OfferLabels.capacities()),
                oneOf("framework", query.framework(), OfferLabels.framework()),
                oneOf("admission", query.admission(), OfferLabels.admission()));
    }

    private List<String> oneOf(String name, @Nullable List<String> given, Map<String, Message> known) {
        String all = String.join(", ", known.keySet());
        return values(name, given, known::containsKey, Message.of("Kies uit: " + all + ".", "Choose from: " + all + "."));
    }

    private String words(@Nullable String q) {
        if (q != null && q.length() > LONGEST_WORDS) {
            wrong("q", "too-long", Message.of("Zoek met hooguit 200 tekens.", "Search with 200 characters at most."));
        }
        return q == null ? "" : q.replace("\0", " ");
    }

    private List<String> values(String name, @Nullable List<String> given, Predicate<String> known, Message unknown) {
        List<String> values = given == null ? List.of() : given.stream().filter(value -> !value.isBlank()).distinct().toList();
        if (values.size() > MOST_VALUES) {
            wrong(name, "too-many", Message.of("Kies er hooguit 100.", "Choose 100 at most."));
        } else if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0)) {
            wrong(name, "too-long", Message.of("Deze waarde is te lang of bevat een teken dat niet mag.",
                    "This value is too long or holds a character that is not allowed."));
        } else if (!values.stream().allMatch(known)) {
            wrong(name, "unknown-value", unknown);
        }
        return values;
    }

    private MaxWait maxWait(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return new MaxWait.Any();
        }
        if (given.equals("unknown")) {
            return new MaxWait.Unknown();
        }
        if (!WEEKS.matcher(given).matches() || new BigDecimal(given).compareTo(MaxWait.LONGEST) > 0) {
            wrong("maxWait", "out-of-range",
                    Message.of("Geef het aantal weken, van 0 tot en met 520, of \"unknown\".",
                            "Give the number of weeks, from 0 to 520, or \"unknown\"."));
            return new MaxWait.Any();
        }
        return new MaxWait.Weeks(new BigDecimal(given));
    }

    private Sort sort(@Nullable String given) {
        return given == null || given.isBlank() ? Sort.RELEVANCE : Sort.of(given).orElseGet(() -> {
            wrong("sort", "unknown-value",
                    Message.of("Sorteer op relevance, wait, capacity of name.", "Sort by relevance, wait, capacity or name."));
            return Sort.RELEVANCE;
        });
    }

    private static PagePlace place(PageRequest.Parts parts) {
        return new PagePlace(Double.parseDouble(parts.at(0)), parts.at(1), UUID.fromString(parts.at(2)));
    }

    private <T> @Nullable T orWrong(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors());
            return null;
        }
    }

    private void wrong(String parameter, String code, Message detail) {
        errors.add(new Refusal.FieldError(parameter, code, detail));
    }

    private void refuseWhatIsWrong() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
