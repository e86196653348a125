package nl.loodlijn.shortlist.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawTest {
    @Test
    void recognisesTheLawInContractTextsAsRegionsWriteThem() {
        assertThat(Law.named("Samen14/Jeugd (contractlijst, onderaannemer)")).containsExactly(Law.JEUGDWET);
        assertThat(Law.named("Zorgverzekering / particulier")).containsExactly(Law.ZVW, Law.OTHER);
        assertThat(Law.named("Jeugdwet / Wlz; passendheid controleren")).containsExactly(Law.JEUGDWET, Law.WLZ);
        assertThat(Law.named("Wmo 2015")).containsExactly(Law.WMO);
        assertThat(Law.named("Contractstatus controleren")).isEmpty();
    }
}
