package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
    public final String regionHead;
    final String regionSub;
    public final String headSub;

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
    public static Contracting inNewRegion() {
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

    /** The same, at a price of an hour. */
    public String frameworkAt(long cents) {
        return signed(written(manager, begin(manager, "REGION_HEAD", regionHead, headId, null),
                frameworkTerms().replace("\"cents\":10000", "\"cents\":" + cents)), manager, head);
    }

    /** An agreement between head contractor and subcontractor at a price of an hour that both signed. */
    public String inForceAt(String framework, long cents, String fee) {
        String id = written(head, begin(head, "HEAD_SUB", headSub, subId, framework), subTerms(cents, fee));
        ok(offer(head, id));
        ok(sign(head, id));
        ok(sign(sub, id));
        return id;
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
        return ok(begun(by, kind, model, other, framework)).textAt("id");
    }

    Answer begun(Caller by, String kind, String model, UUID other, String framework) {
        return by.post(path,
                """
                {"kind":"%s","modelVersionId":"%s","otherId":"%s","title":"%s %s"%s}""".formatted(kind, model, other, title,
                        UUID.randomUUID(),
                        framework == null ? "" : ",\"frameworkId\":\"" + framework + "\""));
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

    /** Offers it; when it is the head contractor that offers, consent to the subcontractor is given as well. */
    Answer offer(Caller by, String id) {
        Answer offered = offerOnly(by, id);
        if (by == head && offered.status() == 200) {
            consented(id);
        }
        return offered;
    }

    Answer offerOnly(Caller by, String id) {
        return current(by, id).post(path + "/" + id + "/offer");
    }

    private void consented(String id) {
        municipalities();
        Answer asked = head.post(path + "/" + id + "/consent-request", "{\"task\":\"Begeleiding\",\"selfEmployed\":false}");
        if (asked.status() == 409) {
            assertThat(asked.problem()).isIn("consent-there", "agreement-not-a-party");
        } else {
            ok(manager.post(tenant.path("subcontractings/" + ok(asked).textAt("id") + "/decision"), "{\"consented\":true}"));
        }
    }

    /** Where subcontractors work takes part in the region, and what the provider is is known well enough to be reported. */
    void municipalities() {
        for (String code : List.of("GM0361", "GM0373")) {
            server.fixtures().execute("""
                    insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from)
                    select ?::uuid, ?, date '2020-01-01' where not exists (
                        select from loodlijn.tenant_municipality where tenant_id = ?::uuid and municipality_code = ?)""",
                    tenant.id().toString(), code, tenant.id().toString(), code);
        }
        server.fixtures().execute(
                "update loodlijn.provider set kvk_number = '12345678' where tenant_id = ? and organisation_id = ? and kvk_number is null",
                tenant.id(), subId);
    }

    /** The subcontractor on the list of the region. */
    String provider() {
        return server.fixtures().value("select id from loodlijn.provider where tenant_id = ? and organisation_id = ?", tenant.id(), subId);
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

    /** The region decides this of its settings, and nothing else. */
    void decide(String settings) {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        String path = tenant.path("settings");
        ok(admin.with("If-Match", admin.get(path).header("ETag").orElseThrow()).put(path,
                "{\"name\":\"Regio voor een test\"," + settings + "}"));
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
        return model(kind, "EFFORT");
    }

    String model(String kind, String variant) {
        String models = tenant.path("contract-models");
        String id = ok(manager.post(models,
                "{\"name\":\"Model %s %s\",\"kind\":\"%s\",\"variant\":\"%s\",\"fromExample\":false}".formatted(kind, variant, kind,
                        variant)))
                .textAt("model/id");
        String draft = models + "/" + id + "/draft";
        ok(manager.post(draft + "/articles", TERM));
        ok(manager.post(draft + "/articles", LOCKED));
        return published(id);
    }

    /** The same text, as the next version of the model of a version. */
    String nextVersion(String version) {
        String id = server.fixtures().value("select model_id from loodlijn.contract_model_version where tenant_id = ? and id = ?::uuid",
                tenant.id(), version);
        ok(manager.post(tenant.path("contract-models") + "/" + id + "/draft", "{}"));
        return published(id);
    }

    private String published(String model) {
        String path = tenant.path("contract-models") + "/" + model;
        String version = manager.get(path + "/versions/draft").header("ETag").orElseThrow();
        ok(manager.with("If-Match", version).post(path + "/draft/publication", "{\"note\":\"Nieuw\"}"));
        return server.fixtures().value(
                """
                select id from loodlijn.contract_model_version where tenant_id = ? and model_id = ?::uuid and state = 'PUBLISHED'
                 order by number desc limit 1""",
                tenant.id(), model);
    }
}
