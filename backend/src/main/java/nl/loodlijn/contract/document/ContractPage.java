package nl.loodlijn.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.contract.document.ContractJson.Block;
import nl.loodlijn.contract.document.ContractJson.Clause;
import nl.loodlijn.contract.document.ContractJson.Words;
import nl.loodlijn.contract.domain.NumberedArticle;
import nl.loodlijn.contract.domain.Part;
import nl.loodlijn.contract.domain.Run;
import nl.loodlijn.contract.domain.Standing;
import nl.loodlijn.platform.calendar.Netherlands;

/** A contract as a page: who, what in short, contents, terms, articles by part, departures, and last who signed it over which hash. */
final class ContractPage {
    private static final Locale DUTCH = Locale.of("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH.mm.ss 'uur'", DUTCH)
            .withZone(Netherlands.ZONE);

    private final CanonicalContract contract;
    private final ContractHead head;
    private final List<Clause> articles;
    private final List<ContractSignature> signatures;

    ContractPage(CanonicalContract contract, List<ContractSignature> signatures) {
        this.contract = contract;
        this.head = contract.content().head();
        this.articles = contract.content().articles();
        this.signatures = signatures;
    }

    String forBrowser() {
        return """
                <!DOCTYPE html>
                <html lang="nl"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/>
                <meta name="contract-sha256" content="%s"/><title>%s</title><style>%s</style></head><body>%s</body></html>"""
                .formatted(contract.sha256(), escaped(head.title()), ContractStyle.SCREEN, body());
    }

    /** Well-formed XHTML with what a PDF needs beside it: an outline in two levels, and what stands below each page. */
    String forPaper() {
        return """
                <html lang="nl"><head><title>%s</title><meta name="subject" content="%s"/><bookmarks>%s</bookmarks>
                <style>%s</style></head><body>%s</body></html>"""
                .formatted(escaped(head.title()), escaped(head.kind().dutch()), bookmarks(),
                        ContractStyle.paper(head.title(), contract.sha256()), body());
    }

    private String body() {
        return """
                <p class="kind">%s, %s</p><h1>%s</h1>%s%s<h2 id="inhoud">Inhoud</h2>%s%s%s%s%s""".formatted(
                escaped(head.kind().dutch()), head.variant().dutch(), escaped(head.title()), parties(), inShort(), contents(),
                definitions(), parts(), deviations(), lastPage());
    }

    private String parties() {
        return """
                <h2 id="partijen">Partijen</h2><table><thead><tr><th scope="col">Partij</th><th scope="col">Naam</th>
                <th scope="col">KvK-nummer</th><th scope="col">AGB-code</th></tr></thead><tbody>%s</tbody></table>"""
                .formatted(head.parties().stream().map(party -> row(party.role().dutch(), party.name(), orNone(party.kvk()),
                        orNone(party.agb()))).collect(Collectors.joining()));
    }

    private String inShort() {
        List<String> rows = new ArrayList<>();
        rows.add(fact("Gaat in op", DAY.format(head.startsOn())));
        LocalDate end = head.endsOn();
        rows.add(fact("Eindigt op", end == null ? "Onbepaalde tijd" : DAY.format(end)));
        rows.add(fact("Bekostiging", head.variant().dutch()));
        if (head.framework() != null) {
            rows.add(fact("Valt onder", head.framework()));
        }
        rows.add(fact("Model", head.model().name() + ", versie " + head.model().number()));
        if (head.protocol() != null) {
            rows.add(fact("Administratieprotocol", head.protocol()));
        }
        rows.add(fact("Versie van deze overeenkomst", head.version() + ", aangeboden op " + DAY.format(head.writtenAt()
                .atZone(Netherlands.ZONE))));
        return "<h2 id=\"kort\">In het kort</h2><table class=\"facts\"><tbody>" + String.join("", rows) + "</tbody></table>";
    }

    private static String fact(String what, String words) {
        return "<tr><th scope=\"row\">" + escaped(what) + "</th><td>" + escaped(words) + "</td></tr>";
    }

