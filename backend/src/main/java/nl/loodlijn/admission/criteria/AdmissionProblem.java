package nl.loodlijn.admission.criteria;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about criteria is refused. */
public final class AdmissionProblem {
    /** A version that was published is what running applications are judged by. */
    public static final ProblemType NO_DRAFT = new ProblemType("no-criteria-draft", 409,
            Message.of(
                    "Deze lijst met eisen heeft geen concept. Begin een nieuw concept om iets te wijzigen; wat gepubliceerd is blijft staan.",
                    "This set of criteria has no draft. Begin a new draft to change something; what was published stays."));
    public static final ProblemType DRAFT_EXISTS = new ProblemType("criteria-draft-exists", 409,
            Message.of("Er is al een concept van deze lijst. Werk daarin verder.",
                    "There is a draft of this set already. Go on in that one."));
    public static final ProblemType SET_RETIRED = new ProblemType("criteria-set-retired", 409,
            Message.of("Deze lijst met eisen is niet meer in gebruik. Neem hem eerst weer in gebruik.",
                    "This set of criteria is not in use any more. Take it into use again first."));
    public static final ProblemType INCOMPLETE = new ProblemType("criteria-incomplete", 400,
            Message.of("Nog niet alle eisen zijn compleet. Vul aan wat hieronder staat en publiceer daarna.",
                    "Not all criteria are complete. Add what is named below, then publish."));

    public static final ProblemType NOT_PUBLISHED = new ProblemType("criteria-not-published", 409,
            Message.of("Deze lijst met eisen is nog niet gepubliceerd. Wacht tot de regio dat doet.",
                    "This set of criteria is not published yet. Wait until the region does."));

    private AdmissionProblem() {
    }
}
