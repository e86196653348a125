package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Thorough;

/** Requests made from the document of open data, with values that are in it and values that are not. */
class OpenDataWalkTest {
    private static final List<String> STRANGE = List.of("", " ", "0", "-1", "101", "1e9", "99999999999999999999", "GM0000", "GM03610",
            "gm0361",
            "null", "undefined", "<script>alert(1)</script>", "' or 1=1 --", "\u0000", "%00", "\uD83D\uDE00", "..", "../../etc/passwd",
            "{}", "[]",
            "\"", "\r\nSet-Cookie: a=b", "2026-02-30", "true", "a".repeat(2_000), "\u202e", "*", "${7*7}", "AAAAAAAAAAAAAAAA");
    private static final int REQUESTS_OF_ONE_CLIENT = 400;

    private final PublicRegion region = new PublicRegion();

    /** Run with {@code -Pthorough} for 5,000 requests; the seed is in the message of what fails. */
    @ParameterizedTest
    @ValueSource(strings = {OpenDataDocument.ROOT, OpenDataDocument.ORUK})
    void whatever_is_asked_is_answered_as_the_document_says(String root) {
        OpenDataDocument document = OpenDataDocument.served(region.anyone, root);
        UUID provider = region.provider("Praktijk Wandeling");
        List<String> known = List.of(region.service(provider, "Hulp").toString(), provider.toString(), region.tenant.slug(), "GM0399");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> paths = List.copyOf(document.paths());
        List<String> faults = new ArrayList<>();
        Caller client = region.client();
        int fine = 0;
        for (int i = 0; i < Thorough.count(300, 5_000); i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String asked = address(path, document.parameters(path), random, known);
            client = i % REQUESTS_OF_ONE_CLIENT == 0 ? region.client() : client;
            Answer answer = client.get(root + asked);
            document.faults(path, answer).forEach(fault -> faults.add(asked + ": " + fault));
            if (answer.status() >= 500 || answer.text().contains("<script") || answer.text().contains("Exception")) {
                faults.add(asked + " -> " + answer);
            }
            fine += answer.status() == 200 ? 1 : 0;
        }

        assertThat(faults).as("seed %d", seed).isEmpty();
        assertThat(fine).as("some requests are good, seed %d", seed).isGreaterThan(20);
    }

    private static String address(String path, List<Map<String, Object>> parameters, Random random, List<String> known) {
        String address = path;
        List<String> query = new ArrayList<>();
        for (Map<String, Object> parameter : parameters) {
            String name = String.valueOf(parameter.get("name"));
            String value = value(parameter, random, known);
            if ("path".equals(parameter.get("in"))) {
                String encoded = encoded(value);
                address = address.replace("{" + name + "}",
                        encoded.isBlank() || encoded.equals(".") || encoded.equals("..") ? "x" : encoded);
            } else if ("query".equals(parameter.get("in")) && random.nextInt(3) == 0) {
                query.add(name + "=" + encoded(value));
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String value(Map<String, Object> parameter, Random random, List<String> known) {
        return switch (random.nextInt(3)) {
            case 0 -> STRANGE.get(random.nextInt(STRANGE.size()));
            case 1 -> known.get(random.nextInt(known.size()));
            default -> String.valueOf(parameter.getOrDefault("example", "1"));
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
