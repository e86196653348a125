package nl.loodlijn.local;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the mailbox. Everything that comes from a message is escaped here. */
final class MailboxHtml {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&\"']+(?:&amp;[^\\s<>&\"']+)*");
    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { background: light-dark(#fbfaf7, #10161f); color: light-dark(#16263d, #e8e6e0); font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
            h1 { border-left: 2px solid light-dark(#a8571f, #e0935a); font-size: 1.55rem; font-weight: 600; padding-left: .7rem }
            a { color: light-dark(#a8571f, #e0935a) }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid light-dark(#d6d3cb, #35404f); padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top }
            th { font-weight: 600 }
            dl { display: grid; gap: .2rem 1rem; grid-template-columns: max-content 1fr }
            dd { margin: 0 }
            pre { background: light-dark(#fff, #18202c); border: 1px solid light-dark(#d6d3cb, #35404f); border-radius: 4px; font: inherit; overflow-wrap: anywhere; padding: 1rem; white-space: pre-wrap }
            """;

    private MailboxHtml() {
    }

    /** All messages, given oldest first and shown newest first. */
    static String list(List<ReadableMail> messages) {
        var rows = new StringBuilder();
        for (int i = messages.size() - 1; i >= 0; i--) {
            var mail = messages.get(i);
            rows.append("<tr><td><a href=\"/%d\">%s</a></td><td>%s</td><td>%s</td></tr>%n".formatted(i, escape(mail.subject()),
                    escape(mail.to()), MOMENT.format(mail.sent())));
        }
        var content = messages.isEmpty()
                ? "<p>No mail was sent since the start. An invitation, for example, will be here.</p>"
                : "<table><thead><tr><th scope=\"col\">Subject</th><th scope=\"col\">To</th><th scope=\"col\">Sent</th></tr></thead><tbody>%n%s</tbody></table>"
                        .formatted(rows);
        return page("Mail that Loodlijn sent", content);
    }

    static String message(ReadableMail mail) {
        return page(mail.subject(), """
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Sent</dt><dd>%s</dd></dl>
                <pre>%s</pre>
                <p><a href="/">All mail</a></p>""".formatted(escape(mail.from()), escape(mail.to()), MOMENT.format(mail.sent()),
                withLinks(escape(mail.text()))));
    }

    static String notFound() {
        return page("There is no such message", "<p>Mail is forgotten when Loodlijn stops. <a href=\"/\">All mail</a></p>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String withLinks(String escaped) {
        return LINK.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement("<a href=\"%1$s\">%1$s</a>".formatted(match.group())));
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title><style>
                %2$s</style></head>
                <body><h1>%1$s</h1>
                %3$s
                </body></html>
                """.formatted(escape(title), STYLE, content);
    }
}
