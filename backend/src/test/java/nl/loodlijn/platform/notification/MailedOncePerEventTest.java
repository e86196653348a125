package nl.loodlijn.platform.notification;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.admission.Applicant;
import nl.loodlijn.admission.Region;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** What is told and waits on the start page besides is one line of mail. */
class MailedOncePerEventTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Region region = new Region(applicant);

    @Test
    void an_objection_is_mailed_once_to_who_decides_and_its_hearing_once_to_who_objected() {
        String id = region.judged();
        ok(region.refuse(region.manager, id));
        Answer brought = ok(applicant.provider.post(applicant.path + "/" + id + "/objections", "{\"grounds\":\"Wij voldoen wel.\"}"));
        ok(region.manager.with("If-Match", brought.textAt("objections/0/version")).put(
                applicant.path + "/" + id + "/objections/" + brought.textAt("objections/0/id") + "/hearing",
                "{\"day\":\"" + applicant.today().plusDays(9) + "\",\"place\":\"Stadhuis, kamer 3\"}"));

        mailEverything();

        assertThat(mailed(region.manager, "%objection%")).isEqualTo("objection-received");
        assertThat(mailed(applicant.provider, "%objection%")).isEqualTo("objection-hearing");
        assertThat(mailed(applicant.provider, "%hearing%")).isEqualTo("objection-hearing");
    }

    @Test
    void an_addition_that_is_asked_for_is_mailed_once() {
        String id = applicant.submitted();
        region.begin(region.one, id);
        ok(region.one.post(applicant.path + "/" + id + "/assessment/additions",
                "{\"items\":[{\"code\":\"D01\",\"missing\":\"De tweede bladzijde.\"}]}"));

        mailEverything();

        assertThat(mailed(applicant.provider, "%addition%")).isEqualTo("application-addition");
    }

    /** The rounds of a quarter of an hour, of a day and of a week, one after the other. */
    private void mailEverything() {
        for (Set<MailChoice> due : Set.of(Set.of(MailChoice.AT_ONCE), EnumSet.of(MailChoice.AT_ONCE, MailChoice.DAILY),
                EnumSet.of(MailChoice.AT_ONCE, MailChoice.DAILY, MailChoice.WEEKLY))) {
            server.bean(MailRound.class).mail(UUID.randomUUID(), due).block(Duration.ofMinutes(2));
        }
    }

    /** What of these kinds went to a person about this region, one for each time. */
    private String mailed(Caller person, String kinds) {
        return server.fixtures().value(
                """
                select coalesce(string_agg(kind, ', '), '') from loodlijn.mailed_item where tenant_id = ? and person_id = ? and kind like ?""",
                applicant.tenant.id(), server.personOf(person), kinds);
    }
}
