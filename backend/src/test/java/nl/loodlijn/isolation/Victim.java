package nl.loodlijn.isolation;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.loodlijn.admission.Applicant;
import nl.loodlijn.admission.Region;
import nl.loodlijn.admission.Traveller;
import nl.loodlijn.contract.Contracting;
import nl.loodlijn.contract.consent.Relations;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A region in which somebody used everything, with two words in all that was written: one that its members may read, one that only a party may. */
final class Victim {
    /** What is looked for; stands beside the other two. */
    static final String BAIT = "lokvogel";
    static final String OF_THE_TENANT = "blauwborst";
    static final String OF_A_PARTY = "zwartspecht";
    /** Cents of an hour that stand nowhere else: what the region pays the head contractor, and what that pays the subcontractor. */
    static final long OF_THE_HEAD = 8_391_973;
    static final long OF_THE_SUB = 7_918_357;
    /** Besides {@link #OF_A_PARTY}, what the file of the applicant says. */
    static final List<String> IN_THE_FILE = List.of("voorbeeld.nl/klachten", "uittreksel.pdf", "oordeel over", "072 123 4567");

    final NewTenant tenant;
    final Map<Role, Caller> insiders = new EnumMap<>(Role.class);
    private final TestServer server;
    private final Applicant applicant;
    /** Who brought a passport with it. */
    final Traveller traveller;
    final Contracting contracting;
    /** Agreements at those prices, between the region and the head contractor and under it. */
    final String pricedFramework;
    final String pricedAgreement;

    Victim(TestServer server) {
        this.server = server;
        this.tenant = server.newTenant();
        this.applicant = new Applicant(tenant);
        this.traveller = new Traveller(server);
        insiders.put(Role.SUBCONTRACTOR, applicant.provider);
        insiders.put(Role.CONTRACT_MANAGER, applicant.manager);
        for (Role role : List.of(Role.REGION_ADMIN, Role.HEAD_CONTRACTOR, Role.CARE_PROFESSIONAL)) {
            insiders.put(role, tenant.as(role));
        }
        apply();
        travel();
        offer();
        model();
        keep();
        this.contracting = new Contracting(applicant, secret());
        contract();
        this.pricedFramework = contracting.frameworkAt(OF_THE_HEAD);
        this.pricedAgreement = contracting.inForceAt(pricedFramework, OF_THE_SUB, "{\"kind\":\"PERCENTAGE\",\"percent\":9.37}");
        move(contracting.regionHead);
        administer();
        importFile();
        new Relations(tenant).consented(secret());
    }

    private void apply() {
        Region region = new Region(applicant);
        insiders.put(Role.ASSESSOR, region.one);
        String id = applicant.submitted();
        region.judgeAll(region.one, id);
        region.begin(region.other, id);
        Region.CODES.forEach(code -> ok(region.judge(region.other, id, code, 0, code.equals("D01") ? "NOT_MET" : "MET")));
        ok(region.other.post(region.assessment(id) + "/submission"));
        ok(region.one.with("If-Match", "\"0\"").put(region.assessment(id) + "/joint-judgements/D01",
                "{\"verdict\":\"NOT_MET\",\"reason\":\"%s\"}".formatted(secret())));
        region.refuse(region.manager, id);
        ok(applicant.provider.post(applicant.path + "/" + id + "/objections", "{\"grounds\":\"%s\"}".formatted(secret())));
        ok(applicant.manager.post(tenant.path("criteria-sets/" + applicant.set + "/draft"), "{}"));
    }

    /** What was accepted elsewhere is used here, and a search is watched. */
    private void travel() {
        traveller.approvedSomewhere();
        Traveller.Stop here = traveller.some(tenant);
        here.consent();
        String id = here.begin();
        ok(here.filled(id));
        traveller.submitted(here, id);
        String view = ok(here.provider().post(tenant.path("saved-views"),
                "{\"list\":\"shortlist\",\"name\":\"%s\",\"address\":\"q=a\",\"shared\":false}".formatted(secret()))).textAt("id");
        ok(here.provider().put(tenant.path("shortlist/watches/" + view), ""));
    }

    private void offer() {
        UUID zeewind = server.fixtures().organisation("Praktijk Zeewind");
        UUID own = server.fixtures().id("insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, ?, ?) returning id",
                tenant.id(), "Praktijk " + shared(), zeewind);
        UUID listing = server.fixtures().id(
                "insert into loodlijn.listing (tenant_id, provider_id, title, note) values (?, ?, ?, ?) returning id", tenant.id(), own,
                "Hulp " + shared(), shared());
        server.fixtures().execute("insert into loodlijn.provider (tenant_id, name, email) values (?, ?, 'a@voorbeeld.nl')", tenant.id(),
                "Andere " + shared());
        server.fixtures().execute(
                """
                insert into loodlijn.feedback (tenant_id, reference, about, target_id, provider_id, name, organisation_id, wrong, texts, last_stamp, term_days,
                                               created_at, last_told_at)
                values (?, upper(left(replace(gen_random_uuid()::text, '-', ''), 10)), 'PROVIDER', ?, ?, ?, ?, 'OTHER', array[?], sha256(''), 10, now(), now())""",
                tenant.id(), own, own, secret(), zeewind, secret());
        ok(by(Role.HEAD_CONTRACTOR).post(tenant.path("contact-requests"),
                "{\"providerId\":\"%s\",\"listingId\":\"%s\",\"needed\":\"%s\"}".formatted(own, listing, secret())));
        ok(applicant.provider.put(tenant.path("shortlist/favourites/" + listing), ""));
        ok(applicant.manager.post(tenant.path("shortlist/search-words"),
                "{\"word\":\"%s\",\"meaning\":\"%s\"}".formatted(BAIT, OF_THE_TENANT)));
    }

