package nl.loodlijn.contract.declaration;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a declaration is refused, beside its rules. */
public final class DeclarationProblem {
    public static final ProblemType RULES = new ProblemType("declaration-rules-broken", 422,
            Message.of("De declaratie houdt zich niet aan alle regels. Wijzig wat hieronder staat.",
                    "The declaration does not keep to all rules. Change what is named below."));
    public static final ProblemType THERE = new ProblemType("declaration-there", 409,
            Message.of("Voor deze overeenkomst en maand is er al een declaratie. Open die, en verbeter haar zo nodig.",
                    "There is a declaration for this agreement and month already. Open it, and correct it where needed."));
    public static final ProblemType OTHER_STATE = new ProblemType("declaration-other-state", 409,
            Message.of("Dit past niet bij hoe de declaratie nu staat.", "This does not fit where the declaration stands now."));
    public static final ProblemType DETAILS = new ProblemType("invoice-details-lack", 409,
            Message.of("Uw factuurgegevens zijn niet volledig. Vul ze eerst in.",
                    "Your invoice details are not complete. Fill them in first."));

    private DeclarationProblem() {
    }
}
