package nl.loodlijn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A region that writes a model contract, and those for whom it is. */
final class Drafting {
    static final String FEE = """
            {"article":{"code":"opslag","part":"INDIVIDUAL","state":"FILL","optional":false,"heading":"Opslag",
             "options":[{"code":"vast","text":"De hoofdaannemer houdt {veld:opslag} in. Zie {artikel:duur} en {begrip:opdrachtgever}."}],
             "slots":[{"key":"opslag","label":"Opslag","kind":"PERCENTAGE","minimum":0,"maximum":6.5}],"explanation":"Hooguit 6,5 %.","source":"Raamovereenkomst"}}""";
    static final String TERM = """
            {"article":{"code":"duur","part":"GENERAL","state":"CHOOSE","optional":true,"heading":"Duur",
             "options":[{"code":"jaar","label":"Een jaar","text":"Deze overeenkomst duurt een jaar."},{"code":"twee","label":"Twee jaar","text":"Twee jaar, vanaf {feit:STARTS_ON}."}]}}""";
    static final String LOCKED = """
            {"article":{"code":"geheim","part":"FIXED","state":"LOCKED","optional":false,"heading":"Geheimhouding","options":[{"code":"vast","text":"Partijen houden geheim wat geheim is."}]}}""";
    static final String CLIENT = """
            {"term":{"key":"opdrachtgever","term":"de opdrachtgever","definition":"De gemeente die de hulp inkoopt."}}""";

    final TestServer server = TestServer.running();
    final NewTenant tenant = server.newTenant();
    final Caller manager = tenant.as(Role.CONTRACT_MANAGER);
    final Caller head = tenant.as(Role.HEAD_CONTRACTOR);
    final Caller sub = tenant.as(Role.SUBCONTRACTOR);
    final String path = tenant.path("contract-models");

    /** A model without a text. */
    String empty(String name) {
        return ok(
                manager.post(path, "{\"name\":\"%s\",\"kind\":\"HEAD_SUB\",\"variant\":\"EFFORT\",\"fromExample\":false}".formatted(name)))
                .textAt("model/id");
    }

    /** A model with a draft of three articles and a term, in which nothing is wrong. */
    String written(String name) {
        String model = empty(name);
        ok(manager.post(draft(model) + "/articles", TERM));
        ok(manager.post(draft(model) + "/articles", FEE));
        ok(manager.post(draft(model) + "/articles", LOCKED));
        ok(manager.post(draft(model) + "/terms", CLIENT));
        return model;
    }

    String published(String name) {
        String model = written(name);
        ok(publish(model));
        return model;
    }

    /** A model whose draft head contractors are asked about until next week. */
    String consulted(String name) {
        String model = written(name);
        ok(consult(model));
        return model;
    }

    String draft(String model) {
        return path + "/" + model + "/draft";
    }

    Answer content(Caller caller, String model) {
        return caller.get(path + "/" + model + "/versions/draft");
    }

    Answer publish(String model) {
        return current(model).post(draft(model) + "/publication", "{\"note\":\"Nieuw\"}");
    }

    Answer consult(String model) {
        return current(model).put(draft(model) + "/consultation",
                "{\"until\":\"%s\",\"question\":\"Wat vindt u?\"}".formatted(Netherlands.today(server.clock()).plusDays(7)));
    }

    /** The manager, with the version of the draft as it is now. */
    Caller current(String model) {
        return manager.with("If-Match", content(manager, model).header("ETag").orElseThrow());
    }

    Answer vote(Caller caller, String model, String code, String verdict, String reason) {
        return vote(caller, model, code, verdict, reason, 1);
    }

    Answer vote(Caller caller, String model, String code, String verdict, String reason, int textVersion) {
        return caller.put(draft(model) + "/articles/" + code + "/vote",
                "{\"verdict\":\"%s\",\"reason\":\"%s\",\"textVersion\":%d}".formatted(verdict, reason, textVersion));
    }

    /** The last day of the consultation has gone by. */
    void end(String model) {
        server.fixtures().execute(
                "update loodlijn.contract_model_version set consultation_until = '2020-01-01' where tenant_id = ? and model_id = ?",
                tenant.id(), UUID.fromString(model));
    }

    /** Somebody of another head contractor of the region. */
    Caller anotherHead(String name) {
        UUID organisation = server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id", name);
        Caller caller = server.newPerson("hoofd-" + UUID.randomUUID() + "@voorbeeld.nl");
        server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, 'HEAD_CONTRACTOR', current_date - 1)""", tenant.id(), server.personOf(caller),
                organisation);
        Eventually.holds(Duration.ofSeconds(10),
                () -> assertThat(caller.get("/api/v1/me").text()).contains(tenant.slug()));
        return caller;
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }
}
