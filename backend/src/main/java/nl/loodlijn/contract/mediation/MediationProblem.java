package nl.loodlijn.contract.mediation;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a mediation is refused. */
public final class MediationProblem {
    public static final ProblemType OPEN = new ProblemType("mediation-open", 409,
            Message.of("Over deze overeenkomst vroeg u al om bemiddeling.", "You asked for mediation about this agreement already."));
    public static final ProblemType OTHER_STATE = new ProblemType("mediation-other-state", 409,
            Message.of("Dit past niet bij hoe de bemiddeling nu staat.", "This does not fit where the mediation stands now."));
    public static final ProblemType NOT_AGREED = new ProblemType("mediation-not-agreed", 409,
            Message.of("De onderaannemer is er nog niet mee akkoord dat de hoofdaannemer dit weet.",
                    "The subcontractor has not agreed yet that the head contractor knows of this."));

    private MediationProblem() {
    }
}