    private String contents() {
        StringBuilder list = new StringBuilder();
        for (Part part : partsInUse()) {
            list.append("<p class=\"toc-part\"><a href=\"#").append(anchor(part)).append("\">").append(heading(part)).append("</a></p>");
            articlesOf(part).forEach(article -> list.append("<p class=\"toc\"><a href=\"#").append(anchor(article.code())).append("\">")
                    .append("<span class=\"n\">").append(article.number()).append("</span> ").append(escaped(article.heading()))
                    .append(article.standing() == Standing.LEFT_OUT ? " (" + NumberedArticle.LEFT_OUT + ")" : "").append("</a></p>"));
        }
        return "<div class=\"contents\">" + list + "</div>";
    }

    private String definitions() {
        List<ContractJson.Term> terms = Objects.requireNonNullElse(contract.content().definitions(), List.of());
        return terms.isEmpty()
                ? ""
                : terms.stream()
                        .map(term -> "<h3 class=\"term\" id=\"begrip-" + term.key() + "\">" + escaped(term.term()) + "</h3>"
                                + blocks(term.definition()))
                        .collect(Collectors.joining("", "<h2 class=\"begin\" id=\"begrippen\">Begrippen</h2>", ""));
    }

    private String parts() {
        return partsInUse().stream().map(part -> "<h2 id=\"" + anchor(part) + "\">" + heading(part) + "</h2>"
                + articlesOf(part).stream().map(this::article).collect(Collectors.joining())).collect(Collectors.joining());
    }

    private String article(Clause article) {
        String title = "<h3 class=\"numbered\" id=\"" + anchor(article.code()) + "\"><span class=\"n\">" + article.number() + "</span> "
                + escaped(article.heading()) + "</h3>";
        return switch (article.standing()) {
            case LEFT_OUT -> title + "<div class=\"article\"><p class=\"left-out\">" + NumberedArticle.LEFT_OUT + "</p></div>";
            case DEVIATES ->
                title + "<div class=\"article\"><div class=\"deviates\"><p class=\"mark\">Wijkt af van het model. Waarom staat bij "
                        + "<a href=\"#afwijkingen\">Afwijkingen van het model</a>.</p>" + paragraphs(article.paragraphs()) + "</div></div>";
            case STANDARD, CHOSEN, FILLED -> title + "<div class=\"article\">" + paragraphs(article.paragraphs()) + "</div>";
        };
    }

    /** Paragraphs of an article are numbered when there are more than one, so that one can point at them; a table belongs to the one before. */
    private static String paragraphs(@Nullable List<Block> blocks) {
        List<Block> all = Objects.requireNonNullElse(blocks, List.of());
        if (all.stream().filter(block -> block.words() != null).count() < 2) {
            return blocks(all);
        }
        StringBuilder html = new StringBuilder();
        int from = 0;
        while (from < all.size() && all.get(from).words() == null) {
            from++;
        }
        html.append(blocks(all.subList(0, from))).append("<ol class=\"leden\">");
        while (from < all.size()) {
            int to = from + 1;
            while (to < all.size() && all.get(to).words() == null) {
                to++;
            }
            html.append("<li>").append(blocks(all.subList(from, to))).append("</li>");
            from = to;
        }
        return html.append("</ol>").toString();
    }

    private static String blocks(@Nullable List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        for (Block block : Objects.requireNonNullElse(blocks, List.<Block>of())) {
            List<Words> words = block.words();
            if (words != null) {
                html.append("<p>").append(words.stream().map(ContractPage::words).collect(Collectors.joining())).append("</p>");
            }
            ContractJson.Rows table = block.table();
            if (table != null) {
                html.append(table(table));
            }
        }
        return html.toString();
    }

    private static String words(Words words) {
        String to = words.to();
        return words.kind() == Run.Kind.ARTICLE && to != null
                ? "<a href=\"#" + anchor(to) + "\">" + escaped(words.text()) + "</a>"
                : escaped(words.text());
    }

