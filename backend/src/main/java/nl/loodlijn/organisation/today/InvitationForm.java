package nl.loodlijn.organisation.today;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The form in which someone is invited. */
@Singleton
final class InvitationForm implements DraftedForm {
    @Override
    public String form() {
        return "invitation";
    }

    @Override
    public Message label() {
        return Message.of("Een uitnodiging", "An invitation");
    }

    @Override
    public String screen(String subject) {
        return "beheer/toegang/uitnodigen";
    }
}
