package nl.loodlijn.shortlist.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.Details;
import nl.loodlijn.shortlist.Listing;
import nl.loodlijn.shortlist.OfferLabels;

/** The columns of an export, in their order. */
enum Column {
    PROVIDER("Aanbieder", "Provider", 36, (listing, text) -> Cell.of(listing.providerName())), //
    TITLE("Aanbod", "Offer", 36, (listing, text) -> Cell.of(listing.title())), //
    KINDS("Soort", "Kind", 20, (listing, text) -> joined(listing.kinds())), //
    TARGET_GROUPS("Doelgroep", "Target group", 20,
            (listing, text) -> joined(
                    listing.targetGroups().stream().map(code -> text.labels().targetGroup(code, text.language())).toList())), //
    EXPERTISE("Expertise", "Expertise", 40, (listing, text) -> joined(listing.expertiseLabels())), //
    MUNICIPALITIES("Gemeenten", "Municipalities", 30, (listing, text) -> joined(text.labels().municipalities(listing.municipalities()))), //
    PLACES("Locatie", "Location", 24, (listing, text) -> Cell.of(listing.placeText())), //
    LAWS("Wet", "Act", 14,
            (listing, text) -> joined(listing.openLaws().stream().map(code -> text.labels().law(code, text.language())).toList())), //
    CONTRACT("Contract", "Contract", 24, (listing, text) -> Cell.of(listing.contractText())), //
    WAIT_INTAKE("Wachttijd tot intake (weken)", "Wait until first conversation (weeks)", 14,
            (listing, text) -> Cell.of(listing.waitIntakeWeeks())), //
    WAIT_TREATMENT("Wachttijd tot behandeling (weken)", "Wait until treatment (weeks)", 14,
            (listing, text) -> Cell.of(listing.waitTreatmentWeeks())), //
    WAIT_TEXT("Wachttijd volgens de bron", "Wait according to the source", 24, (listing, text) -> Cell.of(listing.waitText())), //
    MEASURED_ON("Gemeten op", "Measured on", 12, (listing, text) -> Cell.of(listing.waitMeasuredOn())), //
    STALE("Verouderd", "Stale", 10, (listing, text) -> yesOrNo(listing.waitIsStale(text.today(), text.freshDays()), text)), //
    CAPACITY("Ruimte", "Capacity", 20, (listing, text) -> Cell.of(listing.capacityText())), //
    FREE_PLACES("Vrije plekken", "Free places", 10, (listing, text) -> number(listing.details().freePlaces())), //
    STOP_FROM("Cliëntenstop vanaf", "Client stop from", 12, (listing, text) -> Cell.of(listing.details().stopFrom())), //
    STOP_UNTIL("Cliëntenstop tot en met", "Client stop until", 12, (listing, text) -> Cell.of(listing.details().stopUntil())), //
    FRAMEWORK("Raamovereenkomst getekend", "Framework agreement signed", 14, (listing, text) -> yesOrNo(listing.frameworkSigned(), text)), //
    CATEGORIES("Productcategorie", "Product category", 24,
            (listing, text) -> joined(
                    listing.details().openCategories().stream().map(code -> code + " " + text.labels().category(code, text.language()))
                            .toList())), //
    AGE_FROM("Leeftijd vanaf", "Age from", 10, (listing, text) -> number(listing.details().ageFrom())), //
    AGE_UNTIL("Leeftijd tot en met", "Age up to", 10, (listing, text) -> number(listing.details().ageUntil())), //
    SETTINGS("Waar de hulp is", "Where help is given", 20,
            (listing, text) -> joined(listing.details().settings().stream()
                    .map(code -> OfferLabels.in(OfferLabels.settings(), code, text.language())).toList())), //
    LANGUAGES("Talen", "Languages", 20,
            (listing, text) -> joined(
                    listing.details().languages().stream().map(code -> OfferLabels.language(code, text.language())).toList())), //
    METHODS("Methoden", "Methods", 24,
            (listing, text) -> joined(listing.details().methods().stream().map(Details.Method::name).toList())), //
    INTAKE_CRITERIA("Voorwaarden bij aanmelding", "Conditions for referral", 40,
            (listing, text) -> Cell.of(listing.details().intakeCriteria())), //
    NOTE("Toelichting", "Note", 60, (listing, text) -> Cell.of(listing.note())), //
    SOURCE("Bron", "Source", 40, (listing, text) -> Cell.of(listing.sourceUrl()));

    static final List<Column> ALL = List.of(values());

    private final Message heading;
    private final int width;
    private final BiFunction<Listing, ExportText, Cell> cell;

    Column(String dutch, String english, int width, BiFunction<Listing, ExportText, Cell> cell) {
        this.heading = Message.of(dutch, english);
        this.width = width;
        this.cell = cell;
    }

    Message heading() {
        return heading;
    }

    /** In characters. */
    int width() {
        return width;
    }

    static List<Cell> cells(Listing listing, ExportText text) {
        return Arrays.stream(values()).map(column -> column.cell.apply(listing, text)).toList();
    }

    private static Cell number(@Nullable Integer number) {
        return number == null ? new Cell.Empty() : new Cell.Figure(BigDecimal.valueOf(number));
    }

    private static Cell joined(List<String> parts) {
        return Cell.of(String.join(", ", parts));
    }

    private static Cell yesOrNo(boolean yes, ExportText text) {
        return Cell.of(text.in(yes ? Message.of("ja", "yes") : Message.of("nee", "no")));
    }
}
