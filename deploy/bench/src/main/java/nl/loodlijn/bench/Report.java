package nl.loodlijn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The page with the figures, in which each measurement has a part of its own between two comments. */
final class Report {
    private static final Path PAGE = Path.of("docs", "benchmarks.md");

    private Report() {
    }

    /**
     * Prints a table, and puts it on the page when the system property {@code bench.write} is true.
     *
     * @param part name in the comments {@code begin} and {@code end} around it
     * @param rows cells, the headings first
     * @param below a sentence on what it was measured with
     */
    static void tell(String part, List<List<String>> rows, String below) throws IOException {
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            table.append("| ").append(String.join(" | ", rows.get(row))).append(" |\n");
            if (row == 0) {
                table.append("|---".repeat(rows.getFirst().size())).append("|\n");
            }
        }
        String text = table + "\n" + below + "\n";
        System.out.println(text);
        if (Boolean.getBoolean("bench.write")) {
            String begin = "<!-- begin " + part + " -->\n";
            String end = "<!-- end " + part + " -->";
            String page = Files.readString(PAGE);
            int from = page.indexOf(begin);
            int to = page.indexOf(end);
            if (from < 0 || to < from) {
                throw new IllegalStateException(PAGE + " has no part " + part);
            }
            Files.writeString(PAGE, page.substring(0, from) + begin + "\n" + text + "\n" + page.substring(to));
        }
    }

    static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
