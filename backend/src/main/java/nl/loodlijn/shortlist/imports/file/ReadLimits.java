package nl.loodlijn.shortlist.imports.file;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** How large a spreadsheet may be, so that a file can fill neither memory nor disk. */
public final class ReadLimits {
    /** Bytes of the file as it is sent. */
    public static final int FILE_BYTES = 20 * 1024 * 1024;
    /** Lines below the header. */
    public static final int LINES = 50_000;
    public static final int COLUMNS = 200;
    /** Cells in all: 50,000 lines of 20 columns. */
    static final int CELLS = 1_000_000;
    static final int CELL_CHARACTERS = 32_767;
    /** Bytes of all parts of a workbook once unpacked. */
    static final long UNPACKED_BYTES = 200L * 1024 * 1024;
    /** Bytes of the shared texts of a workbook, which are held in memory. */
    static final long SHARED_TEXT_BYTES = 40L * 1024 * 1024;
    static final int PARTS = 2_000;

    private ReadLimits() {
    }

    /** The refusal of a file with too many bytes. */
    public static Refusal tooManyBytes() {
        return tooLarge("Een bestand mag hooguit 20 MB zijn. Verwijder kolommen of bladen die niet nodig zijn, of splits het bestand.",
                "A file may be 20 MB at most. Remove columns or sheets that are not needed, or split the file.");
    }

    static Refusal tooManyLines() {
        return tooLarge("Een bestand mag hooguit 50.000 regels hebben. Splits het bestand.",
                "A file may have 50,000 lines at most. Split the file.");
    }

    static Refusal tooManyColumns() {
        return tooLarge("Een bestand mag hooguit 200 kolommen hebben. Verwijder de kolommen die niet nodig zijn.",
                "A file may have 200 columns at most. Remove the columns that are not needed.");
    }

    static Refusal tooManyCells() {
        return tooLarge("Een bestand mag hooguit 1.000.000 cellen hebben. Verwijder de kolommen die niet nodig zijn.",
                "A file may have 1,000,000 cells at most. Remove the columns that are not needed.");
    }

    static Refusal tooMuchUnpacked() {
        return tooLarge("Dit werkboek wordt uitgepakt te groot. Bewaar alleen het blad met het aanbod, of bewaar het als CSV.",
                "This workbook becomes too large when unpacked. Keep only the sheet with the listings, or save it as CSV.");
    }

    private static Refusal tooLarge(String dutch, String english) {
        return Refusal.of(ProblemType.TOO_LARGE, Message.of(dutch, english));
    }
}
