package nl.loodlijn.contract.consortium;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The form of who takes part, kept while one fills it in. */
@Factory
final class FormsOfConsortia {
    /** Its subject is the id of the provider. */
    @Singleton
    @Named("consortium")
    DraftedForm consortium() {
        return new DraftedForm("consortium", Message.of("Leden en aandelen van een aanbieder", "Members and shares of a provider"),
                provider -> "aanbieders/" + provider);
    }
}
