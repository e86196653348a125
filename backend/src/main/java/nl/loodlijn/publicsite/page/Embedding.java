package nl.loodlijn.publicsite.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.publicsite.domain.Look;

/**
 * A public page as a tenant shows it within its own site: without our header and footer, in its colours. What leads to another public page stays within, what
 * leads elsewhere opens in the whole window. In the texts of a page a tag cannot stand: templates write {@code <} as {@code &lt;}.
 */
public final class Embedding {
    /** The parameter that asks for it; its value is the word for the tenant in addresses. */
    public static final String PARAMETER = "ingesloten";

    private static final Pattern HEADER = Pattern.compile("<a class=\"skip\"[^>]*>[^<]*</a>\\s*<header class=\"top\">.*?</header>\\s*",
            Pattern.DOTALL);
    private static final Pattern FOOTER = Pattern.compile("<footer class=\"foot\">.*?</footer>", Pattern.DOTALL);
    private static final Pattern DANGER = Pattern.compile("<p><strong>[^<]*112.*?</p>", Pattern.DOTALL);
    private static final Pattern STAFF = Pattern.compile("<p class=\"staff\">.*?</p>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a ([^>]*?)href=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form [^>]*method=\"get\"[^>]*>");
    private static final Pattern SENT = Pattern.compile("<form (?=[^>]*method=\"post\")");
    /** Pages that tell and ask, and change nothing; whatever else there is opens in the whole window and stays unframeable. */
    private static final Pattern SHOWN = Pattern
            .compile("/|/en|/wie-helpt(?:/.*)?|/en/who-helps|/(?:gemeente|aanbieder|hulp)/.*|/en/(?:municipality|provider|help)/.*"
                    + "|(?:/en)?/open-data");

    private final String region;
    private final Look look;

    /** @param region small letters, figures and hyphens */
    public Embedding(String region, Look look) {
        this.region = region;
        this.look = look;
    }

    /** Whether the page at a path may be shown within another site. */
    public static boolean shows(String path) {
        return SHOWN.matcher(path).matches();
    }

    /** @param whole address of the same page by itself */
    public String of(String html, PageLanguage language, String whole) {
        String bare = STAFF.matcher(HEADER.matcher(html).replaceFirst("")).replaceAll("");
        String within = links(bare.replaceFirst("<body>", "<body class=\"embedded\">"));
        within = FORM.matcher(within).replaceAll(form -> Matcher
                .quoteReplacement(form.group() + "<input type=\"hidden\" name=\"" + PARAMETER + "\" value=\"" + region + "\">"));
        within = SENT.matcher(within).replaceAll("<form target=\"_top\" ");
        return Theme.in(footer(within, language, whole), look);
    }

    /** An address with what keeps it within. */
    public String within(String address) {
        int fragment = address.indexOf('#');
        String path = fragment < 0 ? address : address.substring(0, fragment);
        return path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + URLEncoder.encode(region, StandardCharsets.UTF_8)
                + (fragment < 0 ? "" : address.substring(fragment));
    }

    private String links(String html) {
        return LINK.matcher(html).replaceAll(link -> {
            String address = link.group(2);
            String before = "<a " + link.group(1);
            if (address.startsWith("/") && shows(address.replaceFirst("[?#].*", ""))) {
                return Matcher.quoteReplacement(before + "href=\"" + within(address.replace("&amp;", "&")).replace("&", "&amp;") + "\"");
            }
            boolean elsewhere = address.startsWith("/") || address.startsWith("https:") || address.startsWith("http:");
            return Matcher.quoteReplacement(elsewhere ? before + "target=\"_top\" href=\"" + address + "\"" : link.group());
        });
    }

    private static String footer(String html, PageLanguage language, String whole) {
        Matcher footer = FOOTER.matcher(html);
        if (!footer.find()) {
            return html;
        }
        Matcher danger = DANGER.matcher(footer.group());
        String kept = danger.find() ? danger.group() : "";
        return footer.replaceFirst(Matcher.quoteReplacement("<footer class=\"foot\">" + kept + "<p><a target=\"_top\" href=\""
                + whole.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\">"
                + language.say("Open deze bladzijde op Loodlijn", "Open this page on Loodlijn") + "</a></p></footer>"));
    }
}
