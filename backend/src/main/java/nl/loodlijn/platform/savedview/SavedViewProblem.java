package nl.loodlijn.platform.savedview;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about a saved view is refused. */
final class SavedViewProblem {
    static final ProblemType FULL = new ProblemType("saved-views-full", 409,
            Message.of("U hebt van deze lijst al " + SavedViews.MOST + " weergaven bewaard. Haal er eerst een weg.",
                    "You have saved " + SavedViews.MOST + " views of this list already. Remove one first."));
    static final ProblemType NAME_TAKEN = new ProblemType("saved-view-name-taken", 409,
            Message.of("U hebt al een weergave met deze naam. Kies een andere naam.",
                    "You have a view of this name already. Choose another name."));
    static final ProblemType OF_COLLEAGUE = new ProblemType("saved-view-of-colleague", 403,
            Message.of("Deze weergave is van een collega. Alleen wie hem maakte kan hem wijzigen of weghalen.",
                    "This view is a colleague's. Only its maker can change or remove it."));

    private SavedViewProblem() {
    }
}
