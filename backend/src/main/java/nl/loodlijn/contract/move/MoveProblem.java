package nl.loodlijn.contract.move;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a move is refused. */
public final class MoveProblem {
    public static final ProblemType OPEN = new ProblemType("agreement-move-open", 409,
            Message.of("Overeenkomsten van dit model worden al overgezet. Rond dat eerst af.",
                    "Agreements of this model are being moved already. Finish that first."));
    public static final ProblemType NONE = new ProblemType("agreement-move-nothing", 409,
            Message.of("Er lopen geen overeenkomsten onder een eerdere versie van dit model.",
                    "No agreements run under an earlier version of this model."));
    public static final ProblemType OTHER_STATE = new ProblemType("agreement-move-other-state", 409,
            Message.of("Dit kan nu niet: het overzetten staat intussen anders. Bekijk hoe het staat.",
                    "This is not possible now: the move stands otherwise meanwhile. See where it stands."));

    private MoveProblem() {
    }
}
