package nl.loodlijn.contract.agreement;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about an agreement is refused, beside its rules. */
public final class AgreementProblem {
    public static final ProblemType RULES = new ProblemType("agreement-rules-broken", 422,
            Message.of("De overeenkomst houdt zich niet aan alle regels. Wijzig wat hieronder staat.",
                    "The agreement does not keep to all rules. Change what is named below."));
    public static final ProblemType OTHER_TEXT = new ProblemType("agreement-other-text", 409,
            Message.of("U las een andere tekst dan nu wordt aangeboden. Lees eerst de tekst van nu.",
                    "You read another text than is offered now. Read the present text first."));
    public static final ProblemType SIGNED = new ProblemType("agreement-signed-already", 409,
            Message.of("Uw organisatie heeft deze tekst al getekend.", "Your organisation signed this text already."));
    public static final ProblemType NOT_A_PARTY = new ProblemType("agreement-not-a-party", 409,
            Message.of("Dit doen alleen de partijen bij de overeenkomst.", "Only the parties to the agreement do this."));
    public static final ProblemType NOT_APPROVED = new ProblemType("deviation-not-approved", 409,
            Message.of("De regio heeft nog niet elke afwijking van het model goedgekeurd. Daarna kan de tweede partij tekenen.",
                    "The region has not approved every deviation from the model yet. After that the second party can sign."));
    public static final ProblemType OPEN_VERSION = new ProblemType("agreement-version-open", 409,
            Message.of("Er ligt al een voorstel bij deze overeenkomst. Handel dat eerst af.",
                    "There is a proposal for this agreement already. Settle that first."));
    public static final ProblemType NOT_OPEN = new ProblemType("agreement-nothing-open", 409,
            Message.of("Er ligt nu geen voorstel waar dit bij past.", "There is no proposal now that this fits."));
    public static final ProblemType MODEL = new ProblemType("agreement-model-not-usable", 422,
            Message.of("Van dit modelcontract maakt u deze overeenkomst niet.", "This agreement is not made from this model contract."));
    public static final ProblemType NOTICE = new ProblemType("agreement-notice-too-short", 422,
            Message.of("Opzeggen kan niet zo snel: de opzegtermijn van de overeenkomst geldt.",
                    "Notice cannot be that short: the agreement's term of notice holds."));
    public static final ProblemType FRAMEWORK_CHANGED = new ProblemType("framework-changed", 409,
            Message.of(
                    "De overeenkomst tussen de regio en de hoofdaannemer is na dit aanbod gewijzigd. De hoofdaannemer kijkt eerst of dit aanbod daar nog in past.",
                    "The agreement between the region and the head contractor was changed after this offer. The head contractor first looks whether the offer still fits it."));
    public static final ProblemType NOT_OFFERED = new ProblemType("agreement-not-offered", 409,
            Message.of("Bied de overeenkomst eerst aan. Daarna vraagt u toestemming voor deze onderaannemer.",
                    "Offer the agreement first. After that you ask for consent to this subcontractor."));
    public static final ProblemType CONSENT_THERE = new ProblemType("consent-there", 409,
            Message.of("Voor alles wat in deze overeenkomst staat is al toestemming.",
                    "There is consent to all that is in this agreement already."));

    private AgreementProblem() {
    }
}
