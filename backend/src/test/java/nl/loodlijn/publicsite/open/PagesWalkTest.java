package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Thorough;

/** Every page for anyone, asked with what nobody should ask: markup and script in each place of an address. */
class PagesWalkTest {
    /** Found back in a page means that it was not taken as text. */
    private static final Pattern TAKEN_AS_MARKUP = Pattern.compile(
            "<script>alert\\(7331|<img src=x7331|\" onmouseover=alert\\(7331|(href|src|action)=\"?javascript:|</title><b7331|<svg/onload7331",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern
            .compile("Exception|\\bat nl\\.loodlijn|\\bat io\\.micronaut|org\\.postgresql|SQLSTATE|219951993");
    private static final Set<Integer> STATUSES = Set.of(200, 301, 400, 404);
    private static final List<String> STRANGE = List.of("<script>alert(7331)</script>", "\"><script>alert(7331)</script>",
            "'\"><img src=x7331 onerror=alert(1)>",
            "\" onmouseover=alert(7331) x=\"", "javascript:alert(7331)", "</title><b7331>", "</script><script>alert(7331)</script>",
            "<svg/onload7331>",
            "${73317331*3}", "{{73317331*3}}", "' or 1=1 --", "\u0000", "%00", "%", "\uD83D\uDE00", "\uD800", "\u202e", "..",
            "../../etc/passwd", "\r\nX-Walk: yes", "[", "(((((", "\\",
            ".*", "a".repeat(2_000), "-1", "0", "99999999999999999999", "GM0000", "GM99999", "gm0361", "1811", "1811 AB", "Alkmaar",
            "Bergen", "autisme", "kind",
            "ja", "naam", "tr", "", " ");
    private static final List<String> PATHS = List.of("/", "/en", "/wie-helpt", "/en/who-helps", "/gemeente/*", "/gemeente/GM0361/*",
            "/en/municipality/*",
            "/aanbieder/*/*", "/aanbieder/*/*/*", "/en/provider/*/*", "/hulp/*", "/en/help/*", "/regio/*", "/en/region/*", "/open-data",
            "/wie-helpt/*", "/en/*",
            "/wie-doet-wat/*", "/sitemap.xml", "/robots.txt", "/*");
    private static final List<String> PARAMETERS = List.of("waar", "hulp", "voor", "taal", "rolstoel", "volgorde", "pagina", "where",
            "help", "for", "language",
            "wheelchair", "order", "page", "wet", "law", "kaart", "map", "utm_source", "<script>alert(7331)</script>");
    private static final int REQUESTS_OF_ONE_CLIENT = 50;

    private final PublicRegion region = new PublicRegion();

    /** Other tests look for markup in what there is for everyone. */
    @AfterEach
    void markupLeavesOpenData() {
        region.stops();
    }

    /** Run with {@code -Pthorough} for 5,000 requests; the seed is in the message of what fails. */
    @Test
    void whatever_is_typed_is_text_and_nothing_breaks() {
        UUID provider = region.provider("Praktijk <script>alert(7331)</script> \"Wandeling\"");
        region.service(provider, "Hulp </script><script>alert(7331)</script>");
        List<String> known = List.of(provider.toString(), region.tenant.slug(), "GM0399", "heiloo");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        Caller client = region.client();
        int fine = 0;
        for (int i = 0; i < Thorough.count(400, 5_000); i++) {
            client = i % REQUESTS_OF_ONE_CLIENT == 0 ? region.client() : client;
            String asked = address(random, known);
            Answer answer = client.with("Accept", random.nextBoolean() ? "text/html,*/*;q=0.8" : "*/*").get(asked);
            if (!STATUSES.contains(answer.status()) || TAKEN_AS_MARKUP.matcher(answer.text()).find() || INSIDE.matcher(answer.text()).find()
                    || answer.header("X-Walk").isPresent() || !answer.headers("Set-Cookie").isEmpty()
                    || answer.header("Location").filter(to -> !to.startsWith("/") || to.startsWith("//")).isPresent()) {
                faults.add(asked + " -> " + answer);
            }
            fine += answer.status() == 200 ? 1 : 0;
        }

        assertThat(faults).as("seed %d", seed).isEmpty();
        assertThat(fine).as("some requests are good, seed %d", seed).isGreaterThan(100);
    }

    private static String address(Random random, List<String> known) {
        StringBuilder address = new StringBuilder();
        for (String part : PATHS.get(random.nextInt(PATHS.size())).split("(?<=\\*)|(?=\\*)", -1)) {
            address.append(part.equals("*") ? inPath(value(random, known)) : part);
        }
        List<String> query = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            query.add(encoded(PARAMETERS.get(random.nextInt(PARAMETERS.size()))) + "=" + encoded(value(random, known)));
        }
        return query.isEmpty() ? address.toString() : address + "?" + String.join("&", query);
    }

    private static String value(Random random, List<String> known) {
        return random.nextInt(3) == 0 ? known.get(random.nextInt(known.size())) : STRANGE.get(random.nextInt(STRANGE.size()));
    }

    private static String inPath(String value) {
        String encoded = encoded(value);
        return encoded.isBlank() || encoded.equals(".") || encoded.equals("..") ? "x" : encoded;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
