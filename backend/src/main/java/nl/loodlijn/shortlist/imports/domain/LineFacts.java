package nl.loodlijn.shortlist.imports.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;

/** Turns the texts of one line into facts, and says of each cell that cannot be read why. */
final class LineFacts {
    private static final int ITEM_CHARACTERS = 150;
    private static final int MOST_ITEMS = 100;
    private static final int TITLE_CHARACTERS = 300;
    private static final int INTAKE_CHARACTERS = 2_000;
    private static final int WAIT_CHARACTERS = 1_000;

    private static final Map<ImportField, Function<String, Parsed<List<String>>>> DETAILS = Map.ofEntries(
            Map.entry(ImportField.TRADE_NAMES, ProviderCells::names), Map.entry(ImportField.LEGAL_FORM, ProviderCells::text),
            Map.entry(ImportField.RSIN, ProviderCells::rsin), Map.entry(ImportField.AGB, ProviderCells::agb),
            Map.entry(ImportField.ESTABLISHMENTS, ProviderCells::establishments),
            Map.entry(ImportField.CONTACT_NAME, ProviderCells::text), Map.entry(ImportField.CONTACT_PHONE, ProviderCells::phone),
            Map.entry(ImportField.CONTACT_EMAIL, ProviderCells::email), Map.entry(ImportField.PUBLIC_CONTACT, ProviderCells::text),
            Map.entry(ImportField.COMPLAINT_URL, ProviderCells::url), Map.entry(ImportField.QUALITY_MARKS, ProviderCells::names));

    private final Map<ImportField, String> texts;
    private final Map<ImportField, MappedColumn> mapped = new EnumMap<>(ImportField.class);
    private final Gazetteer gazetteer;
    private final LocalDate today;
    private final LineProblems problems;

    LineFacts(Map<ImportField, String> texts, Collection<MappedColumn> columns, Gazetteer gazetteer, LocalDate today,
            LineProblems problems) {
        this.texts = texts;
        columns.forEach(column -> mapped.put(column.field(), column));
        this.gazetteer = gazetteer;
        this.today = today;
        this.problems = problems;
    }

    ProviderFacts provider() {
        String name = text(ImportField.PROVIDER_NAME);
        if (name == null && problems.all().stream().noneMatch(problem -> problem.column().equals(columnOf(ImportField.PROVIDER_NAME)))) {
            problems.error(columnOf(ImportField.PROVIDER_NAME), "provider-name-empty",
                    Message.of("Vul de naam van de aanbieder in.", "Fill in the name of the provider."));
        }
        return new ProviderFacts(name == null ? "" : name, read(ImportField.KVK, KvkNumber::parse),
                read(ImportField.PHONE, ContactDetails::phone),
                read(ImportField.EMAIL, ContactDetails::email), read(ImportField.WEBSITE, cell -> ContactDetails.url(cell, 500)),
                details());
    }

    private Map<String, List<String>> details() {
        Map<String, List<String>> details = new LinkedHashMap<>();
        DETAILS.forEach((field, parser) -> {
            List<String> values = read(field, parser);
            if (values != null && !values.isEmpty()) {
                details.put(field.id(), values);
            }
        });
        return details;
    }

    Places places() {
        String cell = texts.getOrDefault(ImportField.PLACES, "");
        Places places = Places.read(cell, separator(ImportField.PLACES, "/"), gazetteer);
        places.unknown().forEach(name -> problems.warning(columnOf(ImportField.PLACES), "unknown-place",
                Message.of("De plaats '" + name + "' is niet bekend. Wijs aan welke gemeenten het zijn.",
                        "The place '" + name + "' is not known. Point out which municipalities it is.")));
        return places;
    }

    ListingFacts listing(Places places) {
        List<String> kinds = items(ImportField.KINDS);
        List<String> expertise = items(ImportField.EXPERTISE);
        List<TargetGroup> groups = orElse(
                read(ImportField.TARGET_GROUP, cell -> TargetGroup.parse(cell, separator(ImportField.TARGET_GROUP, "|"))), List.of());
        WaitingTime intake = orElse(read(ImportField.WAIT_INTAKE_WEEKS, WaitingTime::parse), WaitingTime.NOT_KNOWN);
        WaitingTime treatment = orElse(read(ImportField.WAIT_TREATMENT_WEEKS, WaitingTime::parse), WaitingTime.NOT_KNOWN);
        MeasuredOn measured = read(ImportField.MEASURED_ON, cell -> MeasuredOn.parse(cell, today));
        return new ListingFacts(title(kinds), kinds, groups.stream().map(Enum::name).toList(), expertise,
                places.municipalityCodes(), text(ImportField.PLACES), places.outside(), laws(), text(ImportField.CONTRACT),
                rounded(intake.weeks()),
                waitText(intake, treatment), rounded(treatment.weeks()), text(ImportField.WAIT_KIND),
                measured == null ? null : measured.date(), measured == null ? null : measured.text(), note(), read(ImportField.SOURCE_URL,
                        cell -> ContactDetails.url(cell, 2_000)),
                offer());
    }

