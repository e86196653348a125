package nl.loodlijn.admission.criteria;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The form in which a criterion is written; its subject is the id of the set, a dot, and the code or the word new. */
@Singleton
final class CriterionDraft implements DraftedForm {
    @Override
    public String form() {
        return "criterion";
    }

    @Override
    public Message label() {
        return Message.of("Een toelatingseis", "A criterion for admission");
    }

    @Override
    public String screen(String subject) {
        String[] parts = subject.split("\\.", 2);
        return parts.length < 2 ? "eisen" : "eisen/" + parts[0] + "/" + (parts[1].equals("new") ? "nieuw" : parts[1]);
    }
}
