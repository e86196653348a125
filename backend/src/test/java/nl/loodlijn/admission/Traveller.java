package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A provider of the test's own that applies in one region after another, by criteria of the national list. */
public final class Traveller {
    private static final String FACTS = """
            {"laws":["JEUGDWET","WMO"],"categories":["jz020-45"],"establishments":["000012345678"],"kvkNumber":"12345678","rsin":"","agbCode":"12345678",
             "contactName":"Yusuf Kaya","contactEmail":"onder@voorbeeld.nl","contactPhone":"072 123 4567"}""";

    final TestServer server;
    public final UUID organisation;

    /** Where it applies, by which set, and who acts there. */
    public record Stop(NewTenant tenant, Caller manager, Caller provider, String set) {
        String path() {
            return tenant.path("applications");
        }

        String passport() {
            return tenant.path("passport");
        }

        public String begin() {
            return ok(provider.post(path(), "{\"setId\":\"" + set + "\"}")).textAt("id");
        }

        public Answer filled(String id) {
            return provider.post(path() + "/" + id + "/passport");
        }

        public void consent() {
            ok(provider.put(passport() + "/consent", "{}"));
        }

        Answer read(String id) {
            return ok(provider.get(path() + "/" + id));
        }
    }

    /**
     * What was approved in one region, and an application in a second one that was filled from it.
     *
     * @param approved the application in the first region
     * @param id the application in the second region
     */
    record Journey(Stop first, String approved, Stop second, String id) {
        /** An answer as the second region sees it. */
        Answer seen(String code) {
            return second.manager.get(second.path() + "/" + id + "/answers/" + code);
        }

        /** An answer as the provider sees it. */
        Answer own(String code) {
            return second.provider.get(second.path() + "/" + id + "/answers/" + code);
        }

        /** Asks for an addition to one answer, as an assessor of the second region. */
        void askAgain(Caller assessor, String code) {
            ok(assessor.post(second.path() + "/" + id + "/assessment/additions",
                    "{\"items\":[{\"code\":\"%s\",\"missing\":\"Een code van uw praktijk.\"}]}".formatted(code)));
        }

        /** Gives another number, and does not submit it yet. */
        void answerAnew(String code) {
            ok(second.provider.with("If-Match", own(code).header("ETag").orElseThrow()).put(second.path() + "/" + id + "/answers/" + code,
                    "{\"number\":\"87654321\"}"));
        }

        void submitAgain() {
            ok(second.provider.post(second.path() + "/" + id + "/submission"));
        }

        int savedRequests() {
            return second.provider.get(second.passport()).at("savedRequests").getIntValue();
        }
    }

    public Traveller(TestServer server) {
        this.server = server;
        this.organisation = server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Reizende praktijk " + UUID.randomUUID());
    }

    /** A new region with the whole national list. */
    Stop everything() {
        return stop(region(), "true", "");
    }

    /** A new region with one criterion of every kind that can be shared, of which the number has no term of its own, and the VOG. */
    Stop some() {
        return some(region());
    }

    /** The same in a region that is there. */
    public Stop some(NewTenant tenant) {
        return stop(tenant, "false", """
                N01 DOCUMENT,N16 DECLARATION,N24 WEB_PAGE,N36 REGISTER_NUMBER,N06 SHOWN""");
    }

    private NewTenant region() {
        NewTenant tenant = server.newTenant();
        server.fixtures().execute("update loodlijn.tenant set name = ? where id = ?", "Regio " + tenant.id(), tenant.id());
        return tenant;
    }