    /** A model contract that is published, with a draft that head contractors are asked about. */
    private void model() {
        Caller manager = applicant.manager;
        String models = tenant.path("contract-models");
        String model = models + "/"
                + ok(manager.post(models, "{\"name\":\"Model %s\",\"kind\":\"HEAD_SUB\",\"variant\":\"TASK\",\"fromExample\":false}"
                        .formatted(shared()))).textAt("model/id");
        ok(manager.post(model + "/draft/articles",
                """
                {"article":{"code":"d01","part":"GENERAL","state":"LOCKED","optional":false,"heading":"%s","options":[{"code":"vast","text":"%s"}]}}"""
                        .formatted(shared(), shared())));
        ok(manager.post(model + "/draft/terms",
                "{\"term\":{\"key\":\"d01\",\"term\":\"%s\",\"definition\":\"%s\"}}".formatted(shared(), shared())));
        ok(manager.with("If-Match", "\"3\"").post(model + "/draft/publication", "{}"));
        ok(manager.post(model + "/draft"));
        ok(manager.with("If-Match", "\"1\"").put(model + "/draft/consultation", "{\"until\":\"" + applicant.today().plusDays(7) + "\"}"));
        ok(by(Role.HEAD_CONTRACTOR).put(model + "/draft/articles/d01/vote", "{\"verdict\":\"OBJECTS\",\"reason\":\"%s\",\"textVersion\":1}"
                .formatted(shared())));
        ok(by(Role.HEAD_CONTRACTOR).post(model + "/draft/articles/d01/comments", "{\"text\":\"%s\"}".formatted(shared())));
    }

    /** A head contractor has an agreement with the region, and writes one for a subcontractor. */
    private void contract() {
        // The application above was refused; whoever writes an agreement does so with a provider that is admitted.
        server.fixtures().execute(
                "update loodlijn.provider set admitted_laws = '{JEUGDWET}', admitted_days = ?::date[] where tenant_id = ? and organisation_id = ?",
                "{" + applicant.today().plusYears(1) + "}", tenant.id(), contracting.subId);
        String framework = contracting.framework();
        contracting.draft(framework);
        ok(contracting.sub.post(tenant.path("mediations"),
                "{\"agreementId\":\"%s\",\"why\":\"%s\"}".formatted(contracting.offered(framework), secret())));
        refer(contracting, contracting.inForce(framework));
        declaration(framework);
    }

    /** A form that the head contractor sent, with a question about it. */
    private void refer(Contracting contracting, String agreement) {
        String referrals = tenant.path("referrals");
        String id = ok(contracting.head.post(referrals, "{\"agreementId\":\"" + agreement + "\"}")).textAt("id");
        ok(contracting.head.with("If-Match", "\"1\"").put(referrals + "/" + id + "/draft",
                """
                {"reference":"d01","category":"jz020-45","municipality":"GM0361","goals":[{"goal":"%1$s","result":"%1$s"}],"asked":"%1$s","safetyAgreed":true}"""
                        .formatted(secret())));
        ok(contracting.head.with("If-Match", "\"2\"").post(referrals + "/" + id + "/sending", "{\"aboutNobody\":true}"));
        ok(contracting.sub.put(referrals + "/" + id + "/messages/" + UUID.randomUUID(),
                "{\"text\":\"%s\",\"aboutNobody\":true}".formatted(secret())));
    }

    /** The head contractor declares what it did, and says where it lives. */
    private void declaration(String framework) {
        Caller head = by(Role.HEAD_CONTRACTOR);
        String declarations = tenant.path("declarations");
        String id = ok(head.post(declarations, "{\"agreementId\":\"%s\",\"period\":\"%s\"}".formatted(framework,
                applicant.today().toString().substring(0, "2026-10".length())))).textAt("declaration/id");
        ok(head.with("If-Match", "\"0\"").put(declarations + "/invoice-details",
                """
                {"street":"%s","postcode":"1815 AB","town":"Alkmaar","kvkNumber":"87654321","vatNumber":"NL123456789B01","iban":"NL91ABNA0417164300"}"""
                        .formatted(secret())));
        approve(UUID.fromString(id));
    }

