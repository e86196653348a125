package nl.loodlijn.demo;

import static nl.loodlijn.demo.DemoCaller.first;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Referral forms under an agreement in force: one that waits, one with a question, one that was accepted. They tell of nobody.
 *
 * @param region path of its API, with a slash at the end
 * @param head who refers
 * @param sub to whom
 */
record DemoReferrals(String region, DemoCaller head, DemoCaller sub, LocalDate today) {
    private static final String FORM = """
            {"reference":"%s","category":"jz020-45","municipality":"GM0361","goals":[{"goal":"%s","result":"%s"}],
             "tried":"%s","asked":"%s","safetyAgreed":true,"startWish":"%s","responsible":"Regiehouder van ons team"}""";

    void make(String agreement) {
        sent(agreement, "2026-A-117", "Weer hele dagen naar school", "Binnen drie maanden vier dagen per week in de klas",
                "Gesprekken met school en een half jaar ambulante hulp.", "Begeleiding op school, twee keer per week.");
        String asked = sent(agreement, "2026-A-121", "Rust in huis", "Ruzies lopen niet meer uit de hand", "Een oudercursus.",
                "Begeleiding van het gezin thuis.");
        sub.post(one(asked) + "/reading", "{}");
        sub.put(one(asked) + "/messages/" + UUID.randomUUID(),
                "{\"text\":\"Kan de begeleiding ook in de avond? Dan kunnen wij eerder beginnen.\",\"aboutNobody\":true}");
        String accepted = sent(agreement, "2026-A-102", "Zelfstandig met de bus reizen", "Reist drie keer per week alleen",
                "Oefenen met de ouders.",
                "Oefenen tot het vanzelf gaat.");
        sub.put(one(accepted) + "/answer",
                "{\"accepted\":true,\"startWeek\":\"" + DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.of("nl", "NL"))
                        .format(today.plusWeeks(2)) + "\"}");
    }

    private String sent(String agreement, String reference, String goal, String result, String tried, String asked) {
        String id = first(head.post(region + "referrals", "{\"agreementId\":\"" + agreement + "\"}"), "\"id\":\"([^\"]+)\"");
        head.put(one(id) + "/draft", "1", FORM.formatted(reference, goal, result, tried, asked, today.plusWeeks(2)));
        head.post(one(id) + "/sending", "2", "{\"aboutNobody\":true}");
        return id;
    }

    private String one(String id) {
        return region + "referrals/" + id;
    }
}
