package nl.loodlijn.organisation.today;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The forms about access whose drafts are found back. */
@Factory
final class AccessForms {
    @Singleton
    DraftedForm invitation() {
        return new DraftedForm("invitation", Message.of("Een uitnodiging", "An invitation"), subject -> "beheer/toegang/uitnodigen");
    }
}
