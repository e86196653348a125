package nl.loodlijn.shortlist.offers;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Factory;

import nl.loodlijn.platform.draft.DraftedForm;
import nl.loodlijn.platform.problem.Message;

/** The forms in which a provider keeps what it offers, whose drafts are found back. */
@Factory
final class FormsOfOffers {
    private static final String NEW = "new.";

    /** Its subject is the id of the listing, or the word new, a dot, and the id of the provider. */
    @Singleton
    @Named("offer")
    DraftedForm offer() {
        return new DraftedForm("offer", Message.of("Een aanbod", "An offer"),
                subject -> subject.startsWith(NEW) ? "aanbod/nieuw?provider=" + subject.substring(NEW.length()) : "aanbod/" + subject);
    }

    /** Its subject is the id of the provider. */
    @Singleton
    @Named("provider-facts")
    DraftedForm facts() {
        return new DraftedForm("provider-facts", Message.of("Gegevens van een aanbieder", "Facts of a provider"),
                subject -> "aanbod/gegevens/" + subject);
    }
}
