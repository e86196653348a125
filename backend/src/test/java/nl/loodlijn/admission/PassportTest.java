package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import nl.loodlijn.admission.Traveller.Journey;
import nl.loodlijn.admission.Traveller.Stop;
import nl.loodlijn.admission.criteria.NationalCriteria;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

/** What was accepted in one region, and what becomes of it in another. */
class PassportTest {
    private static final String ONE = "/answers/N01";

    private final TestServer server = TestServer.running();
    private final Traveller traveller = new Traveller(server);

    @Test
    void an_application_in_a_second_region_starts_at_least_90_percent_filled_in_from_valid_evidence() {
        Stop first = traveller.everything();
        traveller.approved(first);
        Stop second = traveller.everything();
        second.consent();
        Answer offer = ok(second.provider().get(second.passport() + "/offer?set=" + second.set()));

        String id = second.begin();
        ok(second.filled(id));

        Answer completeness = second.provider().get(second.path() + "/" + id + "/completeness");
        int asked = completeness.at("asked").getIntValue();
        assertThat(completeness.at("answered").getIntValue() * 100).as(completeness.text()).isGreaterThanOrEqualTo(asked * 90);
        assertThat(offer.at("asked").getIntValue()).isEqualTo(asked);
        assertThat(offer.at("ready").size()).isEqualTo(completeness.at("answered").getIntValue());
        assertThat(completeness.text()).doesNotContain("/facts/").contains("N06", "N07", "N12");
        traveller.decide(second, traveller.judged(second, traveller.submitted(second, id)));
        int saved = offer.at("ready").size();
        assertThat(second.provider().get(second.passport()).at("savedRequests").getIntValue()).isEqualTo(saved);
        assertThat(second.manager().get(second.tenant().path("application-figures")).at("fromPassport").getIntValue()).isEqualTo(saved);
    }

    @Test
    void what_may_not_be_shared_is_the_same_in_the_database_and_in_the_national_list() {
        server.bean(NationalCriteria.class).under(Set.of(CareLaw.values())).forEach(one -> assertThat(
                server.fixtures().value("select loodlijn.never_shared(?)", one.code())).as(one.code())
                .isEqualTo(String.valueOf(!one.shareable())));
    }

    @Test
    void a_vog_stays_out_of_the_passport_whatever_a_region_says_of_it() {
        Stop first = traveller.approvedSomewhere();

        Answer passport = ok(first.provider().get(first.passport()));

        assertThat(passport.at("items").size()).as(passport.text()).isEqualTo(4);
        assertThat(passport.text()).doesNotContain("N06");
        assertThat(passport.textAt("items/0/acceptedBy")).isEqualTo("Regio " + first.tenant().id());
        assertThat(passport.textAt("items/0/validUntil")).isNotEmpty();
        assertThat(passport.textAt("items/0/files/0")).isEqualTo("N01.pdf");
    }

    @Test
    void the_second_region_sees_who_accepted_it_and_when_and_has_a_copy_of_its_own() {
        Journey journey = traveller.submittedElsewhere();
        Stop first = journey.first();
        Stop second = journey.second();
        String id = journey.id();
        server.fixtures().execute(
                "update loodlijn.stored_file set state = 'DELETED', deleted_at = now() where tenant_id = ? and purpose = 'application-evidence'",
                first.tenant().id());

        Answer read = ok(second.manager().get(second.path() + "/" + id + ONE));

        assertThat(read.textAt("fromPassport/acceptedBy")).isEqualTo("Regio " + first.tenant().id());
        assertThat(read.textAt("fromPassport/acceptedOn")).isNotEmpty();
        assertThat(read.textAt("fromPassport/validUntil")).isNotEmpty();
        Answer content = second.manager().get(second.path() + "/" + id + "/files/" + read.textAt("files/0/id"));
        assertThat(content.bytes()).isEqualTo(Applicant.PDF);
        assertThat(second.manager().get(second.path() + "/" + id + "/answers/N06").text()).doesNotContain("fromPassport");
        assertThat(ok(first.provider().get(first.passport())).text()).as("what was erased left the passport").doesNotContain("N01.pdf");
    }

    @Test
    void evidence_that_the_first_region_erased_meanwhile_stays_open_and_the_rest_is_filled_in() {
        traveller.approvedSomewhere();
        Stop second = traveller.some();
        second.consent();
        String content = server.fixtures().value("select content_id from loodlijn.passport_file where organisation_id = ?",
                traveller.organisation);
        server.bean(nl.loodlijn.platform.files.FileStore.class).delete(UUID.fromString(content)).block();

        String id = second.begin();
        Answer filled = ok(second.filled(id));

        assertThat(filled.text()).contains("\"acceptedBy\"");
        assertThat(second.provider().get(second.path() + "/" + id + ONE).at("answered").getBooleanValue()).isFalse();
        assertThat(second.provider().get(second.path() + "/" + id + "/answers/N36").textAt("number")).isEqualTo("12345678");
    }

