package nl.loodlijn.admission.assessment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.loodlijn.admission.application.ApplicationRow;
import nl.loodlijn.admission.domain.DecisionCheck;
import nl.loodlijn.admission.domain.DecisionCheck.Outcome;
import nl.loodlijn.admission.domain.Judged;
import nl.loodlijn.admission.domain.ObjectionTerms;
import nl.loodlijn.admission.domain.Verdict;

/**
 * The letter with a decision (besluit), in Dutch as the law asks of it: what was decided, why, and what one may do against it (Awb art. 3:45, 3:46).
 *
 * @param judged every criterion as it counts
 */
record DecisionLetter(ApplicationRow application, DecisionCheck.Proposed decision, List<Judged> judged, LetterFacts facts, LocalDate day) {
    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final Pattern HEADING = Pattern.compile("<h2 id=\"(\\w+)\">([^<]+)</h2>");
    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm } body { font-family: Brief; font-size: 11pt; line-height: 1.45; margin-bottom: 0 }
            h1 { font-size: 17pt; font-weight: normal } h2 { font-size: 13pt; font-weight: normal; margin-top: 14pt; page-break-after: avoid }
            table { border-collapse: collapse; width: 100%; line-height: 1.3 } th, td { border-bottom: 0.5pt solid #777; padding: 2pt 6pt 2pt 0;
            text-align: left; font-weight: normal; vertical-align: top } tr, .close { page-break-inside: avoid } .close p + p { margin-bottom: 0 }""";

    /** Well-formed XHTML; everything that people wrote stands in it as text. */
    String html() {
        String body = """
                <p>%s</p><p>%s<br/>Ons kenmerk: %s</p><p>Aan: %s<br/>T.a.v. %s</p>
                <h1>%s</h1><p>%s</p>
                %s<h2 id="waarom">Waarom</h2>%s
                <h2 id="eisen">De eisen</h2><p>Twee toetsers hebben los van elkaar beoordeeld of u aan de eisen voldoet.%s</p>%s
                <h2 id="bezwaar">Bent u het er niet mee eens?</h2><p>%s</p>
                <div class="close"><p>Met vriendelijke groet,</p><p>%s<br/>namens %s</p></div>"""
                .formatted(escaped(facts.tenantName()), DAY.format(day), reference(),
                        escaped(application.organisationName()), escaped(application.contactName()), escaped(subject()),
                        escaped(outcome()), approval(), paragraphs(decision.reasons()), escaped(lacking()), criteria(),
                        escaped(remedy()),
                        escaped(facts.personName()), escaped(facts.tenantName()));
        return """
                <html lang="nl"><head><title>%s</title><meta name="subject" content="Besluit op een aanvraag voor toelating"/>
                <bookmarks>%s</bookmarks><style>%s</style></head><body>%s</body></html>"""
                .formatted(escaped(subject()), bookmarks(body), STYLE, body);
    }

    /** The headings, for the outline beside the pages. */
    private static String bookmarks(String body) {
        return HEADING.matcher(body).results()
                .map(heading -> "<bookmark name=\"" + heading.group(2) + "\" href=\"#" + heading.group(1) + "\"/>")
                .collect(Collectors.joining());
    }

    String fileName() {
        return "besluit-" + reference().toLowerCase(Locale.ROOT) + ".pdf";
    }

    String subject() {
        return "Besluit op uw aanvraag voor " + application.setName();
    }

    private String reference() {
        String id = application.id().toString();
        return (id.substring(id.length() - 8) + "-" + application.round()).toUpperCase(Locale.ROOT);
    }

    private String outcome() {
        LocalDate until = decision.validUntil();
        return decision.outcome() == Outcome.APPROVED && until != null
                ? "Wij keuren uw aanvraag goed. De toelating geldt van " + DAY.format(day) + " tot en met " + DAY.format(until) + "."
                : "Wij wijzen uw aanvraag af.";
    }

    private String approval() {
        StringBuilder text = new StringBuilder();
        if (!decision.conditions().isEmpty()) {
            text.append("<h2 id=\"voorwaarden\">Voorwaarden</h2>").append(paragraphs(decision.conditions()));
        }
        if (!decision.parts().isEmpty()) {
            text.append(
                    "<h2 id=\"anders\">Waar het anders is</h2><table><thead><tr><th>Onderdeel</th><th>Besluit</th><th>Waarom</th></tr></thead><tbody>")
                    .append(decision.parts().stream()
                            .map(part -> "<tr><td>" + escaped(part(part)) + "</td><td>"
                                    + (part.outcome() == Outcome.APPROVED ? "goedgekeurd" : "afgewezen") + "</td><td>"
                                    + escaped(part.reason()) + "</td></tr>")
                            .collect(Collectors.joining()))
                    .append("</tbody></table>");
        }
        return text.toString();
    }

    private static String part(DecisionCheck.Part part) {
        String category = part.category().isEmpty() ? "alle zorgcategorieën" : "zorgcategorie " + part.category();
        return part.establishment().isEmpty() ? category : category + ", vestiging " + part.establishment();
    }

    /** What was not met, so that nobody has to look for it among all that was. */
    private String lacking() {
        String titles = judged.stream().filter(one -> one.counts().filter(Verdict.NOT_MET::equals).isPresent())
                .map(one -> one.criterion().dutch().title() + " (" + one.criterion().code() + ")").collect(Collectors.joining("; "));
        return titles.isEmpty() ? "" : " Niet voldaan is aan: " + titles + ".";
    }

    private String criteria() {
        return judged.stream()
                .map(one -> "<tr><td>" + escaped(one.criterion().code()) + "</td><td>" + escaped(one.criterion().dutch().title())
                        + "</td><td>"
                        + one.counts().map(DecisionLetter::said).orElse("") + "</td></tr>")
                .collect(Collectors.joining("",
                        "<table><thead><tr><th>Code</th><th>Eis</th><th>Oordeel</th></tr></thead><tbody>", "</tbody></table>"));
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case MET -> "voldoet";
            case NOT_MET -> "voldoet niet";
            case NOT_APPLICABLE -> "geldt niet";
            case NEEDS_ADDITION -> "aanvulling nodig";
        };
    }

    private String remedy() {
        String last = DAY.format(ObjectionTerms.lastDay(day));
        return "PRIVATE_LAW_COMPLAINT".equals(facts.objection())
                ? "U kunt tot en met " + last + " een klacht indienen bij " + facts.tenantName()
                        + ". Schrijf waarom u het er niet mee eens bent. Dat kan bij uw aanvraag in Loodlijn. Wij beslissen binnen zes weken na die dag."
                : "U kunt tot en met " + last + " bezwaar maken bij " + facts.tenantName()
                        + " (Algemene wet bestuursrecht, artikel 6:7). Noem uw naam en adres, de datum, dit besluit en waarom u het er niet mee eens bent. "
                        + "Dat kan bij uw aanvraag in Loodlijn. Wij beslissen binnen zes weken na die dag (artikel 7:10).";
    }

    private static String paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
