package nl.loodlijn.shortlist.offers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.shortlist.CodeLabels;
import nl.loodlijn.shortlist.OfferLabels;

/** What may stand in an offer, its figures and the facts of a provider. Collects everything that is wrong, so that it is told at once. */
final class OfferRules {
    private static final int TITLE = 300;
    private static final int ITEM = 150;
    private static final int MOST_ITEMS = 100;
    private static final int NOTE = 10_000;
    private static final int LONG = 2_000;
    private static final int OLDEST = 120;
    private static final int FARTHEST_KM = 300;
    private static final int MOST_PLACES = 999;
    private static final int LONGEST_WAIT = 520;
    private static final Set<String> LAWS = Set.of("JEUGDWET", "WMO", "ZVW", "WLZ", "OTHER");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,30}");
    private static final Pattern AGB = Pattern.compile("[0-9]{8}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} (?!SA|SD|SS)[A-Z]{2}");
    private static final int[] RSIN_WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    private static final int ELEVEN = 11;

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    /** @throws Refusal with everything that is wrong */
    static OfferContent.Columns checked(OfferContent content, CodeLabels labels) {
        OfferRules rules = new OfferRules();
        OfferContent.Columns columns = content.columns();
        if (columns.title().isEmpty() || columns.title().length() > TITLE) {
            rules.wrong("/title", "text-length", Message.of("Geef het aanbod een naam van 1 tot 300 tekens.",
                    "Give the offer a name of 1 to 300 characters."));
        }
        rules.items("/kinds", columns.kinds(), one -> one.length() <= ITEM);
        rules.items("/expertise", columns.expertise(), one -> one.length() <= ITEM);
        rules.items("/targetGroups", columns.targetGroups(), labels::knowsTargetGroup);
        rules.items("/municipalities", columns.municipalityCodes(), labels::knowsMunicipality);
        rules.items("/laws", columns.laws(), LAWS::contains);
        rules.items("/categories", columns.categories(), labels::knowsCategory);
        rules.items("/helpForms", columns.helpForms(), labels::knowsHelpForm);
        rules.items("/settings", columns.settings(), OfferLabels.settings()::containsKey);
        rules.items("/languages", columns.languages(), OfferLabels::knowsLanguage);
        rules.items("/methods", columns.methods().stream().map(one -> one.name()).toList(),
                one -> !one.isEmpty() && one.length() <= ITEM);
        rules.within("/ageFrom", columns.ageFrom(), OLDEST);
        rules.within("/ageUntil", columns.ageUntil(), OLDEST);
        if (columns.ageFrom() != null && columns.ageUntil() != null && columns.ageUntil() < columns.ageFrom()) {
            rules.wrong("/ageUntil", "before-age-from",
                    Message.of("De hoogste leeftijd ligt onder de laagste.", "The highest age is below the lowest."));
        }
        rules.within("/travelKm", columns.travelKm(), FARTHEST_KM);
        rules.length("/profile", columns.profile(), 200);
        rules.length("/intakeCriteria", columns.intakeCriteria(), LONG);
        rules.length("/note", columns.note(), NOTE);
        rules.refuse();
        return columns;
    }

    /** @throws Refusal with everything that is wrong */
    static OfferFigures checked(OfferFigures figures) {
        OfferRules rules = new OfferRules();
        rules.weeks("/waitIntakeWeeks", figures.waitIntakeWeeks());
        rules.weeks("/waitTreatmentWeeks", figures.waitTreatmentWeeks());
        rules.within("/freePlaces", figures.freePlaces(), MOST_PLACES);
        rules.length("/stopReason", figures.stopReason(), 300);
        if (figures.stopFrom() == null && (figures.stopUntil() != null || OfferContent.text(figures.stopReason()) != null)) {
            rules.wrong("/stopFrom", "required",
                    Message.of("Kies vanaf welke dag de cliëntenstop geldt.", "Choose from which day the client stop holds."));
        }
        if (figures.stopFrom() != null && figures.stopUntil() != null && figures.stopUntil().isBefore(figures.stopFrom())) {
            rules.wrong("/stopUntil", "before-stop-from",
                    Message.of("De laatste dag ligt voor de eerste.", "The last day is before the first."));
        }
        rules.refuse();
        return new OfferFigures(figures.waitIntakeWeeks(), figures.waitTreatmentWeeks(), figures.freePlaces(), figures.stopFrom(),
                figures.stopUntil(), OfferContent.text(figures.stopReason()));
    }

    /** @throws Refusal with everything that is wrong */
    static void check(FactsContent.Columns facts, List<FactsContent.QualityMark> marks, List<FactsContent.Establishment> establishments) {
        OfferRules rules = new OfferRules();
        rules.items("/tradeNames", facts.tradeNames(), one -> one.length() <= ITEM);
        rules.items("/agbCodes", facts.agbCodes(), one -> AGB.matcher(one).matches(),
                one -> Message.of("Een AGB-code heeft acht cijfers; '" + one + "' niet.",
                        "An AGB code has eight figures; '" + one + "' has not."));
        rules.length("/legalForm", facts.legalForm(), 100);
        rules.form("/rsin", facts.rsin(), OfferRules::isRsin, Message.of("Een RSIN heeft negen cijfers die bij elkaar passen (11-proef).",
                "An RSIN has nine figures that fit together (11-test)."));
        rules.web("/website", facts.website());
        rules.web("/complaintUrl", facts.complaintUrl());
        rules.phone("/phone", facts.phone());
        rules.phone("/contactPhone", facts.contactPhone());
        rules.email("/email", facts.email());
        rules.email("/contactEmail", facts.contactEmail());
        rules.length("/contactName", facts.contactName(), 200);
        rules.length("/publicContact", facts.publicContact(), 500);
        rules.marks(marks);
        for (int index = 0; index < establishments.size(); index++) {
            rules.establishment("/establishments/" + index, establishments.get(index));
        }
        if (establishments.size() > MOST_ITEMS) {
            rules.wrong("/establishments", "too-many", Message.of("Geef hooguit 100 vestigingen.", "Give at most 100 establishments."));
        }
        rules.refuse();
    }

    private void marks(List<FactsContent.QualityMark> marks) {
        for (int index = 0; index < marks.size(); index++) {
            String at = "/qualityMarks/" + index + "/name";
            if (marks.get(index).name().isBlank()) {
                wrong(at, "required", Message.of("Schrijf welk keurmerk het is.", "Write which quality mark it is."));
            }
            length(at, marks.get(index).name(), ITEM);
        }
        if (marks.size() > MOST_ITEMS) {
            wrong("/qualityMarks", "too-many", Message.of("Geef hooguit 100 keurmerken.", "Give at most 100 quality marks."));
        }
    }

    private void establishment(String at, FactsContent.Establishment one) {
        if (one.name() == null) {
            wrong(at + "/name", "required", Message.of("Geef de vestiging een naam.", "Give the establishment a name."));
        }
        length(at + "/name", one.name(), 200);
        length(at + "/address", one.address(), 200);
        length(at + "/town", one.town(), 100);
        form(at + "/number", one.number(), number -> NUMBER.matcher(number).matches(),
                Message.of("Een vestigingsnummer heeft twaalf cijfers.", "An establishment number has twelve figures."));
        form(at + "/postcode", one.postcode(), code -> POSTCODE.matcher(code).matches(),
                Message.of("Schrijf de postcode als 1811 AA.", "Write the postcode as 1811 AA."));
        phone(at + "/phone", one.phone());
    }

    static boolean isRsin(String text) {
        if (!text.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < RSIN_WEIGHTS.length; place++) {
            sum += RSIN_WEIGHTS[place] * (text.charAt(place) - '0');
        }
        return sum != 0 && sum % ELEVEN == 0;
    }

    private void items(String pointer, List<String> items, Predicate<String> right) {
        items(pointer, items, right, one -> Message.of("'" + one + "' kan hier niet staan. Kies uit de lijst, of schrijf het korter.",
                "'" + one + "' cannot stand here. Choose from the list, or write it shorter."));
    }

    private void items(String pointer, List<String> items, Predicate<String> right, Function<String, Message> otherwise) {
        if (items.size() > MOST_ITEMS) {
            wrong(pointer, "too-many", Message.of("Geef er hooguit 100.", "Give at most 100."));
        }
        items.stream().filter(right.negate()).findFirst().ifPresent(one -> {
            String shown = one.length() > 40 ? one.substring(0, 40) + "…" : one;
            wrong(pointer, "unknown-value", otherwise.apply(shown));
        });
    }

    private void within(String pointer, @Nullable Integer given, int most) {
        if (given != null && (given < 0 || given > most)) {
            wrong(pointer, "out-of-range",
                    Message.of("Geef een getal van 0 tot en met " + most + ".", "Give a number from 0 to " + most + "."));
        }
    }

    private void weeks(String pointer, @Nullable BigDecimal given) {
        if (given != null && (given.signum() < 0 || given.compareTo(BigDecimal.valueOf(LONGEST_WAIT)) > 0
                || given.stripTrailingZeros().scale() > 1)) {
            wrong(pointer, "out-of-range",
                    Message.of("Geef het aantal weken, van 0 tot en met 520, met hooguit één cijfer achter de komma.",
                            "Give the number of weeks, from 0 to 520, with one decimal at most."));
        }
    }

    private void web(String pointer, @Nullable String given) {
        form(pointer, given, text -> text.length() <= 500 && WEB.matcher(text).matches(),
                Message.of("Schrijf het hele webadres, met https:// ervoor.", "Write the whole web address, with https:// in front."));
    }

    private void phone(String pointer, @Nullable String given) {
        form(pointer, given, text -> PHONE.matcher(text).matches(),
                Message.of("Schrijf een telefoonnummer, zoals 072 123 45 67.", "Write a telephone number, such as 072 123 45 67."));
    }

    private void email(String pointer, @Nullable String given) {
        form(pointer, given, text -> text.length() <= 254 && EMAIL.matcher(text).matches(),
                Message.of("Schrijf een e-mailadres, zoals naam@voorbeeld.nl.", "Write an e-mail address, such as naam@voorbeeld.nl."));
    }

    private void form(String pointer, @Nullable String given, Predicate<String> right, Message otherwise) {
        if (given != null && !right.test(given)) {
            wrong(pointer, "wrong-form", otherwise);
        }
    }

    private void length(String pointer, @Nullable String given, int most) {
        if (given != null && given.strip().length() > most) {
            wrong(pointer, "too-long", Message.of("Schrijf hooguit " + most + " tekens.", "Write at most " + most + " characters."));
        }
    }

    private void wrong(String pointer, String code, Message detail) {
        errors.add(new Refusal.FieldError(pointer, code, detail));
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
