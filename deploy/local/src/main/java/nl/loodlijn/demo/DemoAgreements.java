package nl.loodlijn.demo;

import static nl.loodlijn.demo.DemoCaller.first;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Agreements of a demo region in several states, made and signed by the demo persons through the API.
 *
 * @param region path of its API, with a slash at the end
 * @param places codes of the municipalities of the region that they are about, as JSON
 * @param manager who acts for the region
 * @param head who acts for the head contractor Duinrand
 */
record DemoAgreements(String region, String places, DemoCaller manager, DemoCaller head, LocalDate today) {
    private static final String TERMS = """
            "categories":["jz020-45","jz020-54"],"municipalities":[%s],"targetGroups":["Kinderen en jongeren tot 18 jaar"],"startsOn":"%s","endsOn":"%s",
            "noticeMonths":3,"protocol":"5.1","price":{"form":"UNIT","lines":[{"product":"jz020-45","unit":"HOUR","cents":%d},{"product":"jz020-54","unit":"HOUR","cents":%d}]}""";
    private static final String FEE_MAXIMUM = ",\"feeMaximum\":{\"kind\":\"PERCENTAGE\",\"percent\":10}";
    private static final String FRAMEWORK = FEE_MAXIMUM
            + """
            ,"earmarkMinimum":3,"earmarks":[{"goal":"PREVENTION","percent":3}],
            "floors":[{"product":"jz020-45","unit":"HOUR","staffCents":6100,"otherClientCents":450,"overheadPercent":18,"indexingPercent":4.2},
                      {"product":"jz020-54","unit":"HOUR","staffCents":7200,"otherClientCents":450,"overheadPercent":18,"indexingPercent":4.2}]""";
    private static final String SUBCONTRACT = """
            ,"fee":{"kind":"PERCENTAGE","percent":8},"earmarks":[{"goal":"PREVENTION","percent":3}],"responsibilities":[
            {"task":"INTAKE","party":"SUB"},{"task":"PLAN","party":"SUB"},{"task":"COORDINATION","party":"HEAD"},{"task":"EVALUATION","party":"SUB"},
            {"task":"CRISIS","party":"HEAD"},{"task":"COMPLAINT","party":"SUB"},{"task":"CALAMITY","party":"SUB"},
            {"task":"RESIDENT_CONTACT","party":"HEAD"},{"task":"CLOSING","party":"SUB"}]""";
    private static final String OF_REGION_HEAD = """
            {"choices":{"onderwerp":"raam","herziening":"addendum"},"values":{"verlenging-melden":"6","herziening":"3","ruimte-melden":"6",
             "ruimte-alarm":"70","oormerk-maand":"mei","reactie":"5","betaaltermijn":"30 dagen","wachttijd":"8","clientenstop":"30"}}""";
    private static final String OF_REGION_SUB = """
            {"choices":{"onderwerp":"toelating"},"values":{"verlenging-melden":"6","bijwerken":"2","betaaltermijn":"30 dagen",
             "verzekerd-gebeurtenis":"125000000","verzekerd-jaar":"250000000"}}""";
    private static final String OF_HEAD_SUB = """
            {"choices":{"duur":"vast"},"values":{"opzegtermijn":"3","betaaltermijn":"30","plaatsen":"12","melding":"30"},"deviations":[%s]}""";
    private static final String PAID_SOONER = """
            {"articleCode":"betaling","text":"De onderaannemer stuurt elke twee weken een factuur. De hoofdaannemer betaalt binnen 14 dagen, ook als de gemeente later betaalt.",
             "reason":"De onderaannemer is een kleine praktijk en kan salarissen niet een maand voorschieten."}""";

    /** The agreement of the region with the head contractor, signed by both; gives its id. */
    String withHead() {
        String id = begun(manager, "REGION_HEAD", model("REGION_HEAD", "Hoofdaanneming jeugdhulp"), "Jeugdhulp thuis en op school",
                ",\"otherId\":\""
                        + DemoOrganisation.DUINRAND.id() + "\"");
        write(manager, id, terms(began(), today.plusMonths(36), 10_400, 12_100) + FRAMEWORK, OF_REGION_HEAD);
        offer(manager, id);
        sign(manager, id);
        sign(head, id);
        return id;
    }

    /** The region changes the agreement and offers that; the head contractor did not sign yet. */
    void changed(String id) {
        manager.post(one(id) + "/amendments", "{\"reason\":\"De tarieven gaan mee met de loonkosten.\"}");
        write(manager, id, terms(began(), today.plusMonths(36), 10_700, 12_450) + FRAMEWORK, OF_REGION_HEAD);
        offer(manager, id);
    }

    /** Framework agreements of the region with a subcontractor: one in force, of which it gives the id, and one offered. */
    String withSub(DemoCaller sub) {
        String model = model("REGION_SUB", "Raamovereenkomst onderaannemers jeugdhulp");
        String signed = framework(model, "Raamovereenkomst onderaannemers", began(), today.plusMonths(24));
        sign(manager, signed);
        sign(sub, signed);
        framework(model, "Raamovereenkomst onderaannemers, vervolg", today.plusMonths(24).plusDays(1), today.plusMonths(48));
        return signed;
    }

