package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;

import java.time.LocalDate;
import java.util.UUID;

import nl.loodlijn.admission.Applicant;
import nl.loodlijn.admission.Region;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A region with published model contracts, a head contractor, and a subcontractor that it admitted. */
public final class Contracting {
    static final String RESPONSIBILITIES = """
            [{"task":"INTAKE","party":"SUB"},{"task":"PLAN","party":"SUB"},{"task":"COORDINATION","party":"HEAD"},{"task":"EVALUATION","party":"SUB"},
             {"task":"CRISIS","party":"SUB"},{"task":"COMPLAINT","party":"HEAD"},{"task":"CALAMITY","party":"SUB"},
             {"task":"RESIDENT_CONTACT","party":"SUB"},{"task":"CLOSING","party":"SUB"}]""";
    private static final String LOCKED = """
            {"article":{"code":"geheim","part":"FIXED","state":"LOCKED","optional":false,"heading":"Geheimhouding",
             "options":[{"code":"vast","text":"Partijen houden geheim wat geheim is."}]}}""";
    private static final String TERM = """
            {"article":{"code":"betaling","part":"GENERAL","state":"FILL","optional":false,"heading":"Betaling",
             "options":[{"code":"vast","text":"De rekening is binnen {veld:dagen} betaald. De prijs is: {feit:PRICE}."}],
             "slots":[{"key":"dagen","label":"Betaaltermijn","kind":"DURATION","unit":"DAYS","minimum":14,"maximum":30}]}}""";

    public final TestServer server = TestServer.running();
    public final NewTenant tenant;
    public final Caller manager;
    public final Caller head;
    public final Caller sub;
    public final UUID headId;
    public final UUID subId;
    public final String path;
    final Region region;
    final String regionHead;
    final String regionSub;
    final String headSub;

    private final String title;

    /** @param title what agreements are called */
    public Contracting(Applicant applicant, String title) {
        this.title = title;
        this.tenant = applicant.tenant;
        this.manager = applicant.manager;
        this.sub = applicant.provider;
        this.head = tenant.as(Role.HEAD_CONTRACTOR);
        this.headId = server.fixtures().organisation("Stichting Duinrand Jeugdhulp");
        this.subId = server.fixtures().organisation("Praktijk Zeewind");
        this.path = tenant.path("agreements");
        this.region = new Region(applicant);
        this.regionHead = model("REGION_HEAD");
        this.regionSub = model("REGION_SUB");
        this.headSub = model("HEAD_SUB");
    }

    /** In a region of its own, where the subcontractor is admitted. */
    static Contracting inNewRegion() {
        Contracting made = new Contracting(new Applicant(TestServer.running().newTenant()), "Overeenkomst");
        made.region.approved();
        return made;
    }

    LocalDate today() {
        return LocalDate.ofInstant(server.clock().instant(), nl.loodlijn.platform.calendar.Netherlands.ZONE);
    }

    /** An agreement between the region and the head contractor that both signed. */
    public String framework() {
        return signed(written(manager, begin(manager, "REGION_HEAD", regionHead, headId, null), frameworkTerms()), manager, head);
    }

    /** A draft of the head contractor that keeps to every rule. */
    public String draft(String framework) {
        return written(head, begin(head, "HEAD_SUB", headSub, subId, framework),
                subTerms(9_000, "{\"kind\":\"PERCENTAGE\",\"percent\":10}"));
    }

    /** The same, offered to the subcontractor. */
    public String offered(String framework) {
        String id = draft(framework);
        ok(offer(head, id));
        return id;
    }

    /** The same, signed by both. */
    public String inForce(String framework) {
        String id = offered(framework);
        ok(sign(head, id));
        ok(sign(sub, id));
        return id;
    }

