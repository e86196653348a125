package nl.loodlijn.shortlist.contact;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a contact request is refused. */
final class ContactProblem {
    static final ProblemType ALREADY_OPEN = new ProblemType("contact-already-open", 409,
            Message.of("Uw organisatie heeft deze aanbieder al iets gevraagd en wacht op antwoord. Bel als het haast heeft.",
                    "Your organisation has asked this provider something already and waits for the answer. Call when it is urgent."));
    static final ProblemType UNREACHABLE = new ProblemType("contact-unreachable", 409,
            Message.of("Van deze aanbieder kennen wij geen e-mailadres, en niemand werkt er met Loodlijn. Bel, of vraag het de regio.",
                    "We know no e-mail address of this provider, and nobody there uses Loodlijn. Call, or ask the region."));
    static final ProblemType STOPPED = new ProblemType("contact-stopped-provider", 409,
            Message.of("Deze aanbieder is gestopt. U kunt er geen hulp meer vragen.",
                    "This provider stopped. You cannot ask for help there any more."));
    static final ProblemType OFF_THE_LIST = new ProblemType("contact-off-the-list", 409,
            Message.of("Dit aanbod staat nu niet op de lijst: de toelating is geschorst of voorbij.",
                    "This offer is not on the list now: its admission is suspended or over."));
    static final ProblemType OWN = new ProblemType("contact-own-organisation", 409,
            Message.of("Dit is aanbod van uw eigen organisatie.", "This is an offer of your own organisation."));
    static final ProblemType NOT_YOURS_TO_DO = new ProblemType("contact-other-side", 403,
            Message.of("Dit is aan de andere kant: de aanbieder antwoordt, wie vroeg sluit af.",
                    "This is for the other side: the provider answers, who asked closes."));
    static final ProblemType OVER = new ProblemType("contact-over", 409,
            Message.of("Dit verzoek is al beantwoord of afgesloten.", "This request was answered or closed already."));

    private ContactProblem() {
    }
}