    /** Somebody of the provider in a region. */
    Caller member(NewTenant tenant, Role role) {
        Caller caller = server.newPerson("reiziger-" + UUID.randomUUID() + "@voorbeeld.nl");
        server.fixtures().execute(
                """
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from) values (?, ?, 'ORGANISATION', ?, ?, current_date - 1)""",
                tenant.id(), server.personOf(caller), organisation, role.name());
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(tenant.slug()));
        return caller;
    }

    /** Answers whatever is open and asked, and the facts. */
    void fill(Stop stop, String id) {
        String path = stop.path() + "/" + id;
        ok(stop.provider.with("If-Match", stop.read(id).header("ETag").orElseThrow()).put(path + "/facts", FACTS));
        Applicant hands = new Applicant(stop.tenant, stop.provider);
        Answer file = stop.read(id);
        for (int place = 0; place < file.at("answers").size(); place++) {
            String code = file.textAt("answers/" + place + "/criterion/code");
            if (!file.at("answers/" + place + "/open").getBooleanValue() || file.at("answers/" + place + "/answered").getBooleanValue()) {
                continue;
            }
            switch (file.textAt("answers/" + place + "/criterion/evidence/kind")) {
                case "DOCUMENT" -> {
                    String document = ok(hands.upload(stop.provider, id, code, code + ".pdf", Applicant.PDF)).textAt("files/0/id");
                    ok(stop.provider.with("If-Match", "\"1\"").put(path + "/files/" + document,
                            "{\"issuedOn\":\"" + hands.today().minusDays(20) + "\"}"));
                }
                case "REGISTER_NUMBER" ->
                    hands.answer(stop.provider, id, code, 0, "{\"number\":\"" + (code.equals("N18") ? "12345678901" : "12345678") + "\"}");
                case "DECLARATION" -> hands.answer(stop.provider, id, code, 0,
                        "{\"declaredBy\":\"Yusuf Kaya\",\"declaredOn\":\"" + hands.today().minusDays(10)
                                + "\",\"explanation\":\"Wij doen dit.\"}");
                case "WEB_PAGE" -> hands.answer(stop.provider, id, code, 0, "{\"page\":\"https://www.voorbeeld.nl/" + code + "\"}");
                default ->
                    hands.answer(stop.provider, id, code, 0, "{\"canShow\":true,\"issuedOn\":\"" + hands.today().minusMonths(2) + "\"}");
            }
        }
    }

    public String submitted(Stop stop, String id) {
        fill(stop, id);
        ok(stop.provider.post(stop.path() + "/" + id + "/submission"));
        return id;
    }

    /** Two assessors judge everything as met. */
    String judged(Stop stop, String id) {
        List.of(stop.tenant.as(Role.ASSESSOR), stop.tenant.as(Role.ASSESSOR)).forEach(assessor -> judge(stop, id, assessor));
        return id;
    }

    private void judge(Stop stop, String id, Caller assessor) {
        String assessment = stop.path() + "/" + id + "/assessment";
        Answer begun = ok(assessor.post(assessment + "/assessors"));
        for (int place = 0; place < begun.at("criteria").size(); place++) {
            String code = begun.textAt("criteria/" + place + "/code");
            boolean shown = List.of("N06", "N07").contains(code);
            ok(assessor.with("If-Match", "\"0\"").put(assessment + "/judgements/" + code, "{\"verdict\":\"MET\",\"reason\":\"Goed.\""
                    + (shown ? ",\"seenOn\":\"" + new Applicant(stop.tenant, stop.provider).today() + "\"" : "") + "}"));
        }
        ok(assessor.post(assessment + "/submission"));
    }

    Answer decide(Stop stop, String id) {
        return ok(stop.manager.post(stop.path() + "/" + id + "/decisions",
                "{\"outcome\":\"APPROVED\",\"reasons\":\"U voldoet.\",\"validUntil\":\""
                        + new Applicant(stop.tenant, stop.provider).today().plusYears(2) + "\"}"));
    }

    /** An application that a region approved. */
    String approved(Stop stop) {
        String id = judged(stop, submitted(stop, stop.begin()));
        decide(stop, id);
        return id;
    }

    /** A region that approved it. */
    public Stop approvedSomewhere() {
        Stop stop = some();
        approved(stop);
        return stop;
    }

    Journey filledElsewhere() {
        Stop first = some();
        String approved = approved(first);
        Stop second = some();
        second.consent();
        String id = second.begin();
        ok(second.filled(id));
        return new Journey(first, approved, second, id);
    }

    Journey submittedElsewhere() {
        Journey journey = filledElsewhere();
        submitted(journey.second, journey.id);
        return journey;
    }

    Journey approvedElsewhere() {
        Journey journey = submittedElsewhere();
        decide(journey.second, judged(journey.second, journey.id));
        return journey;
    }

    private Stop stop(NewTenant tenant, String fromNational, String codes) {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        String sets = tenant.path("criteria-sets");
        String set = ok(
                manager.post(sets, "{\"name\":\"Landelijk\",\"laws\":[\"JEUGDWET\",\"WMO\"],\"fromNational\":" + fromNational + "}"))
                .textAt("set/id");
        for (String one : codes.isEmpty() ? List.<String>of() : List.of(codes.split(","))) {
            String[] asked = one.split(" ");
            ok(manager.post(sets + "/" + set + "/draft/criteria",
                    """
                    {"criterion":{"code":"%s","class":"SUITABILITY","dutch":{"title":"Eis %s","asked":"Wat wordt gevraagd."},
                     "english":{"title":"Criterion %s","asked":"What is asked."},"evidence":{"kind":"%s"%s},"recheck":{"kind":%s},
                     "origin":"NATIONAL","legalSource":"Wet","laws":["JEUGDWET","WMO"],"proportionality":"","shareable":true}}"""
                            .formatted(asked[0], asked[0], asked[0], asked[1],
                                    asked[1].equals("REGISTER_NUMBER") ? ",\"number\":\"AGB\"" : ",\"validMonths\":12",
                                    asked[1].equals("REGISTER_NUMBER") ? "\"ONCE\"" : "\"PERIOD\",\"months\":12")));
        }
        String version = manager.get(sets + "/" + set + "/versions/draft").header("ETag").orElseThrow();
        ok(manager.with("If-Match", version).post(sets + "/" + set + "/draft/publication", "{}"));
        return new Stop(tenant, manager, member(tenant, Role.SUBCONTRACTOR), set);
    }
}
