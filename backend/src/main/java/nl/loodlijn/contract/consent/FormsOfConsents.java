package nl.loodlijn.contract.consent;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** Forms about subcontractors that are kept while one fills them in. */
@Factory
final class FormsOfConsents {
    /** Its subject is the word new. */
    @Singleton
    @Named("subcontracting")
    DraftedForm report() {
        return new DraftedForm("subcontracting", Message.of("Een melding van een onderaannemer", "A report of a subcontractor"),
                subject -> "toestemming/nieuw");
    }

    /** Its subject is the id of the report. */
    @Singleton
    @Named("consent-decision")
    DraftedForm decision() {
        return new DraftedForm("consent-decision", Message.of("Een antwoord over een onderaannemer", "An answer about a subcontractor"),
                report -> "toestemming/" + report);
    }
}