    /** A month is declared when it is over, and the clock is everybody's: as if it was, and the region had approved. */
    private void approve(UUID declaration) {
        server.fixtures().execute("alter table loodlijn.declaration_version disable trigger user");
        server.fixtures().execute("alter table loodlijn.declaration disable trigger user");
        server.fixtures().execute("""
                update loodlijn.declaration_version v
                   set state = 'APPROVED', sent_at = v.changed_at, sent_by = d.created_by, decided_at = v.changed_at, decided_by = d.created_by,
                       invoice_number = 'F-00001', invoiced_on = d.period, invoice = ?
                  from loodlijn.declaration d where d.tenant_id = v.tenant_id and d.id = v.declaration_id and d.id = ?""", secret(),
                declaration);
        server.fixtures().execute("update loodlijn.declaration set state = 'APPROVED', sent_number = 1 where id = ?", declaration);
        server.fixtures().execute("alter table loodlijn.declaration_version enable trigger user");
        server.fixtures().execute("alter table loodlijn.declaration enable trigger user");
    }

    /** The agreement with the region is about to be moved to a newer version of its model. */
    private void move(String version) {
        Caller manager = applicant.manager;
        String model = tenant.path("contract-models") + "/" + server.fixtures()
                .value("select model_id from loodlijn.contract_model_version where id = ?", UUID.fromString(version));
        ok(manager.post(model + "/draft"));
        ok(manager.with("If-Match", "\"1\"").post(model + "/draft/publication", "{}"));
        String newer = server.fixtures().value(
                "select n.id from loodlijn.contract_model_version n join loodlijn.contract_model_version o on o.model_id = n.model_id where o.id = ? and n.number = 2",
                UUID.fromString(version));
        String move = ok(manager.post(model + "/moves", "{\"modelVersionId\":\"" + newer + "\"}")).textAt("id");
        Eventually.holds(Duration.ofSeconds(30),
                () -> assertThat(ok(manager.get(tenant.path("agreement-moves/" + move))).textAt("state")).isEqualTo("READY"));
    }

    private void keep() {
        for (Caller caller : List.of(applicant.provider, applicant.manager)) {
            ok(caller.post(tenant.path("saved-views"),
                    "{\"list\":\"shortlist\",\"name\":\"%s\",\"address\":\"q=a\",\"shared\":true}".formatted(secret())));
            ok(caller.put(tenant.path("drafts/invitation/nieuw"),
                    "{\"formVersion\":\"1\",\"body\":{\"name\":\"%s\"}}".formatted(secret())));
            ok(caller.put(tenant.path("presence"), "{\"place\":\"vinden\"}"));
        }
    }

    private void administer() {
        Caller admin = by(Role.REGION_ADMIN);
        UUID leaving = server.personOf(tenant.as(Role.CARE_PROFESSIONAL));
        UUID colleague = server.personOf(tenant.as(Role.REGION_ADMIN));
        ok(admin.post(tenant.path("invitations"), """
                {"email":"%s@voorbeeld.nl","name":"%s","role":"ASSESSOR","partyKind":"TENANT","partyId":"%s"}""".formatted(OF_A_PARTY,
                secret(), tenant.id())));
        ok(admin.post(tenant.path("access-reviews")));
        ok(admin.post(tenant.path("people/" + leaving + "/departure"),
                "{\"lastDay\":\"" + applicant.today().plusDays(30) + "\",\"atOnce\":false}"));
        ok(admin.post(tenant.path("substitutions"), "{\"substitute\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(colleague,
                applicant.today().plusDays(2), applicant.today().plusDays(9))));
        server.fixtures().execute("""
                insert into loodlijn.municipality_desk (tenant_id, municipality_id, adviser_email, updated_at, updated_by)
                select tenant_id, id, ?, now(), ? from loodlijn.tenant_municipality where tenant_id = ? and municipality_code = 'GM0361'""",
                OF_THE_TENANT + "@voorbeeld.nl", colleague, tenant.id());
    }

    private void importFile() {
        String csv = "aanbieder,titel,locatie\n" + secret() + ",Hulp,Nergenshuizen\n";
        Answer uploaded = ok(applicant.manager.body("POST", tenant.path("shortlist/imports"), "multipart/form-data; boundary=grens",
                ("--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + OF_A_PARTY
                        + ".csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + csv + "\r\n--grens--\r\n").getBytes(StandardCharsets.UTF_8)));
        ok(applicant.manager.with("If-Match", uploaded.header("ETag").orElseThrow()).put(
                tenant.path("shortlist/imports/" + uploaded.textAt("id") + "/mapping"),
                """
                {"columns":[{"column":"aanbieder","field":"providerName"},{"column":"titel","field":"title"},{"column":"locatie","field":"places"}],
                 "identity":["aanbieder","titel"],"saveAs":"%s"}""".formatted(secret())));
    }

    private Caller by(Role role) {
        return java.util.Objects.requireNonNull(insiders.get(role));
    }

    private static String shared() {
        return BAIT + " " + OF_THE_TENANT;
    }

    private static String secret() {
        return BAIT + " " + OF_A_PARTY;
    }
}