    @Test
    void a_document_that_is_not_what_was_accepted_is_not_copied() {
        traveller.approvedSomewhere();
        Stop second = traveller.some();
        second.consent();
        server.fixtures().execute("update loodlijn.passport_file set sha256 = sha256('iets anders') where organisation_id = ?",
                traveller.organisation);

        String id = second.begin();
        ok(second.filled(id));

        assertThat(second.provider().get(second.path() + "/" + id + ONE).at("answered").getBooleanValue()).isFalse();
    }

    @Test
    void nothing_is_filled_in_without_consent_or_after_it_was_withdrawn() {
        traveller.approvedSomewhere();
        Stop second = traveller.some();
        String id = second.begin();

        assertThat(second.filled(id).problem()).isEqualTo("passport-not-offered");
        second.consent();
        ok(second.provider().delete(second.passport() + "/consent"));
        assertThat(second.filled(id).problem()).isEqualTo("passport-not-offered");
        assertThat(second.read(id).text()).doesNotContain("fromPassport").doesNotContain("\"answered\":true");
        assertThatThrownBy(() -> server.fixtures().execute(
                """
                insert into loodlijn.passport_use (tenant_id, application_id, code, organisation_id, item_id, accepted_by, accepted_on, used_at)
                select ?, ?, i.code, i.organisation_id, i.id, i.accepted_by, i.accepted_on, now() from loodlijn.passport_item i where i.organisation_id = ?""",
                second.tenant().id(), UUID.fromString(id), traveller.organisation)).hasMessageContaining("no consent");
        assertThat(second.manager().get(second.tenant().path("audit")).text()).contains("paspoort");
    }

    @Test
    void a_region_sees_nothing_more_of_the_passport_after_consent_was_withdrawn_except_what_it_accepted() {
        Journey journey = traveller.submittedElsewhere();
        Stop first = journey.first();
        Stop second = journey.second();
        String id = journey.id();

        ok(second.provider().delete(second.passport() + "/consent"));
        assertThat(second.manager().get(second.path() + "/" + id).text()).doesNotContain("fromPassport", "Regio " + first.tenant().id());
        second.consent();
        traveller.decide(second, traveller.judged(second, id));
        ok(second.provider().delete(second.passport() + "/consent"));

        assertThat(second.manager().get(second.path() + "/" + id + ONE).textAt("fromPassport/outcome")).isEqualTo("ACCEPTED");
    }

    @Test
    void of_consent_withdrawn_while_an_application_is_filled_one_of_the_two_comes_first_and_nothing_is_half_done() {
        traveller.approvedSomewhere();
        Stop second = traveller.some();
        second.consent();
        String id = second.begin();

        CompletableFuture<Answer> filling = CompletableFuture.supplyAsync(() -> second.filled(id));
        CompletableFuture<Answer> withdrawing = CompletableFuture
                .supplyAsync(() -> second.provider().delete(second.passport() + "/consent"));

        assertThat(withdrawing.join().status()).isEqualTo(200);
        boolean filled = filling.join().status() == 200;
        assertThat(filled || filling.join().problem().equals("passport-not-offered")).as(filling.join().text()).isTrue();
        assertThat(server.fixtures().value("select count(*) from loodlijn.passport_use where tenant_id = ?", second.tenant().id()))
                .isEqualTo(filled ? "4" : "0");
        assertThat(server.fixtures().value("select count(*) from loodlijn.application_answer where tenant_id = ?", second.tenant().id()))
                .isEqualTo(filled ? "4" : "0");
    }

    @Test
    void an_answer_that_the_provider_changes_is_not_from_the_passport_any_more() {
        Journey journey = traveller.filledElsewhere();
        Stop second = journey.second();
        String id = journey.id();
        Answer number = second.provider().get(second.path() + "/" + id + "/answers/N36");

        ok(second.provider().with("If-Match", number.header("ETag").orElseThrow()).put(second.path() + "/" + id + "/answers/N36",
                "{\"number\":\"87654321\"}"));
        ok(second.provider().delete(second.path() + "/" + id + "/files/"
                + second.provider().get(second.path() + "/" + id + ONE).textAt("files/0/id")));

        assertThat(second.provider().get(second.path() + "/" + id + "/answers/N36").text()).doesNotContain("fromPassport");
        assertThat(second.provider().get(second.path() + "/" + id + ONE).text()).doesNotContain("fromPassport");
        assertThat(second.provider().get(second.path() + "/" + id + "/answers/N24").textAt("fromPassport/acceptedBy")).isNotEmpty();
    }

