package nl.loodlijn.contract.responsibility;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about who does what is refused. */
final class ResponsibilityProblem {
    static final ProblemType NOT_YOURS = new ProblemType("responsibilities-not-yours", 403,
            Message.of(
                    "De hoofdaannemer vult dit in; waar die er niet is de regio. Van een overeenkomst die voorbij is verandert niets meer.",
                    "The head contractor fills this in; where there is none the region. Of an agreement that is over nothing changes any more."));
    static final ProblemType NO_SUCH_PARTY = new ProblemType("responsibilities-no-such-party", 422,
            Message.of("Deze partij hoort niet bij de overeenkomst.", "This party is none of the agreement."));
    static final ProblemType NOT_SHARED = new ProblemType("responsibilities-not-shared", 403,
            Message.of("Alleen een partij deelt dit, zolang de overeenkomst loopt.",
                    "Only a party shares this, as long as the agreement runs."));
    static final ProblemType LINK_MADE = new ProblemType("responsibility-link-made", 409,
            Message.of("Deze link is al gemaakt. Het adres is één keer getoond; maak een nieuwe als u het niet meer hebt.",
                    "This link was made already. Its address was shown once; make another when you no longer have it."));
    static final ProblemType TOO_MANY_LINKS = new ProblemType("responsibility-links-too-many", 409,
            Message.of("Er zijn al 50 links die werken. Trek er eerst een in.",
                    "There are 50 links that work already. Withdraw one first."));

    private ResponsibilityProblem() {
    }
}
