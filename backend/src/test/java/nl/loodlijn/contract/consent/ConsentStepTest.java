package nl.loodlijn.contract.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.consent.domain.ConsentState;
import nl.loodlijn.contract.consent.domain.ConsentStep;
import nl.loodlijn.testing.TestServer;

/** The steps of the code are those of the database. */
class ConsentStepTest {
    @Test
    void the_database_allows_the_same_steps() {
        String code = Arrays.stream(ConsentStep.values())
                .flatMap(step -> Arrays.stream(ConsentState.values()).filter(step::isAllowedIn)
                        .map(state -> step + " " + step.taker() + " " + state + " " + step.leadsTo()))
                .sorted().collect(Collectors.joining("\n"));
        assertThat(TestServer.running().fixtures().value("""
                select string_agg(s, chr(10) order by s collate "C") from (
                    select concat_ws(' ', step, taker, from_state, to_state) as s from loodlijn.consent_step_allowed) a"""))
                .isEqualTo(code);
    }
}
