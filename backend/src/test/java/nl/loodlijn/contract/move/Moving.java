package nl.loodlijn.contract.move;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.loodlijn.contract.Contracting;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;

/** A region whose model for head contractors and subcontractors gets newer versions, while agreements run under the first. */
final class Moving {
    static final Duration SOON = Duration.ofSeconds(60);
    private static final String NEW_ARTICLE = """
            {"article":{"code":"evaluatie","part":"GENERAL","state":"LOCKED","optional":false,"heading":"Evaluatie",
             "options":[{"code":"vast","text":"Partijen evalueren elk jaar."}]}}""";
    private static final String NARROWED = """
            {"article":{"code":"betaling","part":"GENERAL","state":"FILL","optional":false,"heading":"Betaling",
             "options":[{"code":"vast","text":"De rekening is binnen {veld:dagen} betaald. De prijs is: {feit:PRICE}."}],
             "slots":[{"key":"dagen","label":"Betaaltermijn","kind":"DURATION","unit":"DAYS","minimum":14,"maximum":21}]}}""";

    final Contracting they = Contracting.inNewRegion();
    final String framework = they.framework();
    final String model = they.server.fixtures().value("select model_id from loodlijn.contract_model_version where id = ?",
            UUID.fromString(they.headSub));
    final String models = they.tenant.path("contract-models") + "/" + model;
    final String moves = they.tenant.path("agreement-moves");

    /** Publishes a version with an article more. */
    String withArticle() {
        ok(they.manager.post(models + "/draft"));
        ok(they.manager.post(models + "/draft/articles", NEW_ARTICLE));
        return published();
    }

    /** Publishes a version in which the term of payment is 21 days at most. */
    String narrowed() {
        ok(they.manager.post(models + "/draft"));
        ok(they.manager.with("If-Match", "\"1\"").put(models + "/draft/articles/betaling", NARROWED));
        return published();
    }

    private String published() {
        String version = they.manager.get(models + "/versions/draft").header("ETag").orElseThrow();
        ok(they.manager.with("If-Match", version).post(models + "/draft/publication", "{\"note\":\"Nieuw\"}"));
        return they.server.fixtures().value("""
                select id from loodlijn.contract_model_version where tenant_id = ? and model_id = ? and number is not null
                 order by number desc limit 1""", they.tenant.id(), UUID.fromString(model));
    }

    Answer begin(Caller by, String version) {
        return by.post(models + "/moves", "{\"modelVersionId\":\"" + version + "\"}");
    }

    /** A move of the head contractor of which every agreement was looked at. */
    String looked(String version) {
        String id = ok(begin(they.head, version)).textAt("id");
        stands(id, "READY");
        return id;
    }

    void stands(String id, String state) {
        Eventually.holds(SOON, () -> assertThat(ok(they.head.get(moves + "/" + id)).textAt("state")).isEqualTo(state));
    }

    Answer start(Caller by, String id) {
        return by.post(moves + "/" + id + "/start", "{\"reason\":\"De standaard is veranderd\"}");
    }

    int count(String id, String what) {
        return ok(they.head.get(moves + "/" + id)).at("counts/" + what).getIntValue();
    }

    /** Makes copies of an agreement that runs, with the version that holds. */
    void copies(String agreement, int number) {
        they.server.fixtures().execute("""
                do $$ begin
                    alter table loodlijn.agreement disable trigger user;
                    alter table loodlijn.agreement_version disable trigger user;
                    with made as (
                        insert into loodlijn.agreement
                        select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'title', 'Kopie ' || n))).*
                          from loodlijn.agreement a, generate_series(1, %d) n where a.id = '%s' returning id)
                    insert into loodlijn.agreement_version
                    select (jsonb_populate_record(v, jsonb_build_object('agreement_id', made.id))).* from loodlijn.agreement_version v, made
                     where v.agreement_id = '%s' and v.state = 'AGREED';
                    alter table loodlijn.agreement enable trigger user;
                    alter table loodlijn.agreement_version enable trigger user;
                end $$""".formatted(number, agreement, agreement));
    }

    /** Makes a move go on with a run that no replica takes, so that the test works at it. */
    JobRun withoutRun(String id) {
        they.server.fixtures().execute(
                """
                update loodlijn.agreement_move set state = 'RUNNING', reason = 'De standaard is veranderd', started_at = now() where id = ?""",
                UUID.fromString(id));
        UUID run = they.server.fixtures().id("""
                insert into loodlijn.job_run (job, tenant_id, due_at, state, next_attempt_at, attempts, lease, leased_until)
                values (?, ?, now(), 'RUNNING', now(), 1, gen_random_uuid(), now() + interval '1 day') returning id""", MoveJob.NAME,
                they.tenant.id());
        return new JobRun(run, MoveJob.NAME, Optional.of(they.tenant.id()), Map.of(MoveJob.MOVE, UUID.fromString(id)),
                they.server.clock().instant(), 1);
    }

    /** How many versions were offered by now, and of how many agreements. */
    String offers() {
        return they.server.fixtures().value("""
                select count(*) || ' of ' || count(distinct agreement_id) from loodlijn.agreement_version
                 where tenant_id = ? and number > 1 and offered_at is not null""", they.tenant.id());
    }
}
