package nl.loodlijn.admission.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriterionDraftTest {
    private final CriterionDraft form = new CriterionDraft();

    @Test
    void one_goes_on_at_the_criterion_or_at_a_new_one() {
        assertThat(form.screen("54ab70a2-34ad-3ae6-9c05-4063ae14babb.N05")).isEqualTo("eisen/54ab70a2-34ad-3ae6-9c05-4063ae14babb/N05");
        assertThat(form.screen("54ab70a2-34ad-3ae6-9c05-4063ae14babb.new")).isEqualTo("eisen/54ab70a2-34ad-3ae6-9c05-4063ae14babb/nieuw");
        assertThat(form.screen("something")).isEqualTo("eisen");
    }
}
