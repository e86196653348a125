package nl.loodlijn.shortlist.imports.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What a file would change of an offer that is on the list already. Fields without a column stay as they are. */
public final class Changes {
    private final ImportMapping mapping;
    private final List<Change> found = new ArrayList<>();

    private Changes(ImportMapping mapping) {
        this.mapping = mapping;
    }

    /** What becomes of the offer, and how that differs from now. */
    public record Result(ListingFacts listing, List<Change> changes) {
    }

    public static Result between(ListingFacts now, ListingFacts file, ImportMapping mapping) {
        Changes changes = new Changes(mapping);
        ListingFacts after = changes.apply(now, file);
        return new Result(after, List.copyOf(changes.found));
    }

    /** Facts of a provider that a line would change; what the file does not say stays. */
    public static List<Change> ofProvider(ProviderFacts now, ProviderFacts file) {
        List<Change> found = new ArrayList<>();
        compare(found, ImportField.KVK, now.kvk(), file.kvk());
        compare(found, ImportField.PHONE, now.phone(), file.phone());
        compare(found, ImportField.EMAIL, now.email(), file.email());
        compare(found, ImportField.WEBSITE, now.website(), file.website());
        for (String field : ImportField.ids()) {
            List<String> before = now.details().getOrDefault(field, List.of());
            List<String> after = file.details().getOrDefault(field, before);
            if (!before.equals(after)) {
                found.add(new Change(field, written(before), written(after)));
            }
        }
        return found;
    }

    private static void compare(List<Change> found, ImportField field, @Nullable String before, @Nullable String after) {
        if (after != null && !after.equals(before)) {
            found.add(new Change(field.id(), before, after));
        }
    }

    private ListingFacts apply(ListingFacts now, ListingFacts file) {
        boolean places = mapping.has(ImportField.PLACES);
        boolean intakeText = mapping.has(ImportField.WAIT_INTAKE_TEXT) || mapping.has(ImportField.WAIT_INTAKE_WEEKS);
        boolean laws = mapping.has(ImportField.LAW) || mapping.has(ImportField.CONTRACT);
        boolean title = mapping.has(ImportField.TITLE);
        return new ListingFacts(text("title", title, now.title(), file.title()),
                list(ImportField.KINDS, now.kinds(), file.kinds()), list(ImportField.TARGET_GROUP, now.targetGroups(), file.targetGroups()),
                list(ImportField.EXPERTISE, now.expertise(), file.expertise()),
                list("municipalities", places, now.municipalityCodes(), file.municipalityCodes()),
                optional(ImportField.PLACES, now.placeText(), file.placeText()),
                list("outsidePlaces", places, now.outsidePlaces(), file.outsidePlaces()),
                list("law", laws, now.laws(), file.laws()), optional(ImportField.CONTRACT, now.contractText(), file.contractText()),
                weeks(ImportField.WAIT_INTAKE_WEEKS, now.waitIntakeWeeks(), file.waitIntakeWeeks()),
                optional("waitIntakeText", intakeText, now.waitIntakeText(), file.waitIntakeText()),
                weeks(ImportField.WAIT_TREATMENT_WEEKS, now.waitTreatmentWeeks(), file.waitTreatmentWeeks()),
                optional(ImportField.WAIT_KIND, now.waitKind(), file.waitKind()),
                value("measuredOn", mapping.has(ImportField.MEASURED_ON), now.waitMeasuredOn(), file.waitMeasuredOn()),
                mapping.has(ImportField.MEASURED_ON) ? file.waitMeasuredText() : now.waitMeasuredText(),
                optional(ImportField.NOTE, now.note(), file.note()), optional(ImportField.SOURCE_URL, now.sourceUrl(), file.sourceUrl()),
                offer(now.offer(), file.offer()));
    }

    private OfferFacts offer(OfferFacts now, OfferFacts file) {
        return new OfferFacts(list(ImportField.CATEGORIES, now.categories(), file.categories()),
                value(ImportField.AGE_FROM.id(), mapping.has(ImportField.AGE_FROM), now.ageFrom(), file.ageFrom()),
                value(ImportField.AGE_UNTIL.id(), mapping.has(ImportField.AGE_UNTIL), now.ageUntil(), file.ageUntil()),
                list(ImportField.SETTINGS, now.settings(), file.settings()), list(ImportField.LANGUAGES, now.languages(), file.languages()),
                value(ImportField.FREE_PLACES.id(), mapping.has(ImportField.FREE_PLACES), now.freePlaces(), file.freePlaces()),
                optional(ImportField.INTAKE_CRITERIA, now.intakeCriteria(), file.intakeCriteria()),
                value(ImportField.ACCESSIBLE.id(), mapping.has(ImportField.ACCESSIBLE), now.accessible(), file.accessible()),
                optional(ImportField.PROFILE, now.profile(), file.profile()),
                value(ImportField.TRAVEL_KM.id(), mapping.has(ImportField.TRAVEL_KM), now.travelKm(), file.travelKm()),
                list(ImportField.HELP_FORMS, now.helpForms(), file.helpForms()), list(ImportField.METHODS, now.methods(), file.methods()),
                framework(now.frameworkSigned(), file.frameworkSigned()));
    }

    /** An empty cell does not say that nothing was signed. */
    private @Nullable Boolean framework(@Nullable Boolean now, @Nullable Boolean file) {
        return value(ImportField.FRAMEWORK_SIGNED.id(), mapping.has(ImportField.FRAMEWORK_SIGNED) && file != null, now, file);
    }

    private String text(String field, boolean isMapped, String now, String file) {
        String after = value(field, isMapped, now, file);
        return after == null ? now : after;
    }

    private List<String> list(ImportField field, List<String> now, List<String> file) {
        return list(field.id(), mapping.has(field), now, file);
    }

    private List<String> list(String field, boolean isMapped, List<String> now, List<String> file) {
        if (!isMapped) {
            return now;
        }
        if (!now.equals(file)) {
            found.add(new Change(field, written(now), written(file)));
        }
        return file;
    }

    private @Nullable String optional(ImportField field, @Nullable String now, @Nullable String file) {
        return value(field.id(), mapping.has(field), now, file);
    }

    private @Nullable String optional(String field, boolean isMapped, @Nullable String now, @Nullable String file) {
        return value(field, isMapped, now, file);
    }

    private @Nullable BigDecimal weeks(ImportField field, @Nullable BigDecimal now, @Nullable BigDecimal file) {
        return value(field.id(), mapping.has(field), now == null ? null : now.stripTrailingZeros(), file);
    }

    private <T> @Nullable T value(String field, boolean isMapped, @Nullable T now, @Nullable T file) {
        if (!isMapped) {
            return now;
        }
        if (!Objects.equals(now, file)) {
            found.add(new Change(field, written(now), written(file)));
        }
        return file;
    }

    private static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case List<?> items -> items.isEmpty() ? null : String.join(", ", items.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
