package nl.loodlijn.admission.domain;

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

import nl.loodlijn.admission.domain.ApplicationStep.Taker;
import nl.loodlijn.platform.problem.Refusal;

class ApplicationStepTest {
    @Property
    void no_steps_in_any_order_lead_to_a_decision_that_nobody_of_the_region_took(@ForAll List<ApplicationStep> tried) {
        ApplicationState state = ApplicationState.DRAFT;
        boolean decided = false;
        for (ApplicationStep step : tried) {
            if (step.isAllowedIn(state)) {
                state = step.from(state);
                decided |= step == ApplicationStep.APPROVE;
            }
        }
        if (Set.of(ApplicationState.APPROVED, ApplicationState.SUSPENDED, ApplicationState.EXPIRED).contains(state)) {
            assertThat(decided).isTrue();
        }
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused_in_words() {
        assertThatThrownBy(() -> ApplicationStep.APPROVE.from(ApplicationState.WITHDRAWN)).isInstanceOfSatisfying(Refusal.class,
                refusal -> {
                    assertThat(refusal.type()).isEqualTo(ApplicationStep.NOT_ALLOWED);
                    assertThat(refusal.detail()).extracting(message -> message == null ? "" : message.dutch())
                            .isEqualTo("Goedkeuren kan niet: de aanvraag is ingetrokken.");
                });
    }

    @Test
    void what_was_withdrawn_or_expired_stays_so_and_what_was_refused_comes_back_by_an_objection_only() {
        for (ApplicationState ended : EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.EXPIRED)) {
            assertThat(ApplicationStep.values()).noneMatch(step -> step.isAllowedIn(ended));
        }
        assertThat(Arrays.stream(ApplicationStep.values()).filter(step -> step.isAllowedIn(ApplicationState.REFUSED)))
                .containsExactly(ApplicationStep.RECONSIDER);
    }

    @Test
    void every_state_is_reached_and_every_running_one_can_be_left_by_the_provider() {
        Set<ApplicationState> reached = Arrays.stream(ApplicationStep.values()).map(ApplicationStep::leadsTo)
                .collect(Collectors.toCollection(TreeSet::new));
        reached.add(ApplicationState.DRAFT);

        assertThat(reached).containsExactlyInAnyOrder(ApplicationState.values());
        assertThat(Arrays.stream(ApplicationState.values()).filter(ApplicationState::isRunning))
                .allMatch(ApplicationStep.WITHDRAW::isAllowedIn);
        assertThat(ApplicationStep.allowed(ApplicationState.DRAFT, Taker.REGION)).isEmpty();
    }
}
