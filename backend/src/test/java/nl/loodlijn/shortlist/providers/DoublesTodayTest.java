package nl.loodlijn.shortlist.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;

class DoublesTodayTest {
    private final Region region = Region.made();

    @Test
    void pairsThatLookAlikeAreOneItemForThoseWhoMayMergeThemAndLeadToTheList() {
        region.provider("Stichting Duinrand Jeugdhulp");
        UUID other = region.provider("Duinrand Jeugdhulp");
        region.provider("Zeewind");

        assertThat(today(region.caller())).contains("provider-doubles", "1 paar lijkt op elkaar", "aanbieders?state=doubles");
        assertThat(today(region.tenant().as(Role.ASSESSOR))).doesNotContain("provider-doubles");

        region.server().fixtures()
                .execute("update loodlijn.provider set name = 'Heuvelrug', updated_at = now() + interval '1 second' where id = ?", other);
        assertThat(today(region.caller())).as("the list changed").doesNotContain("provider-doubles");
    }

    @Test
    void onAListWithoutDoublesThereIsNothingToDo() {
        region.provider("Zeewind");

        assertThat(today(region.caller())).doesNotContain("provider-doubles");
    }

    private String today(Caller caller) {
        return caller.get(region.tenant().path("today?visit=false")).text();
    }
}
