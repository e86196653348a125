package nl.loodlijn.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.notification.MailedKinds.MailedKind;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.today.Concern;
import nl.loodlijn.platform.today.KindGroup;

class MailChoicesTest {
    private static final MailedKind KIND = new MailedKind("access-review",
            Concern.of(KindGroup.of("access", "Toegang", "Access"), Permission.MEMBERSHIP_MANAGE), Message.of("-", "-"), MailChoice.DAILY);

    @Test
    void a_choice_for_a_kind_goes_before_one_for_its_group() {
        MailChoices group = new MailChoices(Map.of(), Map.of("access", MailChoice.NEVER));

        assertThat(group.of(KIND)).isEqualTo(MailChoice.NEVER);
        assertThat(new MailChoices(Map.of("access-review", MailChoice.WEEKLY), group.groups()).of(KIND)).isEqualTo(MailChoice.WEEKLY);
        assertThat(new MailChoices(Map.of(), Map.of("admission", MailChoice.NEVER)).of(KIND)).isNull();
    }

    @Test
    void what_was_chosen_before_there_were_groups_still_holds() {
        MailChoices kept = MailChoices.of("{\"access-review\":\"NEVER\",\"import-open\":\"WEEKLY\"}");

        assertThat(kept.of(KIND)).isEqualTo(MailChoice.NEVER);
        assertThat(kept.groups()).isEmpty();
        assertThat(MailChoices.of(kept.json())).isEqualTo(kept);
    }

    @Test
    void who_cannot_see_a_choice_does_not_change_it() {
        MailChoices earlier = MailChoices
                .of("{\"access-review\":\"NEVER\",\"import-open\":\"WEEKLY\",\"group:admission\":\"DAILY\",\"group:access\":\"NEVER\"}");

        MailChoices saved = new MailChoices(Map.of(), Map.of()).keeping(earlier, List.of("access-review"), List.of("access"));

        assertThat(saved).isEqualTo(new MailChoices(Map.of("import-open", MailChoice.WEEKLY), Map.of("admission", MailChoice.DAILY)));
    }
}
