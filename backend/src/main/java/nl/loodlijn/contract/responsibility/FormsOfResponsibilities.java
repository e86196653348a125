package nl.loodlijn.contract.responsibility;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The form of who does what, kept while one fills it in. */
@Factory
final class FormsOfResponsibilities {
    /** Its subject is the id of the agreement. */
    @Singleton
    @Named("responsibilities")
    DraftedForm responsibilities() {
        return new DraftedForm("responsibilities", Message.of("Wie doet wat onder een overeenkomst", "Who does what under an agreement"),
                agreement -> "overeenkomsten/" + agreement + "/verantwoordelijkheid");
    }
}
