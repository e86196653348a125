package nl.loodlijn.contract.referral;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a referral form is refused. */
public final class ReferralProblem {
    public static final ProblemType OTHER_STATE = new ProblemType("referral-other-state", 409,
            Message.of("Dit past niet bij hoe het verwijsformulier nu staat. Bekijk het opnieuw.",
                    "This does not fit where the referral form stands now. Look at it again."));
    public static final ProblemType NOT_IN_FORCE = new ProblemType("referral-no-agreement-in-force", 409,
            Message.of("U verwijst alleen onder een overeenkomst die geldt, naar een onderaannemer voor wie toestemming is.",
                    "You refer only under an agreement in force, to a subcontractor to whom there is consent."));

    private ReferralProblem() {
    }
}
