package nl.loodlijn.contract.consent;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.loodlijn.shortlist.CodeLabels;

/** The letter with the answer to a report (verklaring inzet onderaannemer), in Dutch: what was decided, for which work, why, and what one may do against it. */
record ConsentLetter(SubcontractingRow report, ConsentRow consent, boolean consented, String reason, ConsentRulesRow by, CodeLabels labels,
        LocalDate day) {
    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm } body { font-family: Brief; font-size: 11pt; line-height: 1.45; margin-bottom: 0 }
            h1 { font-size: 17pt; font-weight: normal } h2 { font-size: 13pt; font-weight: normal; margin-top: 14pt; page-break-after: avoid }
            table { border-collapse: collapse; width: 100% } th, td { border-bottom: 0.5pt solid #777; padding: 3pt 6pt 3pt 0; text-align: left;
            font-weight: normal; vertical-align: top } th { width: 34% } tr, .close { page-break-inside: avoid } .close p + p { margin-bottom: 0 }""";

    /** Well-formed XHTML; everything that people wrote stands in it as text. */
    String html() {
        return """
                <html lang="nl"><head><title>%1$s</title><meta name="subject" content="Antwoord op de melding van een onderaannemer"/>
                <bookmarks><bookmark name="Waar het over gaat" href="#waarover"/><bookmark name="Waarom" href="#waarom"/><bookmark name="Bent u het er niet mee eens?" href="#oneens"/></bookmarks>
                <style>%2$s</style></head><body>
                <p>%3$s</p><p>%4$s<br/>Ons kenmerk: %5$s</p><p>Aan: %6$s</p>
                <h1>%1$s</h1><p>%7$s</p>
                <h2 id="waarover">Waar het over gaat</h2>%8$s
                <h2 id="waarom">Waarom</h2>%9$s
                <h2 id="oneens">Bent u het er niet mee eens?</h2><p>%10$s</p>
                <div class="close"><p>Met vriendelijke groet,</p><p>%11$s<br/>namens %3$s</p></div></body></html>"""
                .formatted(escaped("Inzet van " + report.subName()), STYLE, escaped(by.partyName()), DAY.format(day), reference(),
                        escaped(report.headName()), escaped(outcome()), facts(), why(), escaped(remedy()), escaped(by.personName()));
    }

    private String reference() {
        String id = report.id().toString();
        return id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    }

    private String outcome() {
        String asked = "U meldde op " + DAY.format(report.reportedOn()) + " dat u " + report.subName() + " (KvK " + report.subKvk()
                + ") als onderaannemer wilt inzetten. ";
        LocalDate first = day.isAfter(report.startsOn()) ? day : report.startsOn();
        return asked + (consented
                ? "Wij geven daarvoor toestemming. De onderaannemer mag beginnen op " + DAY.format(first) + "."
                : "Wij geven daarvoor geen toestemming. De onderaannemer mag niet beginnen.");
    }

    private String facts() {
        List<String> places = consent.municipalityCode().isEmpty() ? report.municipalityCodes() : List.of(consent.municipalityCode());
        String last = report.endsOn() == null ? "zonder einddatum" : "tot en met " + DAY.format(report.endsOn());
        return "<table><tbody>" + row("Onderaannemer", report.subName() + ", KvK " + report.subKvk())
                + row("Voor welke hulp",
                        report.categories().stream().map(code -> labels.category(code, DUTCH)).collect(Collectors.joining(", ")))
                + row("In welke gemeenten", String.join(", ", labels.municipalities(places)))
                + row("Wat de onderaannemer doet", report.task())
                + row("Wanneer", "vanaf " + DAY.format(report.startsOn()) + ", " + last) + "</tbody></table>";
    }

    private static String row(String name, String text) {
        return "<tr><th>" + name + "</th><td>" + escaped(text) + "</td></tr>";
    }

    private String why() {
        String rule = "<p>Een hoofdaannemer meldt een onderaannemer vooraf en wacht op schriftelijke toestemming (Contractstandaard Wmo 1.2, artikel 3.9).</p>";
        return rule
                + reason.lines().filter(line -> !line.isBlank()).map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining());
    }

    private String remedy() {
        return "AWB_OBJECTION".equals(by.objection())
                ? "U kunt binnen zes weken na deze brief bezwaar maken bij " + by.partyName()
                        + " (Algemene wet bestuursrecht, artikel 6:7). Noem uw naam en adres, de datum, deze brief en waarom u het er niet mee eens bent."
                : "Schrijf binnen zes weken na deze brief aan " + by.partyName() + " waarom u het er niet mee eens bent.";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
