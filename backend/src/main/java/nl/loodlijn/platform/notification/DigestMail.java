package nl.loodlijn.platform.notification;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.mail.Mail;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.PlatformAddress;

/** The mail that says what waits, in the language of its reader. */
@Singleton
final class DigestMail {
    private static final Message GREETING = Message.of("Beste %s,", "Dear %s,");
    private static final Message PREFERENCES = Message.of("U kiest zelf waarover u mail krijgt, en hoe vaak:",
            "You choose what you get mail about, and how often:");
    private static final Message UNSUBSCRIBE = Message.of("Geen mail meer over deze onderwerpen (zonder inloggen):",
            "No more mail about these matters (without signing in):");
    private static final Message UNTIL = Message.of("uiterlijk %s", "by %s");
    private static final Message OVERDUE = Message.of("had op %s klaar moeten zijn", "was due on %s");

    private final PlatformAddress address;

    DigestMail(PlatformAddress address) {
        this.address = address;
    }

    /**
     * @param matters at least one
     * @param unsubscribe where mail about these kinds of things is turned off
     */
    Mail of(MailReader reader, List<Matter> matters, LocalDate today, URI unsubscribe) {
        Locale language = reader.language();
        Message subject = matters.size() == 1
                ? Message.of("Loodlijn: 1 bericht voor u", "Loodlijn: 1 message for you")
                : Message.of("Loodlijn: " + matters.size() + " berichten voor u", "Loodlijn: " + matters.size() + " messages for you");
        Map<String, List<Matter>> byTenant = matters.stream()
                .collect(Collectors.groupingBy(Matter::tenantName, LinkedHashMap::new, Collectors.toList()));
        return new Mail(reader.account().email(), subject.in(language), text(reader, byTenant, today, unsubscribe),
                html(reader, byTenant, today, unsubscribe), unsubscribe);
    }

    private String text(MailReader reader, Map<String, List<Matter>> byTenant, LocalDate today, URI unsubscribe) {
        StringBuilder text = new StringBuilder(GREETING.in(reader.language()).formatted(reader.account().name())).append("\n");
        byTenant.forEach((tenant, matters) -> {
            text.append('\n').append(tenant).append('\n');
            matters.forEach(
                    matter -> text.append("- ").append(matter.title().in(reader.language())).append(term(matter, today, reader.language()))
                            .append("\n  ").append(link(matter.link())).append('\n'));
        });
        return text.append("\n--\n").append(PREFERENCES.in(reader.language())).append(' ').append(link("/voorkeuren")).append('\n')
                .append(UNSUBSCRIBE.in(reader.language())).append(' ').append(unsubscribe).append('\n')
                .toString();
    }

    private String html(MailReader reader, Map<String, List<Matter>> byTenant, LocalDate today, URI unsubscribe) {
        Locale language = reader.language();
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"").append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>Loodlijn</title></head><body><p>")
                .append(escape(GREETING.in(language).formatted(reader.account().name()))).append("</p>");
        byTenant.forEach((tenant, matters) -> {
            html.append("<h2>").append(escape(tenant)).append("</h2><ul>");
            matters.forEach(matter -> html.append("<li><a href=\"").append(escape(link(matter.link()))).append("\">")
                    .append(escape(matter.title().in(language))).append("</a>").append(escape(term(matter, today, language)))
                    .append("</li>"));
            html.append("</ul>");
        });
        return html.append("<hr><p>").append(escape(PREFERENCES.in(language))).append(" <a href=\"").append(escape(link("/voorkeuren")))
                .append("\">")
                .append(escape(link("/voorkeuren"))).append("</a></p><p><a href=\"").append(escape(unsubscribe.toString())).append("\">")
                .append(escape(UNSUBSCRIBE.in(language))).append("</a></p></body></html>").toString();
    }

    private static String term(Matter matter, LocalDate today, Locale language) {
        LocalDate day = matter.lastDay();
        if (day == null) {
            return "";
        }
        String shown = DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
        return " (" + (day.isBefore(today) ? OVERDUE : UNTIL).in(language).formatted(shown) + ")";
    }

    private String link(String path) {
        return address.of("/app" + path).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
