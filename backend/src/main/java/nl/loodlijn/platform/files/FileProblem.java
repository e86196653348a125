package nl.loodlijn.platform.files;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Why a file is not taken or not given. */
public final class FileProblem {
    public static final ProblemType WRONG_KIND = new ProblemType("wrong-kind-of-file", 415,
            Message.of("Dit soort bestand kan hier niet. Er is gekeken naar wat erin staat, niet naar de naam.",
                    "This kind of file is not taken here. What is in it was looked at, not its name."));

    public static final ProblemType STORE_AWAY = new ProblemType("file-store-unavailable", 503,
            Message.of("Bestanden zijn even niet bereikbaar. Probeer het over enkele seconden opnieuw; de rest werkt gewoon.",
                    "Files cannot be reached for a moment. Try again in a few seconds; everything else works."));

    public static final ProblemType INFECTED = new ProblemType("infected-file", 422,
            Message.of("In dit bestand zit een virus. Het is niet bewaard. Laat uw computer nakijken voordat u een ander bestand stuurt.",
                    "There is a virus in this file. It was not kept. Have your computer checked before you send another file."));
    public static final ProblemType SCANNER_AWAY = new ProblemType("virus-scanner-unavailable", 503,
            Message.of(
                    "Dit bestand kan nu niet op virussen worden nagekeken en is daarom niet bewaard. Probeer het over een paar minuten opnieuw.",
                    "This file cannot be checked for viruses now and was therefore not kept. Try again in a few minutes."));

    private FileProblem() {
    }
}
