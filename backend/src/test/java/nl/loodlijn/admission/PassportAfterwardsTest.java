package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.admission.Traveller.Journey;
import nl.loodlijn.admission.Traveller.Stop;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** What becomes of accepted evidence after it was used: where it was accepted, and where it was used. */
class PassportAfterwardsTest {
    private static final String NUMBER = "N36";
    private static final String REASON = "{\"reason\":\"Geheim onderzoek.\"}";

    private final TestServer server = TestServer.running();
    private final Traveller traveller = new Traveller(server);

    @Test
    void evidence_without_a_term_of_its_own_counts_as_long_as_the_admission_that_it_came_with() {
        Stop stop = traveller.approvedSomewhere();

        assertThat(lastDayOf(NUMBER)).isEqualTo(today(stop).plusYears(2).toString());
    }

    @Test
    void when_a_provider_leaves_a_region_what_it_proved_there_is_offered_no_more_and_its_term_begins() {
        Journey journey = traveller.submittedElsewhere();

        ok(journey.first().provider().post(journey.first().path() + "/" + journey.approved() + "/withdrawal", REASON));

        assertThat(lastDayOf(NUMBER)).isEqualTo(today(journey.first()).minusDays(1).toString());
        assertThat(passport(journey)).contains("\"standing\":\"EXPIRED\"").doesNotContain("\"standing\":\"VALID\"");
        assertThat(ready(journey)).isZero();
        assertThat(journey.seen(NUMBER).text()).as("the region vouched for it until then").doesNotContain("endedAt");
    }

    @Test
    void so_it_is_when_it_leaves_during_a_new_assessment() {
        Stop stop = traveller.some();
        String approved = traveller.approved(stop);
        ok(stop.manager().post(stop.path() + "/" + approved + "/reassessment", REASON));

        ok(stop.provider().post(stop.path() + "/" + approved + "/withdrawal", REASON));

        assertThat(lastDayOf(NUMBER)).isEqualTo(today(stop).minusDays(1).toString());
    }

    @Test
    void what_was_suspended_when_the_admission_ended_is_not_vouched_for_and_stands_so_since_the_suspension() {
        Journey journey = traveller.submittedElsewhere();
        ok(journey.first().manager().post(journey.first().path() + "/" + journey.approved() + "/suspension", REASON));
        String since = journey.seen(NUMBER).textAt("fromPassport/endedAt");

        ok(journey.first().provider().post(journey.first().path() + "/" + journey.approved() + "/withdrawal", REASON));

        assertThat(passport(journey)).contains("\"standing\":\"WITHDRAWN\"").doesNotContain("SUSPENDED");
        assertThat(lastDayOf(NUMBER)).isEqualTo(today(journey.first()).minusDays(1).toString());
        assertThat(journey.seen(NUMBER).textAt("fromPassport/endedAt")).isEqualTo(since);
    }

    @Test
    void when_an_admission_runs_out_what_came_with_it_is_offered_no_more_and_the_region_vouched_for_it_until_then() {
        Journey journey = traveller.submittedElsewhere();

        runOut(journey);

        assertThat(passport(journey)).contains("\"standing\":\"EXPIRED\"").doesNotContain("\"standing\":\"VALID\"");
        assertThat(lastDayOf(NUMBER)).isEqualTo(today(journey.first()).minusDays(1).toString());
        assertThat(ready(journey)).isZero();
        assertThat(journey.seen(NUMBER).text()).doesNotContain("endedAt");
        assertThat(told(journey)).isEmpty();
    }

    @Test
    void what_was_suspended_when_its_admission_ran_out_is_not_vouched_for_and_stands_so_since_the_suspension() {
        Journey journey = traveller.submittedElsewhere();
        ok(journey.first().manager().post(journey.first().path() + "/" + journey.approved() + "/suspension", REASON));
        String since = journey.seen(NUMBER).textAt("fromPassport/endedAt");

        runOut(journey);

        assertThat(passport(journey)).contains("\"standing\":\"WITHDRAWN\"").doesNotContain("SUSPENDED");
        assertThat(lastDayOf(NUMBER)).isEqualTo(today(journey.first()).minusDays(1).toString());
        assertThat(journey.seen(NUMBER).textAt("fromPassport/endedAt")).isEqualTo(since);
    }

    @Test
    void a_suspension_ends_what_the_region_vouched_for_and_tells_where_it_is_used_without_saying_why() {
        Journey journey = traveller.submittedElsewhere();
        Stop second = journey.second();

        ok(journey.first().manager().post(journey.first().path() + "/" + journey.approved() + "/suspension", REASON));

        assertThat(journey.seen(NUMBER).textAt("fromPassport/endedAt")).isNotEmpty();
        assertThat(second.manager().get(second.path() + "/" + journey.id()).text()).doesNotContain("Geheim", "SUSPENDED");
        assertThat(passport(journey)).contains("\"standing\":\"SUSPENDED\"");
        assertThat(ready(journey)).isZero();
        assertThat(told(journey)).as("once, of four answers").hasSize(1);
        assertThat(second.manager().get(second.tenant().path("notifications")).text()).contains(
                "Regio " + journey.first().tenant().id() + " staat niet meer in voor bewijs", "aanvragen/" + journey.id())
                .doesNotContain("Geheim");
        ok(journey.first().manager().post(journey.first().path() + "/" + journey.approved() + "/resumption", REASON));
        assertThat(journey.seen(NUMBER).text()).doesNotContain("endedAt");
    }

