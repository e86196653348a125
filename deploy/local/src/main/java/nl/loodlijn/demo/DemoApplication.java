package nl.loodlijn.demo;

import static nl.loodlijn.demo.DemoCaller.first;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One application that a demo person makes in the way that the screens do.
 *
 * @param provider who applies
 * @param applications path of the list
 * @param id of the application
 * @param seed decides on dates and figures in it
 */
record DemoApplication(DemoCaller provider, String applications, String id, LocalDate today, long seed) {
    private static final Pattern CRITERION = Pattern
            .compile("\"criterion\":\\{\"code\":\"([A-Z0-9-]+)\".*?\"evidence\":\\{\"kind\":\"([A-Z_]+)\"(?:,\"number\":\"([A-Z]+)\")?");

    /** What is asked: how it is proved, and by a number of which register. */
    record Asked(String code, String kind, String register) {
    }

    static DemoApplication begin(DemoCaller provider, String applications, String set, LocalDate today, long seed) {
        String begun = provider.post(applications, "{\"setId\":\"" + set + "\"}");
        return new DemoApplication(provider, applications, first(begun, "^\\{\"id\":\"([^\"]+)\""), today, seed);
    }

    String path() {
        return applications + "/" + id;
    }

    List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        Matcher found = CRITERION.matcher(provider.get(path()));
        while (found.find()) {
            all.add(new Asked(found.group(1), found.group(2), found.group(3) == null ? "" : found.group(3)));
        }
        return all;
    }

    /** Allows the region to see who accepted what, and fills what is there already. */
    DemoApplication fromPassport(String tenant) {
        provider.put(tenant + "passport/consent", "0", "{}");
        provider.post(path() + "/passport", "{}");
        return this;
    }

    /** Writes what it is for and the first answers that are still open. */
    DemoApplication filled(String law, String kvk, String contact, String email, int answers) {
        Random random = new Random(seed);
        String categories = law.equals("WMO") ? "\"wmo020-02\",\"wmo020-07\"" : "\"jz020-45\",\"jz020-54\"";
        String version = first(provider.get(path()), "\"version\":\"\\\\\"([0-9]+)\\\\\"\"");
        provider.put(path() + "/facts", version,
                """
                {"laws":["%s"],"categories":[%s],"establishments":["%012d"],"kvkNumber":"%s","contactName":"%s","contactEmail":"%s","contactPhone":"072 555 01 23"}"""
                        .formatted(law, categories, 10_000_000 + random.nextInt(1_000_000), kvk, contact, email));
        asked().stream().filter(one -> !one.kind().equals("OWN_CHECK") && isOpen(one)).limit(answers)
                .forEach(one -> answer(one, contact, random));
        return this;
    }

    private boolean isOpen(Asked asked) {
        return !provider.get(path() + "/answers/" + asked.code()).contains("\"answered\":true");
    }

    private void answer(Asked asked, String contact, Random random) {
        LocalDate recent = today.minusDays(5L + random.nextInt(60));
        String answers = path() + "/answers/" + asked.code();
        switch (asked.kind()) {
            case "DOCUMENT" -> {
                String given = provider.upload(answers + "/files", "bewijs-" + asked.code().toLowerCase(Locale.ROOT) + ".pdf", pdf(asked));
                String file = first(given, "\"files\":\\[\\{\"id\":\"([^\"]+)\"");
                provider.put(path() + "/files/" + file, "1", "{\"issuedOn\":\"" + recent + "\"}");
            }
            case "REGISTER_NUMBER" -> provider.put(answers, "0", asked.register().equals("PERMIT")
                    ? "{\"notApplicable\":true,\"explanation\":\"Wij werken met minder dan tien mensen en zonder verblijf.\"}"
                    : "{\"number\":\"" + number(asked.register(), random) + "\"}");
            case "WEB_PAGE" ->
                provider.put(answers, "0", "{\"page\":\"https://www.voorbeeld.nl/" + asked.code().toLowerCase(Locale.ROOT) + "\"}");
            case "SHOWN" -> provider.put(answers, "0", "{\"canShow\":true,\"issuedOn\":\"" + recent + "\"}");
            default -> provider.put(answers, "0", "{\"declaredBy\":\"" + contact + "\",\"declaredOn\":\"" + recent
                    + "\",\"explanation\":\"Zie ons kwaliteitshandboek.\"}");
        }
    }

    private static String number(String register, Random random) {
        return register.equals("BIG") ? "190" + (10_000_000 + random.nextInt(80_000_000)) : "98" + (100_000 + random.nextInt(800_000));
    }

    /** A page with one line, so that there is something to look at. */
    private static byte[] pdf(Asked asked) {
        String line = "BT /F1 18 Tf 72 760 Td (Voorbeeld van een bewijs bij eis " + asked.code() + ") Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + line.length() + ">>stream\n" + line
                + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    DemoApplication submitted() {
        provider.post(path() + "/submission", "{}");
        return this;
    }

    /** @param judgements how many criteria are judged; the own judgement is given when it is all of them */
    DemoApplication judgedBy(DemoCaller assessor, int judgements, String notMet) {
        List<Asked> all = asked();
        assessor.post(path() + "/assessment/assessors", "{}");
        all.stream().limit(judgements)
                .forEach(one -> assessor.put(path() + "/assessment/judgements/" + one.code(), "0", one.code().equals(notMet)
                        ? "{\"verdict\":\"NOT_MET\",\"reason\":\"Het bewijs is van een andere organisatie.\"}"
                        : "{\"verdict\":\"MET\",\"reason\":\"Gezien en in orde.\""
                                + (one.kind().equals("SHOWN") ? ",\"seenOn\":\"" + today + "\"}" : "}")));
        if (judgements >= all.size()) {
            assessor.post(path() + "/assessment/submission", "{}");
        }
        return this;
    }
}
