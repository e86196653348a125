package nl.loodlijn.reference.load;

/**
 * What is wrong with one line of a file.
 *
 * @param line number of the line, from 1; 0 when the whole file is meant
 */
public record LineError(String file, long line, String text) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
    }
}
