package nl.loodlijn.admission.application;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something about an application is refused. */
public final class ApplicationProblem {
    public static final ProblemType RUNNING = new ProblemType("application-running", 409,
            Message.of("Uw organisatie heeft al een lopende aanvraag voor deze lijst met eisen. Werk daarin verder.",
                    "Your organisation has a running application for this set of criteria. Go on in that one."));
    public static final ProblemType INCOMPLETE = new ProblemType("application-incomplete", 422,
            Message.of("De aanvraag is nog niet compleet. Vul aan wat hieronder staat en dien daarna in.",
                    "The application is not complete. Add what is named below, then submit."));
    public static final ProblemType NOT_YOURS_TO_ANSWER = new ProblemType("answer-not-asked", 409,
            Message.of("Bij deze eis geeft u nu geen antwoord: de regio kijkt hem zelf na, of vroeg er geen aanvulling bij.",
                    "You do not answer this criterion now: the region looks it up itself, or asked no addition to it."));
    public static final ProblemType CLOSED = new ProblemType("application-closed", 409,
            Message.of("Deze aanvraag is ingediend en staat vast. U kunt alleen aanvullen wat de regio vraagt.",
                    "This application was submitted and stays as it is. You can only add what the region asks for."));
    public static final ProblemType NO_DOCUMENT = new ProblemType("no-document-kept", 409,
            Message.of("Bij deze eis bewaren wij geen document. U laat het zien aan een toetser.",
                    "No document is kept for this criterion. You show it to an assessor."));
    public static final ProblemType TOO_MANY_FILES = new ProblemType("too-many-files", 409,
            Message.of("Bij een eis horen hooguit 10 bestanden. Verwijder er eerst een.",
                    "A criterion has at most 10 files. Remove one first."));
    public static final ProblemType FILE_WAITS = new ProblemType("file-waits", 409,
            Message.of("Dit bestand wacht op de viruscontrole. Probeer het over enkele minuten opnieuw.",
                    "This file waits for the virus check. Try again in a few minutes."));

    private ApplicationProblem() {
    }
}
