package nl.loodlijn.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.TestServer;

class ApplicationErasureTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());

    @Test
    void a_draft_that_nobody_goes_on_with_is_erased_with_its_files_and_what_the_trail_holds_of_it() {
        String id = applicant.complete();
        String file = applicant.provider.get(applicant.path + "/" + id).textAt("answers/0/files/0/id");
        server.fixtures().execute("update loodlijn.application set changed_at = timestamptz '2001-01-01' where id = ?",
                UUID.fromString(id));

        server.fixtures().execute("select loodlijn.erase_left_applications(timestamptz '2001-02-01', 10)");

        assertThat(applicant.provider.get(applicant.path + "/" + id).problem()).isEqualTo("not-found");
        assertThat(server.fixtures().value("select state from loodlijn.stored_file where id = ?", UUID.fromString(file)))
                .isEqualTo("DELETED");
        assertThat(server.fixtures().value("""
                select count(*) filter (where erased_at is not null) > 0 and bool_and(coalesce(after, '{}') = '{}' and coalesce(before, '{}') = '{}')
                  from loodlijn.audit_entry where tenant_id = ? and subject = 'application'""", applicant.tenant.id())).isEqualTo("true");
    }

    @Test
    void evidence_of_what_ended_long_ago_is_erased_and_the_application_stays() {
        String id = applicant.submitted();
        applicant.provider.post(applicant.path + "/" + id + "/withdrawal", "{}");
        server.fixtures().execute("update loodlijn.application set ended_at = timestamptz '2001-01-01' where id = ?", UUID.fromString(id));

        server.fixtures().execute("select loodlijn.erase_old_evidence(timestamptz '2001-02-01', 10)");

        assertThat(applicant.provider.get(applicant.path + "/" + id).at("answers/0/files").size()).isZero();
        assertThat(applicant.provider.get(applicant.path + "/" + id).textAt("state")).isEqualTo("WITHDRAWN");
    }
}
