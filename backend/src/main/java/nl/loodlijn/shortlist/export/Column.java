package nl.loodlijn.shortlist.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.shortlist.Listing;

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
            (listing, text) -> joined(listing.laws().stream().map(code -> text.labels().law(code, text.language())).toList())), //
    CONTRACT("Contract", "Contract", 24, (listing, text) -> Cell.of(listing.contractText())), //
    WAIT_INTAKE("Wachttijd tot intake (weken)", "Wait until first conversation (weeks)", 14,
            (listing, text) -> Cell.of(listing.waitIntakeWeeks())), //
    WAIT_TREATMENT("Wachttijd tot behandeling (weken)", "Wait until treatment (weeks)", 14,
            (listing, text) -> Cell.of(listing.waitTreatmentWeeks())), //
    WAIT_TEXT("Wachttijd volgens de bron", "Wait according to the source", 24, (listing, text) -> Cell.of(listing.waitText())), //
    MEASURED_ON("Gemeten op", "Measured on", 12, (listing, text) -> Cell.of(listing.waitMeasuredOn())), //
    STALE("Verouderd", "Stale", 10, (listing, text) -> yesOrNo(listing.waitIsStale(text.today(), text.freshDays()), text)), //
    CAPACITY("Ruimte", "Capacity", 20, (listing, text) -> Cell.of(listing.capacityText())), //
    FRAMEWORK("Raamovereenkomst getekend", "Framework agreement signed", 14, (listing, text) -> yesOrNo(listing.frameworkSigned(), text)), //
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

    private static Cell joined(List<String> parts) {
        return Cell.of(String.join(", ", parts));
    }

    private static Cell yesOrNo(boolean yes, ExportText text) {
        return Cell.of(text.in(yes ? Message.of("ja", "yes") : Message.of("nee", "no")));
    }
}