    /** What was written of both waits, where it says more than the weeks do. */
    private @Nullable String waitText(WaitingTime intake, WaitingTime treatment) {
        String own = text(ImportField.WAIT_INTAKE_TEXT);
        String ofIntake = own == null ? intake.text() : own;
        if (treatment.text() == null) {
            return ofIntake;
        }
        String ofTreatment = "tot behandeling: " + treatment.text();
        return CleanText.shortened(ofIntake == null ? ofTreatment : ofIntake + "; " + ofTreatment, WAIT_CHARACTERS);
    }

    private OfferFacts offer() {
        return new OfferFacts(orElse(read(ImportField.CATEGORIES, OfferCells::categories), List.of()),
                read(ImportField.AGE_FROM, OfferCells::age), read(ImportField.AGE_UNTIL, OfferCells::age),
                orElse(read(ImportField.SETTINGS, OfferCells::settings), List.of()),
                orElse(read(ImportField.LANGUAGES, OfferCells::languages), List.of()), read(ImportField.FREE_PLACES, OfferCells::places),
                intakeCriteria(), read(ImportField.ACCESSIBLE, OfferCells::yesOrNo), text(ImportField.PROFILE),
                read(ImportField.TRAVEL_KM, OfferCells::kilometres), orElse(read(ImportField.HELP_FORMS, OfferCells::helpForms), List.of()),
                items(ImportField.METHODS), read(ImportField.FRAMEWORK_SIGNED, OfferCells::yesOrNo));
    }

    private @Nullable String intakeCriteria() {
        String text = text(ImportField.INTAKE_CRITERIA);
        return text == null ? null : CleanText.shortened(text, INTAKE_CHARACTERS);
    }

    String columnOf(ImportField field) {
        MappedColumn column = mapped.get(field);
        return column == null ? "" : column.column();
    }

    /** An offer without a title is called by its kinds, as far as they fit, or else by its provider. */
    private String title(List<String> kinds) {
        String title = text(ImportField.TITLE);
        String provider = text(ImportField.PROVIDER_NAME);
        return title != null
                ? title
                : !kinds.isEmpty() ? CleanText.shortened(String.join(", ", kinds), TITLE_CHARACTERS) : provider == null ? "" : provider;
    }

    private List<String> laws() {
        List<Law> named = read(ImportField.LAW, Law::parse);
        String contract = text(ImportField.CONTRACT);
        if (named == null && contract != null) {
            named = Law.named(contract);
            if (named.isEmpty()) {
                problems.warning(columnOf(ImportField.CONTRACT), "contract-without-law",
                        Message.of("Uit deze tekst blijkt niet onder welke wet het aanbod valt.",
                                "This text does not tell under which law the offer falls."));
            }
        }
        return named == null ? List.of() : named.stream().map(Enum::name).toList();
    }

    private List<String> items(ImportField field) {
        String cell = texts.get(field);
        if (cell == null) {
            return List.of();
        }
        List<String> items = Items.splitLeniently(cell, separator(field, "|"));
        if (items.size() > MOST_ITEMS || items.stream().anyMatch(item -> item.length() > ITEM_CHARACTERS)) {
            problems.error(columnOf(field), "items-too-long", Message.of("Hooguit 100 waarden van 150 tekens, gescheiden door '|'.",
                    "At most 100 values of 150 characters, divided by '|'."));
        }
        return items;
    }

    private @Nullable String text(ImportField field) {
        String cell = texts.get(field);
        return cell == null ? null : Words.oneLine(cell);
    }

    /** Keeps the line ends, which a note may have. */
    private @Nullable String note() {
        String cell = texts.get(ImportField.NOTE);
        return cell == null ? null : cell.replace("\r\n", "\n").replace('\r', '\n');
    }

    private <T> @Nullable T read(ImportField field, Function<String, Parsed<T>> parser) {
        String cell = texts.get(field);
        if (cell == null) {
            return null;
        }
        return switch (parser.apply(cell)) {
            case Parsed.Value<T>(T value) -> value;
            case Parsed.Refused<T> refused -> {
                problems.error(columnOf(field), refused);
                yield null;
            }
        };
    }

    private String separator(ImportField field, String usual) {
        MappedColumn column = mapped.get(field);
        return column == null ? usual : column.options().getOrDefault(MappedColumn.SEPARATOR, usual);
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal weeks) {
        return weeks == null ? null : weeks.stripTrailingZeros();
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
