package nl.loodlijn.platform.files;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why a file is not taken. */
public final class FileProblem {
    public static final ProblemType WRONG_KIND = new ProblemType("wrong-kind-of-file", 415,
            Message.of("Dit soort bestand kan hier niet. Er is gekeken naar wat erin staat, niet naar de naam.",
                    "This kind of file is not taken here. What is in it was looked at, not its name."));

    private FileProblem() {
    }
}