    /** So that two whole months are over that can be declared. */
    private LocalDate began() {
        return today.withDayOfMonth(1).minusMonths(2);
    }

    private String framework(String model, String title, LocalDate first, LocalDate last) {
        String id = begun(manager, "REGION_SUB", model, title, ",\"otherId\":\"" + DemoOrganisation.ZEEWIND.id() + "\"");
        write(manager, id, terms(first, last, 9_600, 11_100) + FEE_MAXIMUM, OF_REGION_SUB);
        offer(manager, id);
        return id;
    }

    /** Agreements of the head contractor with a subcontractor: in force with an approved deviation, in force and about to end, waiting for a signature, and a draft. */
    void betweenThem(String framework, DemoCaller sub) {
        String model = StableId.of("contract-model-version",
                StableId.of("contract-model", StableId.of("tenant", DemoTenant.NOORD_KENNEMERLAND).toString()) + "/1").toString();
        String deviating = subcontract(framework, model, "Begeleiding van gezinnen thuis", 18, PAID_SOONER);
        offer(head, deviating);
        sign(head, deviating);
        manager.post(one(deviating) + "/deviations/betaling/approval", "{\"sha256\":\"" + offered(manager, deviating) + "\"}");
        sign(sub, deviating);
        new DemoReferrals(region, head, sub, today).make(deviating);
        String ending = subcontract(framework, model, "Extra hulp in het schooljaar", 4, "");
        offer(head, ending);
        sign(head, ending);
        sign(sub, ending);
        String waiting = subcontract(framework, model, "Vaktherapie op school", 24, "");
        offer(head, waiting);
        sign(head, waiting);
        subcontract(framework, model, "Hulp in de avond en het weekend", 12, "");
    }

    private String subcontract(String framework, String model, String title, int months, String deviations) {
        String id = begun(head, "HEAD_SUB", model, title,
                ",\"otherId\":\"" + DemoOrganisation.ZEEWIND.id() + "\",\"frameworkId\":\"" + framework + "\"");
        write(head, id, terms("\"GM0361\",\"GM0373\"", today, today.plusMonths(months), 9_600, 11_100) + SUBCONTRACT,
                OF_HEAD_SUB.formatted(deviations));
        return id;
    }

    private String begun(DemoCaller by, String kind, String model, String title, String more) {
        return first(by.post(region + "agreements",
                "{\"kind\":\"%s\",\"modelVersionId\":\"%s\",\"title\":\"%s\"%s}".formatted(kind, model, title, more)),
                "^\\{\"id\":\"([^\"]+)\"");
    }

    private String terms(LocalDate first, LocalDate last, int hour, int specialised) {
        return terms(places, first, last, hour, specialised);
    }

    private static String terms(String places, LocalDate first, LocalDate last, int hour, int specialised) {
        return TERMS.formatted(places, first, last, hour, specialised);
    }

    private void write(DemoCaller by, String id, String terms, String filling) {
        by.put(one(id) + "/draft", version(by, id), "{\"terms\":{" + terms + "},\"filling\":" + filling + "}");
    }

    private void offer(DemoCaller by, String id) {
        by.post(one(id) + "/offer", version(by, id), "{}");
    }

    private void sign(DemoCaller by, String id) {
        by.post(one(id) + "/signatures", "{\"sha256\":\"" + offered(by, id) + "\"}");
    }

    /** SHA-256 of the text that was offered. */
    private String offered(DemoCaller by, String id) {
        return first(by.get(one(id)), "\"sha256\":\"([0-9a-f]{64})\"[^\\[\\]{}]*\\},\"history\"");
    }

    private String version(DemoCaller by, String id) {
        return first(by.get(one(id)), "\"version\":\"\\\\\"([0-9]+)\\\\\"\"");
    }

    /** A model contract that is published with the text of the example that comes with the product; gives the id of its version. */
    private String model(String kind, String name) {
        String models = region + "contract-models";
        String begun = manager.post(models,
                "{\"name\":\"%s\",\"kind\":\"%s\",\"variant\":\"EFFORT\",\"fromExample\":true}".formatted(name, kind));
        UUID model = UUID.fromString(first(begun, "\"model\":\\{\"id\":\"([^\"]+)\""));
        String draft = models + "/" + model + "/draft";
        String version = first(manager.get(models + "/" + model + "/versions/draft"), "\\},\"version\":\"\\\\\"([0-9]+)\\\\\"\"");
        return first(manager.post(draft + "/publication", version, "{\"note\":\"Eerste versie\"}"),
                "\"versions\":\\[\\{\"id\":\"([^\"]+)\"");
    }

    private String one(String id) {
        return region + "agreements/" + id;
    }
}