    @Test
    void a_region_is_not_told_of_a_draft_or_of_what_it_may_not_see() {
        Journey draft = traveller.filledElsewhere();
        Traveller other = new Traveller(server);
        Journey withdrawn = other.submittedElsewhere();
        ok(withdrawn.second().provider().delete(withdrawn.second().passport() + "/consent"));

        for (Journey journey : List.of(draft, withdrawn)) {
            ok(journey.first().manager().post(journey.first().path() + "/" + journey.approved() + "/suspension", REASON));
            assertThat(told(journey)).isEmpty();
        }
    }

    @Test
    void what_was_asked_again_is_not_counted_as_saved() {
        Journey journey = traveller.submittedElsewhere();
        journey.askAgain(assessor(journey), NUMBER);

        assertThat(journey.seen(NUMBER).textAt("fromPassport/outcome")).isEqualTo("ASKED_AGAIN");
        assertThat(journey.savedRequests()).isZero();
    }

    @Test
    void beside_an_answer_that_took_the_place_of_an_accepted_one_stands_no_region_that_accepted_it() {
        Journey journey = traveller.submittedElsewhere();
        journey.askAgain(assessor(journey), NUMBER);

        journey.answerAnew(NUMBER);

        assertThat(journey.own(NUMBER).text()).as("what the provider is writing").contains("87654321").doesNotContain("fromPassport");
        assertThat(journey.seen(NUMBER).text()).as("what was submitted").contains("12345678", "fromPassport");
        journey.submitAgain();
        assertThat(journey.seen(NUMBER).text()).contains("87654321").doesNotContain("fromPassport");
        assertThat(journey.own(NUMBER).text()).contains("87654321").doesNotContain("fromPassport");
        assertThat(journey.seen("N24").text()).contains("fromPassport");
    }

    @Test
    void what_a_first_decision_rested_on_stays_accepted_and_counted_when_a_later_assessment_asks_for_it_again() {
        Journey journey = traveller.approvedElsewhere();
        Stop second = journey.second();
        int saved = journey.savedRequests();
        ok(second.manager().post(second.path() + "/" + journey.id() + "/reassessment", REASON));

        journey.askAgain(assessor(journey), NUMBER);
        ok(second.provider().delete(second.passport() + "/consent"));

        assertThat(journey.seen(NUMBER).textAt("fromPassport/outcome")).isEqualTo("ACCEPTED");
        journey.answerAnew(NUMBER);
        journey.submitAgain();
        assertThat(journey.seen(NUMBER).text()).doesNotContain("fromPassport");
        assertThat(journey.savedRequests()).isEqualTo(saved).isEqualTo(4);
    }

    /** The last day of the first admission was yesterday, and the job comes by. */
    private void runOut(Journey journey) {
        LocalDate today = today(journey.first());
        server.fixtures().execute("update loodlijn.application set valid_until = ? where id = ?", Date.valueOf(today.minusDays(1)),
                UUID.fromString(journey.approved()));
        server.fixtures().value("select loodlijn.expire_admissions(?, ?)", Date.valueOf(today), Timestamp.from(server.clock().instant()));
        assertThat(journey.first().provider().get(journey.first().path() + "/" + journey.approved()).textAt("state")).isEqualTo("EXPIRED");
    }

    private Caller assessor(Journey journey) {
        Caller assessor = journey.second().tenant().as(Role.ASSESSOR);
        ok(assessor.post(journey.second().path() + "/" + journey.id() + "/assessment/assessors"));
        return assessor;
    }

    private String passport(Journey journey) {
        return ok(journey.second().provider().get(journey.second().passport())).text();
    }

    private int ready(Journey journey) {
        Answer offer = journey.second().provider().get(journey.second().passport() + "/offer?set=" + journey.second().set());
        return ok(offer).at("ready").size();
    }

    private List<String> told(Journey journey) {
        return server.fixtures().value("""
                select coalesce(string_agg(kind, ','), '') from loodlijn.notification
                 where tenant_id = ? and kind = 'passport-ended' and person_id = ?""", journey.second().tenant().id(),
                server.personOf(journey.second().manager())).lines().toList();
    }

    private String lastDayOf(String code) {
        return server.fixtures().value("select valid_until from loodlijn.passport_item where organisation_id = ? and code = ?",
                traveller.organisation, code);
    }

    private LocalDate today(Stop stop) {
        return new Applicant(stop.tenant(), stop.provider()).today();
    }
}
