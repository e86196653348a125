package nl.loodlijn.demo;

import static nl.loodlijn.demo.DemoCaller.first;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subcontractors that a head contractor of the demo reports in a region, with every answer that there can be.
 *
 * @param region path of its API, with a slash at the end
 * @param head who reports
 * @param manager who answers for the region
 */
record DemoRelations(String region, DemoCaller head, DemoCaller manager, LocalDate today) {
    private static final Pattern CANDIDATE = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"name\":\"([^\"]+)\"");
    private static final List<String> TASKS = List.of("Ambulante begeleiding van gezinnen thuis.", "Behandeling bij angst en somberheid.",
            "Vaktherapie in kleine groepen.", "Opvoedhulp in de avond en in het weekend.", "Onderzoek naar en hulp bij dyslexie.");
    /** Numbers of nobody, for providers of which the list knows none. */
    private static final int FIRST_NUMBER = 90_000_001;

    /** In Noord-Kennemerland each municipality answers for itself, when somebody acts for it; here for the first of these, Alkmaar. */
    void manySubcontractors(DemoCaller municipality) {
        String zeewind = report(candidates("Zeewind").getFirst(), 0, "\"45\",\"54\"", "\"GM0361\",\"GM0373\"");
        decide(municipality, zeewind, true, "");
        decide(manager, zeewind, true, "Graag jaarlijks een kort verslag van de samenwerking.");
        List<String> others = candidates("praktijk");
        report(others.get(0), 1, "\"45\"", "\"GM0361\"");
        String unclear = report(others.get(1), 2, "\"54\"", "\"GM0361\",\"GM0383\"");
        municipality.post(one(unclear) + "/questions", "{\"question\":\"Welke medewerkers hebben een registratie in het SKJ?\"}");
        String refused = report(others.get(2), 3, "\"45\"", "\"GM0383\"");
        decide(manager, refused, false, "Er is in Castricum al genoeg van deze hulp. Overleg eerst met het lokale team.");
        String partly = report(others.get(3), 4, "\"45\",\"54\"", "\"GM0361\",\"GM0399\"");
        decide(municipality, partly, true, "");
        String ending = report(others.get(4), 5, "\"54\"", "\"GM0361\"");
        decide(municipality, ending, true, "");
        head.post(one(ending) + "/ending", "{\"lastDay\":\"" + today.plusDays(30) + "\",\"reason\":\"De praktijk stopt met deze hulp.\"}");
        selfEmployed("R. de Wit, ambulant begeleider", 6, "\"GM0361\",\"GM0373\"");
    }

    /** In Twente the region answers for all municipalities. */
    void fewSubcontractors() {
        List<String> providers = candidates("praktijk");
        decide(manager, report(providers.get(0), 7, "\"45\"", "\"GM0153\",\"GM0164\""), true, "");
        report(providers.get(1), 8, "\"54\"", "\"GM0141\"");
        selfEmployed("L. ten Have, gezinsbegeleider", 9, "\"GM0153\"");
    }

    private List<String> candidates(String words) {
        Matcher found = CANDIDATE.matcher(head.get(region + "subcontractor-candidates?q=" + words));
        return found.results().map(one -> one.group(1)).toList();
    }

    private String report(String provider, int number, String categories, String municipalities) {
        return reported("\"providerId\":\"" + provider + "\"", false, number, categories, municipalities);
    }

    private void selfEmployed(String name, int number, String municipalities) {
        reported("\"name\":\"" + name + "\"", true, number, "\"45\"", municipalities);
    }

    private String reported(String who, boolean alone, int number, String categories, String municipalities) {
        return first(head.post(region + "subcontractings",
                """
                {%s,"kvkNumber":"%08d","selfEmployed":%b,"categories":[%s],"municipalities":[%s],"task":"%s","startsOn":"%s"}""".formatted(
                        who, FIRST_NUMBER + number, alone, categories, municipalities, TASKS.get(number % TASKS.size()), today)),
                "^\\{\"id\":\"([^\"]+)\"");
    }

    private void decide(DemoCaller who, String id, boolean consented, String why) {
        who.post(one(id) + "/decision", "{\"consented\":" + consented + ",\"reason\":\"" + why + "\"}");
    }

    private String one(String id) {
        return region + "subcontractings/" + id;
    }
}