    String begin(Caller by, String kind, String model, UUID other, String framework) {
        return ok(by.post(path,
                """
                {"kind":"%s","modelVersionId":"%s","otherId":"%s","title":"%s %s"%s}""".formatted(kind, model, other, title,
                        UUID.randomUUID(),
                        framework == null ? "" : ",\"frameworkId\":\"" + framework + "\"")))
                .textAt("id");
    }

    String written(Caller by, String id, String terms) {
        ok(write(by, id, terms, "[]"));
        return id;
    }

    Answer write(Caller by, String id, String terms, String deviations) {
        return current(by, id).put(path + "/" + id + "/draft", contract(terms, deviations));
    }

    static String contract(String terms, String deviations) {
        return "{\"terms\":" + terms + ",\"filling\":{\"values\":{\"dagen\":\"30\"},\"deviations\":" + deviations + "}}";
    }

    /** Somebody with the version of what is shown, as it is now. */
    Caller current(Caller by, String id) {
        return by.with("If-Match", by.get(path + "/" + id).header("ETag").orElseThrow());
    }

    Answer offer(Caller by, String id) {
        return current(by, id).post(path + "/" + id + "/offer");
    }

    Answer sign(Caller by, String id) {
        return sign(by, id, by.get(path + "/" + id).textAt("shown/sha256"));
    }

    Answer sign(Caller by, String id, String sha256) {
        return by.post(path + "/" + id + "/signatures", "{\"sha256\":\"" + sha256 + "\"}");
    }

    private String signed(String id, Caller one, Caller other) {
        ok(offer(one, id));
        ok(sign(one, id));
        ok(sign(other, id));
        return id;
    }

    String state(Caller by, String id) {
        return ok(by.get(path + "/" + id)).textAt("state");
    }

    String frameworkTerms() {
        return """
                {"categories":["jz020-45"],"municipalities":["GM0361","GM0373"],"startsOn":"%s","endsOn":"%s","noticeMonths":3,"protocol":"3.0",
                 "price":{"form":"UNIT","lines":[{"product":"jz020-45","unit":"HOUR","cents":10000}]},
                 "feeMaximum":{"kind":"PERCENTAGE","percent":10},"earmarkMinimum":5,"earmarks":[{"goal":"PREVENTION","percent":5}],
                 "floors":[{"product":"jz020-45","unit":"HOUR","staffCents":6000,"otherClientCents":500,"overheadPercent":20,"indexingPercent":4.2}]}"""
                .formatted(today(), today().plusMonths(30));
    }

    String subTerms(long cents, String fee) {
        return subTerms(cents, fee, today().plusMonths(1), today().plusMonths(18));
    }

    String subTerms(long cents, String fee, LocalDate first, LocalDate last) {
        return """
                {"categories":["jz020-45"],"municipalities":["GM0361"],"startsOn":"%s","endsOn":"%s","noticeMonths":3,"protocol":"3.0",
                 "price":{"form":"UNIT","lines":[{"product":"jz020-45","unit":"HOUR","cents":%d}]},"fee":%s,
                 "earmarks":[{"goal":"PREVENTION","percent":5}],"responsibilities":%s}""".formatted(first, last, cents, fee,
                RESPONSIBILITIES);
    }

    private String model(String kind) {
        String models = tenant.path("contract-models");
        String id = ok(manager.post(models,
                "{\"name\":\"Model %s\",\"kind\":\"%s\",\"variant\":\"EFFORT\",\"fromExample\":false}".formatted(kind, kind)))
                .textAt("model/id");
        String draft = models + "/" + id + "/draft";
        ok(manager.post(draft + "/articles", TERM));
        ok(manager.post(draft + "/articles", LOCKED));
        String version = manager.get(models + "/" + id + "/versions/draft").header("ETag").orElseThrow();
        ok(manager.with("If-Match", version).post(draft + "/publication", "{\"note\":\"Nieuw\"}"));
        return server.fixtures().value(
                "select id from loodlijn.contract_model_version where tenant_id = ? and model_id = ?::uuid and state = 'PUBLISHED'",
                tenant.id(), id);
    }
}
