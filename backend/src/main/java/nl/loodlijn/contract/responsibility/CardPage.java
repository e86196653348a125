package nl.loodlijn.contract.responsibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.loodlijn.contract.responsibility.domain.PartyContact;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityCard;
import nl.loodlijn.contract.responsibility.domain.ResponsibilityLine;

/** The responsibility card (verantwoordelijkheidskaart) of one page, in Dutch. */
record CardPage(ResponsibilityCard card, boolean forResident) {
    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm } body { font-family: Brief; font-size: 10.5pt; line-height: 1.35 }
            h1 { font-size: 18pt; font-weight: normal; margin: 0 0 6pt } h2 { font-size: 12.5pt; font-weight: normal; margin: 12pt 0 4pt } p { margin: 0 0 6pt }
            table { border-collapse: collapse; width: 100% } th, td { border-bottom: 0.5pt solid #777; padding: 3.5pt 6pt 3.5pt 0; text-align: left;
            font-weight: normal; vertical-align: top } th { width: 44% }""";

    /** Well-formed XHTML; everything that people wrote stands in it as text. */
    String html() {
        String title = forResident ? "Wie doet wat bij uw hulp?" : "Wie doet wat";
        return """
                <html lang="nl"><head><title>%1$s</title><meta name="subject" content="Wie waarvoor verantwoordelijk is"/>
                <bookmarks><bookmark name="Taken" href="#taken"/>%2$s</bookmarks>
                <style>%3$s</style></head><body>
                <h1>%1$s</h1>%4$s
                <h2 id="taken">%5$s</h2><table><tbody>%6$s</tbody></table>%7$s%8$s<p>%9$s</p></body></html>"""
                .formatted(title, card.reachable().isEmpty() ? "" : "<bookmark name=\"Bereikbaar\" href=\"#bereikbaar\"/>", STYLE, intro(),
                        forResident ? "Uw vragen" : "Taken", tasks(), unknown(), contacts(), foot());
    }

    private String intro() {
        String parties = Stream.of(card.headName(), card.subName()).filter(Objects::nonNull).collect(Collectors.joining(" en "));
        String words = forResident
                ? "U krijgt hulp van " + parties + ". Op deze kaart staat bij wie u moet zijn."
                : "Hulp van " + parties + " voor " + card.regionName() + ". " + period();
        return "<p>" + escaped(words) + "</p>";
    }

    private String period() {
        LocalDate first = card.startsOn();
        LocalDate last = card.endsOn();
        return (first == null ? "" : "Van " + DAY.format(first)) + (last == null ? "" : " tot en met " + DAY.format(last))
                + (first == null && last == null ? "" : ".");
    }

    private String tasks() {
        return card.known().stream().map(this::task).collect(Collectors.joining());
    }

    private String task(ResponsibilityLine line) {
        String name = card.nameOf(Objects.requireNonNull(line.party()), DUTCH);
        String how = line.how().isEmpty() ? "" : "<br/>" + escaped(line.how());
        return "<tr><th>" + escaped((forResident ? line.task().question() : line.task().label()).in(DUTCH)) + "</th><td>" + escaped(name)
                + how
                + "</td></tr>";
    }

    private String unknown() {
        return card.unknown().isEmpty() || forResident
                ? ""
                : "<p>" + escaped(
                        "Nog niet afgesproken: " + card.unknown().stream().map(line -> line.task().label().in(DUTCH).toLowerCase(DUTCH))
                                .collect(Collectors.joining(", ")) + ".")
                        + "</p>";
    }

    private String contacts() {
        return card.reachable().isEmpty()
                ? ""
                : "<h2 id=\"bereikbaar\">" + (forResident ? "Bellen of mailen" : "Bereikbaar") + "</h2><table><tbody>"
                        + card.reachable().stream().map(this::contact).collect(Collectors.joining()) + "</tbody></table>";
    }

    private String contact(PartyContact contact) {
        return "<tr><th>" + escaped(card.nameOf(contact.party(), DUTCH)) + "</th><td>"
                + Stream.of(contact.desk(), contact.phone(), contact.email()).filter(part -> !part.isEmpty()).map(CardPage::escaped)
                        .collect(Collectors.joining("<br/>"))
                + "</td></tr>";
    }

    private String foot() {
        return forResident
                ? "Direct gevaar? Bel 112. Zorgen over geweld thuis? Bel Veilig Thuis: 0800 2000 (gratis, dag en nacht)."
                : "Wat de getekende overeenkomst over een taak zegt, geldt. Deze kaart zegt niets over prijzen.";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
