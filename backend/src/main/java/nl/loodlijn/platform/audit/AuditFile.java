package nl.loodlijn.platform.audit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.csv.CsvLines;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Flux;

/** The audit trail as a file: a line for each field that changed. */
final class AuditFile {
    private static final List<Message> HEADINGS = List.of(Message.of("moment", "moment"), Message.of("wie", "who"),
            Message.of("namens", "on behalf of"), Message.of("rol", "role"), Message.of("wat", "what"), Message.of("soort", "kind"),
            Message.of("kenmerk", "id"), Message.of("veld", "field"), Message.of("was", "before"), Message.of("werd", "after"),
            Message.of("verzoek", "request"));
    private static final Message SYSTEM = Message.of("het systeem", "the system");
    private static final Message WITHHELD = Message.of("(inhoud niet bewaard)", "(content not kept)");
    private static final Message ERASED = Message.of("(inhoud gewist op %s: %s)", "(content erased at %s: %s)");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(Netherlands.ZONE);

    private AuditFile() {
    }

    static Flux<byte[]> write(Flux<List<AuditEntry>> pages, Locale language) {
        return Flux.concat(Flux.just(CsvLines.heading(HEADINGS.stream().map(heading -> heading.in(language)).toList(), language)),
                pages.map(page -> CsvLines.of(page.stream().flatMap(entry -> lines(entry, language)).toList(), language)));
    }

    private static Stream<List<String>> lines(AuditEntry entry, Locale language) {
        AuditEntry.Erased erased = entry.erased();
        if (erased != null) {
            return Stream.of(line(entry, "", "", ERASED.in(language).formatted(MOMENT.format(erased.at()), erased.why()), language));
        }
        return entry.changes().isEmpty()
                ? Stream.of(line(entry, "", "", "", language))
                : entry.changes().stream().map(change -> change.form() == AuditEntry.Form.WITHHELD
                        ? line(entry, change.label(), "", WITHHELD.in(language), language)
                        : line(entry, change.label(), text(change.before()), text(change.after()), language));
    }

    private static List<String> line(AuditEntry entry, String field, String before, String after, Locale language) {
        AuditEntry.Who by = entry.by();
        return Stream.of(MOMENT.format(entry.at()), by == null ? SYSTEM.in(language) : text(by.name()), by == null ? "" : text(by.party()),
                by == null ? "" : text(by.role()), entry.what(), entry.subject().label(), entry.subject().id(), field, before, after,
                entry.request() == null ? "" : entry.request().toString()).map(CsvLines::harmless).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
