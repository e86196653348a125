package nl.loodlijn.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

class ApplicationTrailTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());

    @Test
    void what_a_new_application_does_not_hold_is_not_told_as_withheld() {
        String id = applicant.begin();

        Answer trail = applicant.provider.get(applicant.tenant.path("audit?subject=application&subjectId=" + id));

        assertThat(trail.textAt("items/0/entry/what")).isEqualTo("is aan een aanvraag begonnen");
        assertThat(trail.text()).contains("stand").doesNotContain("AGB-code", "RSIN", "zorgcategorieën", "vestigingen");
    }
}