    @Test
    void what_the_provider_had_answered_already_stays() {
        traveller.approvedSomewhere();
        Stop second = traveller.some();
        second.consent();
        String id = second.begin();
        ok(second.provider().with("If-Match", "\"0\"").put(second.path() + "/" + id + "/answers/N36", "{\"number\":\"87654321\"}"));

        ok(second.filled(id));
        ok(second.filled(id));

        assertThat(second.provider().get(second.path() + "/" + id + "/answers/N36").textAt("number")).isEqualTo("87654321");
        assertThat(second.provider().get(second.path() + "/" + id + ONE).at("files").size()).isEqualTo(1);
    }

    @Test
    void expired_evidence_is_not_offered_and_is_erased_after_its_term() {
        Stop first = traveller.approvedSomewhere();
        server.fixtures().execute(
                "update loodlijn.passport_item set valid_until = date '2001-01-01' where organisation_id = ? and code = 'N01'",
                traveller.organisation);

        Answer passport = first.provider().get(first.passport());
        assertThat(passport.textAt("items/0/standing")).isEqualTo("EXPIRED");
        assertThat(first.provider().get(first.passport() + "/offer?set=" + first.set()).text()).doesNotContain("N01");
        server.fixtures().execute("select loodlijn.erase_old_passport_items(timestamptz '2001-02-01', 1000)");
        assertThat(first.provider().get(first.passport()).text()).doesNotContain("N01");
    }

    @Test
    void nobody_but_the_provider_gets_at_its_passport() {
        Stop first = traveller.approvedSomewhere();
        Stop second = traveller.some();
        String secret = "Regio " + first.tenant().id();
        List<Caller> strangers = List.of(server.anonymous(), server.newPerson(UUID.randomUUID() + "@voorbeeld.nl"), second.manager(),
                second.tenant().as(Role.ASSESSOR), second.tenant().as(Role.HEAD_CONTRACTOR), second.tenant().as(Role.SUBCONTRACTOR),
                traveller.member(second.tenant(), Role.CARE_PROFESSIONAL));
        for (Caller stranger : strangers) {
            for (String path : List.of(second.passport(), second.passport() + "/offer?set=" + second.set())) {
                Answer answer = stranger.get(path);
                assertThat(answer.text()).as(path + " " + answer.status()).doesNotContain(secret, "N01.pdf");
            }
        }
        assertThat(server.anonymous().get(second.passport()).status()).isEqualTo(401);
        assertThat(second.manager().get(second.passport()).problem()).isEqualTo("permission-missing");
        assertThat(ok(second.provider().get(second.passport())).text()).contains(secret);
    }

    @Test
    void the_database_gives_no_tenant_and_no_other_organisation_a_row_of_a_passport() throws SQLException {
        Journey journey = traveller.filledElsewhere();
        Stop first = journey.first();
        Stop second = journey.second();
        String id = journey.id();

        for (String table : List.of("passport_item", "passport_file", "passport_facts")) {
            assertThat(rows(table, second.manager(), second.tenant().id(), second.tenant().id(), "CONTRACT_MANAGER")).as(table).isZero();
            assertThat(rows(table, second.provider(), second.tenant().id(), traveller.organisation, "SUBCONTRACTOR")).as(table)
                    .isPositive();
        }
        assertThat(rows("passport_use", second.manager(), second.tenant().id(), second.tenant().id(), "CONTRACT_MANAGER"))
                .as("a draft is not the region's").isZero();
        assertThat(rows("passport_use", first.manager(), first.tenant().id(), first.tenant().id(), "CONTRACT_MANAGER")).isZero();
        Caller other = second.tenant().as(Role.SUBCONTRACTOR);
        UUID another = server.fixtures().organisation("Praktijk Zeewind");
        assertThat(rows("passport_item where organisation_id = '" + traveller.organisation + "'", other, second.tenant().id(), another,
                "SUBCONTRACTOR")).isZero();
    }

    @Test
    void whoever_looks_hears_of_consent() {
        Stop stop = traveller.some();
        stop.consent();

        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(server.fixtures().value(
                "select count(*) from loodlijn.live_event where tenant_id = ? and topic = 'passport'", stop.tenant().id())).isEqualTo("1"));
    }

    private long rows(String table, Caller as, UUID tenant, UUID party, String role) throws SQLException {
        UUID person = server.personOf(as);
        try (Connection app = server.database().connect("loodlijn_app")) {
            app.setAutoCommit(false);
            try (PreparedStatement enter = app.prepareStatement("select loodlijn.enter(?, ?, ?, ?, ?)")) {
                enter.setObject(1, tenant);
                enter.setObject(2, person);
                enter.setObject(3, party);
                enter.setString(4, role);
                enter.setString(5, UUID.randomUUID().toString());
                enter.execute();
            }
            try (PreparedStatement count = app.prepareStatement("select count(*) from loodlijn." + table);
                    ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            } finally {
                app.rollback();
            }
        }
    }
}
