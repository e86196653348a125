package nl.loodlijn.admission.passport;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why something with a passport is refused. */
public final class PassportProblem {
    public static final ProblemType NOT_OFFERED = new ProblemType("passport-not-offered", 409,
            Message.of("U geeft deze regio geen toestemming voor uw paspoort. Geef die eerst, of vul de antwoorden zelf in.",
                    "You gave this region no consent for your passport. Give it first, or fill in the answers yourself."));

    private PassportProblem() {
    }
}