    private static String table(ContractJson.Rows table) {
        return "<table><thead><tr>" + table.headings().stream()
                .map(heading -> "<th scope=\"col\">" + escaped(heading) + "</th>").collect(Collectors.joining()) + "</tr></thead><tbody>"
                + Objects.requireNonNullElse(table.rows(), List.<List<String>>of()).stream()
                        .map(row -> row(row.toArray(String[]::new))).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private String deviations() {
        List<ContractJson.Departure> all = Objects.requireNonNullElse(contract.content().deviations(), List.of());
        String list = all.isEmpty()
                ? "<p>Deze overeenkomst wijkt nergens af van het model.</p>"
                : """
                        <table><thead><tr><th scope="col">Artikel</th><th scope="col">Waarom het afwijkt</th></tr></thead><tbody>%s</tbody></table>"""
                        .formatted(all.stream().map(one -> row(one.number() + " " + heading(one.articleCode()), one.reason()))
                                .collect(Collectors.joining()));
        return "<h2 id=\"afwijkingen\">Afwijkingen van het model</h2>" + list;
    }

    private String lastPage() {
        return """
                <div class="last"><h2 id="ondertekening">Ondertekening</h2>%s
                <h3 class="term">Wat is ondertekend</h3><p>Ondertekend is de tekst van deze overeenkomst als JSON (RFC 8785). Die zit als bestand
                %s in de PDF. De SHA-256 van dat bestand is:</p><p class="hash">%s</p>
                <p>Wie de PDF heeft, kan dit narekenen: haal het bestand eruit en bereken de SHA-256. Komt er hetzelfde uit, dan is aan de tekst
                niets veranderd. Deze bladzijde hoort niet bij de tekst die is ondertekend.</p></div>"""
                .formatted(signatures.isEmpty() ? "<p>Deze overeenkomst is nog niet ondertekend.</p>" : signed(),
                        ContractDocuments.FILE_NAME, contract.sha256());
    }

    private String signed() {
        return """
                <table><thead><tr><th scope="col">Namens</th><th scope="col">Door</th><th scope="col">Wanneer</th>
                <th scope="col">Hoe is vastgesteld wie tekende</th></tr></thead><tbody>%s</tbody></table>%s""".formatted(
                signatures.stream().map(one -> row(one.onBehalfOf() + ", " + one.party().dutch(), one.person(), moment(one.signedAt()),
                        one.level())).collect(Collectors.joining()),
                missing());
    }

    private String missing() {
        return head.parties().stream().filter(party -> signatures.stream().noneMatch(one -> one.party() == party.role()))
                .map(party -> "<p>" + escaped(party.name()) + " heeft nog niet getekend.</p>").collect(Collectors.joining());
    }

    private String bookmarks() {
        StringBuilder outline = new StringBuilder();
        outline.append(bookmark("Partijen", "partijen")).append(bookmark("In het kort", "kort")).append(bookmark("Inhoud", "inhoud"));
        if (!Objects.requireNonNullElse(contract.content().definitions(), List.of()).isEmpty()) {
            outline.append(bookmark("Begrippen", "begrippen"));
        }
        for (Part part : partsInUse()) {
            outline.append("<bookmark name=\"").append(heading(part)).append("\" href=\"#").append(anchor(part)).append("\">");
            articlesOf(part).forEach(article -> outline.append(bookmark(article.number() + " " + article.heading()
                    + (article.standing() == Standing.LEFT_OUT ? " (" + NumberedArticle.LEFT_OUT + ")" : ""), anchor(article.code()))));
            outline.append("</bookmark>");
        }
        return outline.append(bookmark("Afwijkingen van het model", "afwijkingen")).append(bookmark("Ondertekening", "ondertekening"))
                .toString();
    }

    private static String bookmark(String name, String anchor) {
        return "<bookmark name=\"" + escaped(name) + "\" href=\"#" + anchor + "\"/>";
    }

    private List<Part> partsInUse() {
        return articles.stream().map(Clause::part).distinct().sorted().toList();
    }

    private List<Clause> articlesOf(Part part) {
        return articles.stream().filter(article -> article.part() == part).toList();
    }

    private String heading(String code) {
        return articles.stream().filter(article -> article.code().equals(code)).map(Clause::heading).findFirst().orElse("");
    }

    private static String heading(Part part) {
        return "Deel " + part.number() + ". " + part.heading();
    }

    private static String anchor(Part part) {
        return "deel-" + part.number();
    }

    private static String anchor(String code) {
        return "artikel-" + code;
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private static String row(String... cells) {
        return List.of(cells).stream().map(cell -> "<td>" + escaped(cell) + "</td>").collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("€ ", "€\u00A0");
    }
}
