package nl.loodlijn.shortlist.imports;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;

/** Refusals of the import. */
final class ImportProblems {
    static final ProblemType PREVIEW_OUTDATED = new ProblemType("preview-outdated", 409,
            Message.of("De lijst is gewijzigd nadat dit voorbeeld werd berekend. Bereken het opnieuw en bekijk wat er nu verandert.",
                    "The shortlist changed after this preview was computed. Compute it again and look at what changes now."));
    static final ProblemType ALREADY_ENDED = new ProblemType("import-already-ended", 409,
            Message.of("Dit bestand is al doorgevoerd of weggegooid.", "This file was committed or discarded already."));
    static final ProblemType NOT_PREVIEWED = new ProblemType("import-not-previewed", 409,
            Message.of("Wijs eerst aan wat de kolommen betekenen en bekijk het voorbeeld.",
                    "First point out what the columns mean, and look at the preview."));
    static final ProblemType HAS_ERRORS = new ProblemType("import-has-errors", 409,
            Message.of("Sommige regels hebben een fout. Herstel ze in het bestand, of bevestig dat ze worden overgeslagen.",
                    "Some lines have an error. Correct them in the file, or confirm that they are skipped."));

    static final ProblemType BUSY = new ProblemType("imports-busy", 503,
            Message.of("Er worden nu te veel bestanden tegelijk ingelezen. Probeer het over enkele seconden opnieuw.",
                    "Too many files are being read at this moment. Try again in a few seconds."));

    private ImportProblems() {
    }
}
