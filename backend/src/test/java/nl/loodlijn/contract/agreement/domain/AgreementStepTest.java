package nl.loodlijn.contract.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import nl.loodlijn.platform.problem.Refusal;

class AgreementStepTest {
    @Property
    void no_steps_in_any_order_bind_parties_that_did_not_both_sign(@ForAll List<AgreementStep> tried) {
        AgreementState state = AgreementState.DRAFT;
        int signatures = 0;
        for (AgreementStep step : tried) {
            if (step.isAllowedIn(state)) {
                state = step.from(state);
                signatures += step == AgreementStep.SIGN || step == AgreementStep.COUNTERSIGN ? 1 : 0;
            }
        }
        if (state.isRunning() || state == AgreementState.ENDED || state == AgreementState.DISSOLVED) {
            assertThat(signatures).isEqualTo(2);
        }
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused_in_words() {
        assertThatThrownBy(() -> AgreementStep.SIGN.from(AgreementState.WITHDRAWN)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(AgreementStep.NOT_ALLOWED);
            assertThat(refusal.detail()).extracting(message -> message == null ? "" : message.dutch())
                    .isEqualTo("Tekenen kan niet: de overeenkomst is ingetrokken.");
        });
    }

    @Test
    void what_is_over_stays_over() {
        for (AgreementState over : EnumSet.of(AgreementState.ENDED, AgreementState.DISSOLVED, AgreementState.REFUSED,
                AgreementState.WITHDRAWN)) {
            assertThat(AgreementStep.values()).noneMatch(step -> step.isAllowedIn(over));
        }
    }

    @Test
    void every_state_is_reached() {
        Set<AgreementState> reached = Arrays.stream(AgreementStep.values()).map(AgreementStep::leadsTo)
                .collect(Collectors.toCollection(TreeSet::new));
        reached.add(AgreementState.DRAFT);

        assertThat(reached).containsExactlyInAnyOrder(AgreementState.values());
    }

    @Test
    void the_other_party_neither_offers_nor_withdraws_and_the_drafter_does_not_refuse_its_own_offer() {
        assertThat(AgreementStep.allowed(AgreementState.DRAFT, false)).isEmpty();
        assertThat(AgreementStep.allowed(AgreementState.OFFERED, false)).containsExactly(AgreementStep.REFUSE, AgreementStep.SIGN);
        assertThat(AgreementStep.allowed(AgreementState.OFFERED, true)).containsExactly(AgreementStep.WITHDRAW, AgreementStep.SIGN);
    }
}
